#pragma once

#include "scoring/passport.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class ActionList;
class Label;
class LoadingStack;

/// What can be done about a category, the most points first. Of people, opening one tries it in the what-if.
class ActionsCard : public Card
{
    Q_OBJECT

public:
    explicit ActionsCard(QWidget *parent = nullptr);

    void setDetail(const scoring::CategoryDetail &detail);

Q_SIGNALS:
    void tried(const candela::scoring::Step &step);

private:
    std::vector<scoring::Action> m_actions;
    LoadingStack *m_loading;
    Label *m_unit;
    Label *m_summary;
    ActionList *m_list;
};

} // namespace candela::ui
