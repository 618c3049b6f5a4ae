#include "service/devicesummary.h"

#include <algorithm>

namespace candela::service {

namespace {

constexpr int daysReported = 28;
constexpr std::size_t mostValues = 50;

/// How a field is drawn, and from where on it is worth a look (ours).
struct Drawn
{
    DeviceField field;
    qint64 width;
    int bins; ///< the last one is open
    qint64 limit;
};

constexpr std::array drawn = {
    Drawn{.field = DeviceField::Boot, .width = 10'000, .bins = 12, .limit = 60'000},
    Drawn{.field = DeviceField::SignIn, .width = 5'000, .bins = 12, .limit = 40'000},
    Drawn{.field = DeviceField::Crashes, .width = 1, .bins = 11, .limit = 4},
    Drawn{.field = DeviceField::Restarts, .width = 1, .bins = 11, .limit = 4},
    Drawn{.field = DeviceField::StopErrors, .width = 1, .bins = 6, .limit = 0},
};
constexpr std::array named = {DeviceField::Model, DeviceField::Manufacturer, DeviceField::Os,
                              DeviceField::Channel, DeviceField::BuildState};

std::vector<contract::DeviceBin> binsOf(const Drawn &drawing, const std::vector<store::Share<qint64>> &spread)
{
    std::vector<contract::DeviceBin> bins;
    for (int i = 0; i < drawing.bins; ++i)
        bins.push_back({.from = i * drawing.width, .to = (i + 1) * drawing.width});
    bins.back().to.reset();
    for (const store::Share<qint64> &share : spread) {
        const auto at = std::min<qint64>(share.value / drawing.width, drawing.bins - 1);
        bins[static_cast<std::size_t>(at)].devices += share.devices;
    }
    return bins;
}

DeviceFilter past(DeviceField field, Comparison comparison, const DeviceValue &value)
{
    return {.kind = DeviceFilter::Kind::Condition,
            .condition = {.field = field, .comparison = comparison, .value = value}};
}

Result<contract::DeviceDistribution> distribution(const store::DeviceTable &devices,
                                                  const QString &organization, const Drawn &drawing)
{
    const auto spread = devices.spread(organization, drawing.field, drawing.width);
    const auto median = devices.median(organization, drawing.field);
    const auto sum = devices.sum(organization, drawing.field);
    const auto above = devices.count(organization, past(drawing.field, Comparison::Greater, drawing.limit));
    if (!spread || !median)
        return fail(spread ? median.error() : spread.error());
    if (!sum || !above)
        return fail(sum ? above.error() : sum.error());
    contract::DeviceDistribution made{.field = drawing.field,
                                      .median = *median,
                                      .sum = *sum,
                                      .limit = drawing.limit,
                                      .past = *above,
                                      .bins = binsOf(drawing, *spread)};
    for (const contract::DeviceBin &bin : made.bins)
        made.known += bin.devices;
    return made;
}

Result<contract::DeviceValues> valuesOf(const store::DeviceTable &devices, const QString &organization,
                                        DeviceField field)
{
    const auto shares = devices.shares(organization, field);
    if (!shares)
        return fail(shares.error());
    contract::DeviceValues values{.field = field, .values = {}};
    for (const store::Share<QString> &share : *shares) {
        if (values.values.size() < mostValues)
            values.values.push_back({.value = share.value, .devices = share.devices});
    }
    return values;
}

} // namespace

Result<contract::DeviceSummary> deviceSummary(const store::DeviceTable &devices, const QString &organization,
                                              const store::DeviceListState &state)
{
    const auto reported = devices.count(
        organization, past(DeviceField::LastSeen, Comparison::AtLeast, state.day.addDays(1 - daysReported)));
    if (!reported)
        return fail(reported.error());
    contract::DeviceSummary summary{.asOf = state.day,
                                    .devices = state.devices,
                                    .reported = *reported,
                                    .distributions = {},
                                    .values = {}};
    for (const Drawn &drawing : drawn) {
        const auto made = distribution(devices, organization, drawing);
        if (!made)
            return fail(made.error());
        summary.distributions.push_back(*made);
    }
    for (const DeviceField field : named) {
        const auto values = valuesOf(devices, organization, field);
        if (!values)
            return fail(values.error());
        summary.values.push_back(*values);
    }
    return summary;
}

} // namespace candela::service
