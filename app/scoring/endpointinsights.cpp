#include "scoring/endpointinsights.h"

#include "scoring/endpoint.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr qint64 slowPolicyMs = 10'000;
constexpr std::size_t mostApps = 3;
constexpr FinePoints none(0);
constexpr FinePoints full(100 * FinePoints::inOnePoint);

/// What devices with such a mean are thought to come to: whole points, rounded down.
FinePoints aimOf(const MeanOfPoints &mean)
{
    return FinePoints(mean.mean()->millionths() / FinePoints::inOnePoint * FinePoints::inOnePoint);
}

bool isSlow(const std::optional<qint64> &policyMs)
{
    return policyMs && *policyMs >= slowPolicyMs;
}

/// As people call it, when that tells it from the others.
QString nameAmong(const std::vector<EndpointApp> &listed, const EndpointApp &app)
{
    const bool isOnlyOne = std::ranges::count(listed, app.title, &EndpointApp::title) == 1;
    return isOnlyOne && !app.title.isEmpty() ? app.title : app.name;
}

} // namespace

void DeviceInsights::Slow::add(const std::optional<SubPoints> &points)
{
    if (points && points->points == none)
        ++count;
    else if (points)
        others.add(points->points);
}

Insight DeviceInsights::Slow::insight(const QString &part, const MeanOfPoints &all) const
{
    Insight insight{.part = part, .name = u"slow"_s, .count = count, .gain = {}};
    if (count == 0 || others.weight() == 0)
        return insight;
    RaisedMean raised(all);
    raised.raise(none, aimOf(others), count);
    insight.gain = raised.gain();
    return insight;
}

void DeviceInsights::add(const EndpointDevice &device, const DevicePoints &points,
                         const AnywherePoints &anywhere)
{
    m_slowBoot.add(points.boot);
    m_slowSignIn.add(points.signIn);
    if (device.startup && m_starts.contains(device.startup->day))
        addStartup(*device.startup, points);
    for (std::size_t i = 0; i < anywhere.size(); ++i)
        addLacking(anywhere, i);
}

void DeviceInsights::addStartup(const StartupFacts &facts, const DevicePoints &points)
{
    m_policyAtBoot += isSlow(facts.groupPolicyBootMs) ? 1 : 0;
    m_policyAtSignIn += isSlow(facts.groupPolicySignInMs) ? 1 : 0;
    if (points.boot && facts.disk == DiskKind::Hard)
        m_hardDisks.push_back(points.boot->points);
    if (points.boot && facts.disk == DiskKind::SolidState)
        m_solidDisks.add(points.boot->points);
}

void DeviceInsights::addLacking(const AnywherePoints &anywhere, std::size_t which)
{
    if (!anywhere[which] || *anywhere[which] >= full)
        return;
    AnywherePoints mended = anywhere;
    mended[which] = full;
    ++m_lacking[which].count;
    m_lacking[which].millionths += meanOf(mended)->millionths() - meanOf(anywhere)->millionths();
}

void DeviceInsights::tellStartup(TechnologyFigure &figure, const MeanOfPoints &boot,
                                 const MeanOfPoints &signIn) const
{
    if (m_solidDisks.weight() >= fewestDevices) {
        RaisedMean raised(boot);
        for (const FinePoints points : m_hardDisks)
            raised.raise(points, aimOf(m_solidDisks));
        addInsight(
            figure,
            {.part = u"boot"_s, .name = u"hard_disks"_s, .count = raised.count(), .gain = raised.gain()});
    }
    addInsight(figure, m_slowBoot.insight(u"boot"_s, boot));
    addInsight(figure, m_slowSignIn.insight(u"sign_in"_s, signIn));
    addInsight(figure, {.part = u"boot"_s, .name = u"group_policy"_s, .count = m_policyAtBoot, .gain = {}});
    addInsight(figure,
               {.part = u"sign_in"_s, .name = u"group_policy"_s, .count = m_policyAtSignIn, .gain = {}});
}

void DeviceInsights::tellAnywhere(TechnologyFigure &figure, const MeanOfPoints &anywhere) const
{
    for (std::size_t i = 0; i < m_lacking.size(); ++i) {
        RaisedMean raised(anywhere);
        raised.raise(none, FinePoints(m_lacking[i].millionths));
        addInsight(figure, {.part = u"work_from_anywhere"_s,
                            .name = namesOfAnywhere()[i],
                            .count = m_lacking[i].count,
                            .gain = raised.gain()});
    }
}

void tellApps(TechnologyFigure &figure, const std::vector<EndpointApp> &listed, const MeanOfPoints &mean)
{
    std::vector<Insight> insights;
    for (const EndpointApp &app : listed) {
        RaisedMean raised(mean);
        raised.raise(appPoints(app), full, app.usageMinutes);
        if (raised.gain() > none)
            insights.push_back({.part = u"app_reliability"_s,
                                .name = nameAmong(listed, app),
                                .count = app.activeDevices,
                                .gain = raised.gain()});
    }
    std::ranges::sort(insights, [](const Insight &a, const Insight &b) {
        return std::tuple(*b.gain, a.name, a.count) < std::tuple(*a.gain, b.name, b.count);
    });
    for (std::size_t i = 0; i < std::min(insights.size(), mostApps); ++i)
        addInsight(figure, insights[i]);
}

} // namespace candela::scoring
