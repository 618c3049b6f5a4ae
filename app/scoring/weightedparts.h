#pragma once

#include "model/technologyfigure.h"
#include "scoring/finepoints.h"
#include "scoring/pointspart.h"

#include <functional>
#include <optional>
#include <vector>

namespace candela::scoring {

/// One part of a figure that is a weighted mean of parts.
struct WeightedPart
{
    QString id;       ///< e.g. "boot"
    qint64 count = 0; ///< how many devices, apps or places it is the mean of
    FinePoints value = FinePoints(0);
    qint64 weight = 0; ///< above 0
};

/// Adds the part, and with a weight above 0 its weight as another, "weight/boot". A value without a weight is
/// shown and does not count.
void addPart(TechnologyFigure &figure, const QString &id, qint64 count, std::optional<FinePoints> value,
             qint64 weight = 0);

/// The parts that count, in the order of the figure; those of any other kind of figure are none.
[[nodiscard]] std::vector<WeightedPart> weightedParts(const TechnologyFigure &figure);

/// Their weighted mean in whole points, rounded half up once; nothing without parts or with an absence.
[[nodiscard]] std::optional<Points> pointsOfParts(const TechnologyFigure &figure);

/// What a figure of weighted parts is made of, in words.
struct PartWords
{
    std::function<QString(QStringView id)> titleOf;
    std::function<QString(QStringView id, qint64 count)> counted; ///< of what it is a mean, e.g. "5 devices"
    QString weights; ///< what it means that the weights of the same parts moved
};

/// The parts as they are told, by the smallest weights that say the same; empty without points.
[[nodiscard]] std::vector<PointsPart> pointsPartsOf(const TechnologyFigure &figure, const PartWords &words);

/// "(1 × 77.0 + 1 × 46.0 + 2 × 80.2) ÷ 4 = 70.9"; empty without points.
[[nodiscard]] QString arithmeticOfParts(const TechnologyFigure &figure);

} // namespace candela::scoring
