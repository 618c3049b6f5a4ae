#include "scoring/weightedparts.h"

#include <QStringList>

#include <numeric>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

QString weightOf(const QString &id)
{
    return u"weight/"_s + id;
}

double numberOf(FinePoints points)
{
    return static_cast<double>(points.millionths()) / static_cast<double>(FinePoints::inOnePoint);
}

/// Of all weights, so that "3720 of 3720" reads "1 of 1".
qint64 commonOf(const std::vector<WeightedPart> &parts)
{
    qint64 common = 0;
    for (const WeightedPart &part : parts)
        common = std::gcd(common, part.weight);
    return common;
}

MeanOfPoints meanOf(const std::vector<WeightedPart> &parts)
{
    MeanOfPoints mean;
    for (const WeightedPart &part : parts)
        mean.add(part.value, part.weight);
    return mean;
}

} // namespace

void addPart(TechnologyFigure &figure, const QString &id, qint64 count, std::optional<FinePoints> value,
             qint64 weight)
{
    TechnologyPart part{.id = id, .count = count};
    if (value)
        part.value = value->millionths();
    figure.parts.push_back(std::move(part));
    if (value && weight > 0)
        figure.parts.push_back({.id = weightOf(id), .count = weight});
}

std::vector<WeightedPart> weightedParts(const TechnologyFigure &figure)
{
    std::vector<WeightedPart> parts;
    for (const TechnologyPart &part : figure.parts) {
        const qint64 weight = figure.countOf(weightOf(part.id));
        if (part.value && weight > 0)
            parts.push_back(
                {.id = part.id, .count = part.count, .value = FinePoints(*part.value), .weight = weight});
    }
    return parts;
}

std::optional<Points> pointsOfParts(const TechnologyFigure &figure)
{
    if (figure.absence != TechnologyAbsence::None)
        return std::nullopt;
    return meanOf(weightedParts(figure)).rounded();
}

std::vector<PointsPart> pointsPartsOf(const TechnologyFigure &figure, const PartWords &words)
{
    const std::vector<WeightedPart> parts = weightedParts(figure);
    const qint64 common = commonOf(parts);
    const qint64 weights = meanOf(parts).weight();
    std::vector<PointsPart> told;
    for (const WeightedPart &part : figure.points ? parts : std::vector<WeightedPart>())
        told.push_back({.id = part.id,
                        .title = words.titleOf(part.id),
                        .counted = words.counted(part.id, part.count),
                        .earned = part.value,
                        .weight = part.weight / common,
                        .weights = weights / common});
    return told;
}

QString arithmeticOfParts(const TechnologyFigure &figure)
{
    const std::vector<WeightedPart> parts = weightedParts(figure);
    const MeanOfPoints mean = meanOf(parts);
    if (!figure.points || !mean.mean())
        return {};
    const qint64 common = commonOf(parts);
    QStringList summands;
    for (const WeightedPart &part : parts)
        summands << u"%1 × %2"_s.arg(QString::number(part.weight / common),
                                     QString::number(numberOf(part.value), 'f', 1));
    return u"(%1) ÷ %2 = %3"_s.arg(summands.join(u" + "_s), QString::number(mean.weight() / common),
                                   shownFor(numberOf(*mean.mean()), figure.points->count()));
}

} // namespace candela::scoring
