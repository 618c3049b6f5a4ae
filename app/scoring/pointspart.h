#pragma once

#include "scoring/finepoints.h"

#include <QString>

namespace candela::scoring {

/// One part that the points of a technology category are made of: the points are the sum of what each part
/// earns times its weight, over all weights.
struct PointsPart
{
    QString id;      ///< e.g. "boot"
    QString title;   ///< in words
    QString counted; ///< what it looks at, with its number in plain digits, e.g. "1796 devices"
    FinePoints earned = FinePoints(0); ///< of 100
    qint64 weight = 0;                 ///< above 0
    qint64 weights = 0;                ///< of all parts together

    friend bool operator==(const PointsPart &, const PointsPart &) = default;
};

} // namespace candela::scoring
