#pragma once

#include "model/slot.h"
#include "scoring/devicepoints.h"
#include "scoring/insight.h"

#include <array>
#include <vector>

namespace candela::scoring {

/// Finds what is amiss among devices while they are counted (published are the insights; how much they would
/// bring is ours). A hard disk is thought to start like the mean of the solid ones, rounded down; a device
/// that earns 0 like the mean of those that earn more; what is missing for working elsewhere to be there.
/// Group Policy that takes 10 seconds or more is counted and not scored.
class DeviceInsights
{
public:
    /// `starts`: the days whose startup facts count.
    explicit DeviceInsights(Window starts)
        : m_starts(starts)
    {
    }

    void add(const EndpointDevice &device, const DevicePoints &points, const AnywherePoints &anywhere);

    /// Adds what was found of startup, and of work from anywhere.
    void tellStartup(TechnologyFigure &figure, const MeanOfPoints &boot, const MeanOfPoints &signIn) const;
    void tellAnywhere(TechnologyFigure &figure, const MeanOfPoints &anywhere) const;

private:
    /// Devices that earn 0, and the mean of the others.
    struct Slow
    {
        qint64 count = 0;
        MeanOfPoints others;

        void add(const std::optional<SubPoints> &points);
        [[nodiscard]] Insight insight(const QString &part, const MeanOfPoints &all) const;
    };
    /// Devices that lack one of the four scores of working elsewhere, and what they would gain together.
    struct Lacking
    {
        qint64 count = 0;
        qint64 millionths = 0;
    };

    void addStartup(const StartupFacts &facts, const DevicePoints &points);
    void addLacking(const AnywherePoints &anywhere, std::size_t which);

    Window m_starts;
    std::vector<FinePoints> m_hardDisks;
    MeanOfPoints m_solidDisks;
    Slow m_slowBoot;
    Slow m_slowSignIn;
    qint64 m_policyAtBoot = 0;
    qint64 m_policyAtSignIn = 0;
    std::array<Lacking, 4> m_lacking; ///< Windows, cloud management, identity, provisioning
};

/// Adds the three listed apps that lower the score most; each is thought to run without a failure.
void tellApps(TechnologyFigure &figure, const std::vector<EndpointApp> &listed, const MeanOfPoints &mean);

} // namespace candela::scoring
