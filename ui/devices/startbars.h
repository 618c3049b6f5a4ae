#pragma once

#include "ui/widgets/painted.h"

#include <QDate>

#include <vector>

namespace candela::ui {

/// How long a device took to start on one day.
struct StartOfDay
{
    QDate day;
    qint64 milliseconds = 0;

    friend bool operator==(const StartOfDay &, const StartOfDay &) = default;
};

/// The starts of a device as bars, oldest first, with a dotted line at the limit.
class StartBars : public Painted
{
    Q_OBJECT

public:
    explicit StartBars(QWidget *parent = nullptr);

    /// At most one a day; `limit` in milliseconds.
    void setStarts(std::vector<StartOfDay> starts, qint64 limit);
    /// Each start in words.
    [[nodiscard]] Spoken spoken() const override;
    [[nodiscard]] QSize sizeHint() const override { return {120, 40}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<StartOfDay> m_starts;
    qint64 m_limit = 0;
};

} // namespace candela::ui
