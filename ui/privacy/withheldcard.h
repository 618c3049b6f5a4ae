#pragma once

#include "scoring/score.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class FactList;
class Label;
class LoadingStack;

/// What is not shown in the newest release, with the rule, and never with a number of people.
class WithheldCard : public Card
{
    Q_OBJECT

public:
    explicit WithheldCard(QWidget *parent = nullptr);

    void setScore(const scoring::Score &score);

private:
    LoadingStack *m_loading;
    Label *m_release;
    FactList *m_categories;
    Label *m_rules;
};

} // namespace candela::ui
