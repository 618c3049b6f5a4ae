#pragma once

#include "ui/widgets/painted.h"

#include <QString>

#include <vector>

namespace candela::ui {

/// One bar of a histogram: what lies in it, in words, and how many devices.
struct HistogramBar
{
    QString what; ///< "60 to 70 s"
    qint64 devices = 0;
    bool isPast = false; ///< past the limit

    friend bool operator==(const HistogramBar &, const HistogramBar &) = default;
};

/// Small bars beside each other, in the colour of technology; those past a limit in that of attention. The
/// numbers are told by what stands around it.
class Histogram : public Painted
{
    Q_OBJECT

public:
    explicit Histogram(QWidget *parent = nullptr);

    void setBars(std::vector<HistogramBar> bars);
    [[nodiscard]] const std::vector<HistogramBar> &bars() const { return m_bars; }
    [[nodiscard]] Spoken spoken() const override;
    [[nodiscard]] QSize sizeHint() const override { return {120, 34}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 34}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<HistogramBar> m_bars;
};

} // namespace candela::ui
