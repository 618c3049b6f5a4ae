#include "scoring/finepoints.h"

#include <algorithm>
#include <cmath>

namespace candela::scoring {

FinePoints FinePoints::from(double points)
{
    if (std::isnan(points))
        return FinePoints(0);
    return FinePoints(std::llround(std::clamp(points, 0.0, 100.0) * static_cast<double>(inOnePoint)));
}

Points FinePoints::rounded() const
{
    return Points(static_cast<int>((m_millionths + inOnePoint / 2) / inOnePoint));
}

QString shownFor(double unrounded, int points)
{
    constexpr int mostDecimals = 9;
    QString shown;
    for (int decimals = 1; decimals <= mostDecimals; ++decimals) {
        shown = QString::number(unrounded, 'f', decimals);
        if (std::floor(shown.toDouble() + 0.5) == points)
            break;
    }
    return shown;
}

void MeanOfPoints::add(FinePoints points, qint64 weight)
{
    m_sum += static_cast<Wide>(points.millionths()) * weight;
    m_weight += weight;
}

void MeanOfPoints::raise(FinePoints by, qint64 weight)
{
    m_sum += static_cast<Wide>(by.millionths()) * weight;
}

std::optional<FinePoints> MeanOfPoints::mean() const
{
    return m_weight > 0 ? std::optional(FinePoints(quotient(1))) : std::nullopt;
}

std::optional<Points> MeanOfPoints::rounded() const
{
    return m_weight > 0 ? std::optional(Points(static_cast<int>(quotient(FinePoints::inOnePoint))))
                        : std::nullopt;
}

/// The mean in so many millionths, half up.
qint64 MeanOfPoints::quotient(qint64 unit) const
{
    const Wide whole = static_cast<Wide>(m_weight) * unit;
    return static_cast<qint64>((2 * m_sum + whole) / (2 * whole));
}

} // namespace candela::scoring
