#pragma once

#include <QSlider>

namespace candela::ui {

/// A slider with a mark where things stand today. It follows the reading direction, and the wheel moves it
/// only while it has the focus, so that a page scrolls past it.
class TodaySlider : public QSlider
{
    Q_OBJECT

public:
    explicit TodaySlider(QWidget *parent = nullptr);

    /// From 0 to `most`; the slider goes to `today`, without a signal.
    void setToday(int today, int most);
    [[nodiscard]] int today() const { return m_today; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_today = 0;
};

} // namespace candela::ui
