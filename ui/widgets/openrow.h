#pragma once

#include "ui/widgets/painted.h"

class QHBoxLayout;

namespace candela::ui {

/// A row of a list that opens something: tinted while pointed at, ringed while the keyboard is on it, opened
/// with mouse, Enter or Space. What stands in it is read as one, by its accessible name.
class OpenRow : public Painted
{
    Q_OBJECT

public:
    static constexpr int padding = 8;

    explicit OpenRow(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QHBoxLayout &line() { return *m_line; }
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Button}; }
    void activate() override;

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_line;
};

/// A line between two such rows, as far in as what stands in them.
[[nodiscard]] QWidget *makeRowSeparator(QWidget *parent);

} // namespace candela::ui
