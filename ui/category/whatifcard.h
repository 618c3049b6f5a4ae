#pragma once

#include "ui/category/whatifcontent.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QPushButton;

namespace candela::ui {

class EffectLine;
class Label;
class PeopleControl;

/// What if more or fewer people did what a category counts: a slider a count, and what that would do to the
/// points. It asks after a short pause, so that dragging is one question.
class WhatIfCard : public Card
{
    Q_OBJECT

public:
    explicit WhatIfCard(QWidget *parent = nullptr);

    /// The sliders stay where they are unless a figure is another one now.
    void setDetail(const scoring::CategoryDetail &detail);
    /// The answer to what was asked last.
    void setSimulation(const scoring::Simulation &simulation);
    /// Takes over the step of an action, and nothing else, and goes there.
    void tryStep(const scoring::Step &step);

Q_SIGNALS:
    void asked(const candela::scoring::WhatIf &whatIf);
    /// What was asked last is wanted no more.
    void abandoned();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addFoot();
    void rebuild();
    void comeIntoView();
    void wait();
    void ask();
    void goBack();
    [[nodiscard]] bool isMoved() const;

    CategoryId m_category = CategoryId::Communication;
    std::vector<PeopleCount> m_counts;
    std::vector<PeopleControl *> m_controls;
    QTimer m_pause;
    bool m_isUnanswered = false;
    QWidget *m_sliders;
    EffectLine *m_ofCategory;
    EffectLine *m_ofTotal;
    Label *m_oneWay; ///< of technology, where nothing can be imagined to be lost
    QPushButton *m_back;
};

} // namespace candela::ui
