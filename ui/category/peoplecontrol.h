#pragma once

#include "ui/category/whatifcontent.h"

#include <QWidget>

namespace candela::ui {

class Label;
class TodaySlider;

/// One count with its slider: who is counted, how many more or fewer, and of whom.
class PeopleControl : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleControl(PeopleCount count, QWidget *parent = nullptr);

    [[nodiscard]] const PeopleCount &count() const { return m_count; }
    /// People more, or below zero fewer, than today.
    [[nodiscard]] qint64 moved() const;
    /// Goes there as far as there is room, without a signal.
    void setMoved(qint64 people);
    /// What came of it: how many found room, and what that leads to, for those who listen.
    void setOutcome(qint64 moved, const QString &effect);

Q_SIGNALS:
    /// The slider was moved by a person.
    void movedByHand();

private:
    void showMoved();

    PeopleCount m_count;
    TodaySlider *m_slider;
    Label *m_moved;
    Label *m_stands;
};

} // namespace candela::ui
