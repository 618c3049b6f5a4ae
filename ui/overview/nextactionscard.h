#pragma once

#include "scoring/actions.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class ActionList;
class Label;
class LoadingStack;
class TextLink;

/// What to do next, over all categories, the most points first.
class NextActionsCard : public Card
{
    Q_OBJECT

public:
    explicit NextActionsCard(QWidget *parent = nullptr);

    void setActions(const std::vector<scoring::Action> &actions);

    /// Whether the cheapest way to more points can be asked for.
    void setOffersCheapest(bool offers);

Q_SIGNALS:
    void cheapestRequested(QWidget *anchor);
    void categoryOpened(candela::CategoryId category);

private:
    void open(int index);

    std::vector<scoring::Action> m_actions;
    LoadingStack *m_loading;
    Label *m_unit;
    Label *m_summary;
    ActionList *m_list;
    TextLink *m_cheapest;
};

} // namespace candela::ui
