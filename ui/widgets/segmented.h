#pragma once

#include "ui/widgets/painted.h"

#include <vector>

class QAbstractButton;

namespace candela::ui {

struct Segment
{
    QString text;
    QString iconName = {};
};

/// A switch between two or three views of one thing. One tab stop; arrow keys change the choice.
class Segmented : public Painted
{
    Q_OBJECT

public:
    /// `name` says what is chosen, for those who listen.
    Segmented(const QString &name, const std::vector<Segment> &segments, QWidget *parent = nullptr);

    [[nodiscard]] int current() const;
    /// Does not signal.
    void setCurrent(int index);
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Grouping}; }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QAbstractButton *> m_buttons;
};

} // namespace candela::ui
