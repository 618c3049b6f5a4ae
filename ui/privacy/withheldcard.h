#pragma once

#include "scoring/score.h"
#include "ui/widgets/card.h"

class QHBoxLayout;

namespace candela::ui {

class Label;
class LoadingStack;
struct Told;

/// What is not shown in the newest release, with the rule, and never with a number of people.
class WithheldCard : public Card
{
    Q_OBJECT

public:
    explicit WithheldCard(QWidget *parent = nullptr);

    void setScore(const scoring::Score &score);

private:
    void addCategory(const Told &category);

    LoadingStack *m_loading;
    Label *m_release;
    QHBoxLayout *m_categories;
    Label *m_rules;
};

} // namespace candela::ui
