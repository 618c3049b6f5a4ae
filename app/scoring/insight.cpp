#include "scoring/insight.h"

#include "scoring/weightedparts.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr QLatin1StringView prefix = "insight/"_L1;
constexpr FinePoints full(100 * FinePoints::inOnePoint);

/// The share of the gain that so many of its devices bring, rounded down.
FinePoints gainOf(const Insight &insight, qint64 devices)
{
    const qint64 mended = std::clamp<qint64>(devices, 0, insight.count);
    return FinePoints(insight.gain->millionths() * mended / insight.count);
}

/// What is mended of one leaves the others of these parts as they are: each app earns for itself, and each of
/// the four scores of working elsewhere is a quarter of its own.
bool addsUp(QStringView part)
{
    return part == "app_reliability"_L1 || part == "work_from_anywhere"_L1;
}

std::map<QString, FinePoints> gainsByPart(const TechnologyFigure &figure, const std::vector<Step> &steps)
{
    std::map<QString, FinePoints> gains;
    for (const Insight &insight : insightsOf(figure)) {
        FinePoints most(0);
        for (const Step &step : steps) {
            if (insight.gain && step.part == insight.id())
                most = std::max(most, gainOf(insight, step.people));
        }
        FinePoints &gain = gains.try_emplace(insight.part, FinePoints(0)).first->second;
        gain =
            addsUp(insight.part) ? FinePoints(gain.millionths() + most.millionths()) : std::max(gain, most);
    }
    return gains;
}

} // namespace

void addInsight(TechnologyFigure &figure, const Insight &insight)
{
    if (insight.count <= 0)
        return;
    TechnologyPart part{.id = prefix + insight.id(), .count = insight.count};
    if (insight.gain)
        part.value = insight.gain->millionths();
    figure.parts.push_back(std::move(part));
}

std::vector<Insight> insightsOf(const TechnologyFigure &figure)
{
    std::vector<Insight> insights;
    for (const TechnologyPart &part : figure.parts) {
        const QString id = part.id.mid(prefix.size());
        if (!part.id.startsWith(prefix) || part.count <= 0)
            continue;
        insights.push_back({.part = id.section(u'/', 0, 0),
                            .name = id.section(u'/', 1),
                            .count = part.count,
                            .gain = part.value ? std::optional(FinePoints(*part.value)) : std::nullopt});
    }
    return insights;
}

Points pointsAfterMending(const TechnologyFigure &figure, const std::vector<Step> &steps)
{
    const auto gains = gainsByPart(figure, steps);
    MeanOfPoints mean;
    for (const WeightedPart &part : weightedParts(figure)) {
        const auto gain = gains.find(part.id);
        const qint64 more = gain == gains.end() ? 0 : gain->second.millionths();
        mean.add(std::min(FinePoints(part.value.millionths() + more), full), part.weight);
    }
    return mean.rounded().value_or(Points(0));
}

std::optional<Action> actionAgainst(const TechnologyFigure &figure, const Insight &insight,
                                    const QString &title, const QString &why)
{
    if (!figure.points || !insight.gain)
        return std::nullopt;
    const Step step{.category = figure.category, .part = insight.id(), .people = insight.count};
    const int gain = pointsAfterMending(figure, {step}).count() - figure.points->count();
    if (gain < 1)
        return std::nullopt;
    return Action{.id = insight.name, .title = title, .why = why, .upTo = Points(gain), .step = step};
}

void RaisedMean::raise(FinePoints from, FinePoints to, qint64 weight)
{
    if (to <= from)
        return;
    m_after.raise(FinePoints(to.millionths() - from.millionths()), weight);
    ++m_count;
}

FinePoints RaisedMean::gain() const
{
    if (!m_before.mean())
        return FinePoints(0);
    return FinePoints(m_after.mean()->millionths() - m_before.mean()->millionths());
}

} // namespace candela::scoring
