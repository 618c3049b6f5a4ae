#pragma once

#include "scoring/passport.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class FactList;
class Inset;
class Label;
class LoadingStack;

/// How a category is computed, down to what the figure does not tell.
class MethodCard : public Card
{
    Q_OBJECT

public:
    explicit MethodCard(QWidget *parent = nullptr);

    void setDetail(const scoring::CategoryDetail &detail);

private:
    LoadingStack *m_loading;
    Inset *m_ground;
    Label *m_sum;
    FactList *m_rows;
};

} // namespace candela::ui
