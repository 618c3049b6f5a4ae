#pragma once

#include "model/points.h"

#include <QString>
#include <QtGlobal>

#include <compare>
#include <optional>

namespace candela::scoring {

/// Points of 100 before they are rounded, in millionths: what technology figures are defined by, so that a
/// sum is the same in any order and on any machine.
class FinePoints
{
public:
    static constexpr qint64 inOnePoint = 1'000'000;

    constexpr explicit FinePoints(qint64 millionths)
        : m_millionths(millionths)
    {
    }

    /// The nearest within 0..100; what is not a number is 0.
    [[nodiscard]] static FinePoints from(double points);

    [[nodiscard]] constexpr qint64 millionths() const { return m_millionths; }
    /// Half up.
    [[nodiscard]] Points rounded() const;

    friend constexpr auto operator<=>(FinePoints, FinePoints) = default;

private:
    qint64 m_millionths;
};

/// A number with as many decimals, one or more, as it takes to see that it rounds half up to `points`:
/// "84.49" for 84, not "84.5".
[[nodiscard]] QString shownFor(double unrounded, int points);

/// The weighted mean of points. It does not depend on their order, and the sum is exact.
class MeanOfPoints
{
public:
    /// A weight of 0 adds nothing; none is below 0.
    void add(FinePoints points, qint64 weight = 1);
    /// Raises what was added already by so much, of so much of the weight.
    void raise(FinePoints by, qint64 weight = 1);

    [[nodiscard]] qint64 weight() const { return m_weight; }
    /// To the nearest millionth, half up; nothing without a weight.
    [[nodiscard]] std::optional<FinePoints> mean() const;
    /// Whole points, rounded half up from the sum itself and not from `mean`.
    [[nodiscard]] std::optional<Points> rounded() const;

private:
    __extension__ using Wide = __int128; // minutes of a million devices times millionths

    [[nodiscard]] qint64 quotient(qint64 unit) const;

    Wide m_sum = 0;
    qint64 m_weight = 0;
};

} // namespace candela::scoring
