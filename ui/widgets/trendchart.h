#pragma once

#include "ui/widgets/painted.h"
#include "ui/widgets/trendscale.h"

namespace candela::ui {

/// A line over time, painted: dots are releases, the line their mean, the ribbon its ±. Left and right move a
/// cursor that says the value, Home and End go to the ends, Escape takes it away; T asks for the table.
class TrendChart : public Painted
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setContent(const TrendContent &content);
    [[nodiscard]] const TrendContent &content() const { return m_content; }
    /// The point under the cursor.
    [[nodiscard]] std::optional<std::size_t> cursor() const { return m_cursor; }
    [[nodiscard]] Spoken spoken() const override;
    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 96}; }

Q_SIGNALS:
    void tableRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setCursorAt(std::optional<std::size_t> index);
    void step(int by);
    [[nodiscard]] TrendScale scale() const;

    TrendContent m_content;
    std::optional<std::size_t> m_cursor;
};

} // namespace candela::ui
