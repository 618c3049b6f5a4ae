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

using Numbers = std::vector<store::Share<qint64>>;

std::vector<contract::DeviceBin> binsOf(const Drawn &drawing, const Numbers &numbers)
{
    std::vector<contract::DeviceBin> bins;
    for (int i = 0; i < drawing.bins; ++i)
        bins.push_back({.from = i * drawing.width, .to = (i + 1) * drawing.width});
    bins.back().to.reset();
    for (const auto &[number, devices] : numbers) {
        const auto at = std::min<qint64>(number / drawing.width, drawing.bins - 1);
        bins[static_cast<std::size_t>(at)].devices += devices;
    }
    return bins;
}

/// Of an even number of devices the lower one of the two in the middle.
std::optional<qint64> medianOf(const Numbers &numbers, qint64 devices)
{
    qint64 upToHere = 0;
    for (const store::Share<qint64> &share : numbers) {
        upToHere += share.devices;
        if (2 * upToHere >= devices)
            return share.value;
    }
    return std::nullopt;
}

contract::DeviceDistribution distributionOf(const Drawn &drawing, const Numbers &numbers)
{
    contract::DeviceDistribution made{
        .field = drawing.field, .limit = drawing.limit, .bins = binsOf(drawing, numbers)};
    for (const auto &[number, devices] : numbers) {
        made.known += devices;
        made.sum += number * devices;
        made.past += number > drawing.limit ? devices : 0;
    }
    made.median = medianOf(numbers, made.known);
    return made;
}

DeviceFilter seenSince(QDate day)
{
    return {.kind = DeviceFilter::Kind::Condition,
            .condition = {.field = DeviceField::LastSeen, .comparison = Comparison::AtLeast, .value = day}};
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
    const auto reported = devices.count(organization, seenSince(state.day.addDays(1 - daysReported)));
    if (!reported)
        return fail(reported.error());
    contract::DeviceSummary summary{.asOf = state.day,
                                    .devices = state.devices,
                                    .reported = *reported,
                                    .distributions = {},
                                    .values = {}};
    for (const Drawn &drawing : drawn) {
        const auto numbers = devices.numbers(organization, drawing.field);
        if (!numbers)
            return fail(numbers.error());
        summary.distributions.push_back(distributionOf(drawing, *numbers));
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
