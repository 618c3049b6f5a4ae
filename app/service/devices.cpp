#include "service/devices.h"

#include "base/tr.h"
#include "model/devicevalues.h"
#include "scoring/devicepoints.h"
#include "service/devicesummary.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr std::size_t mostFilters = 16; ///< that are remembered
constexpr int few = 5000;               ///< devices that are remembered of a filter
constexpr int daysReported = 28;

Failure noSuchColumn(const QString &parameter)
{
    return fail(Fault::BadInput,
                Tr::tr("There is no such column. Columns are %1.").arg(namesOfDeviceFields().join(u", "_s)),
                parameter);
}

Result<store::DeviceOrder> readOrder(const QString &sort)
{
    const bool descending = sort.startsWith(u'-');
    const auto field = deviceFieldFrom(QStringView(sort).sliced(descending ? 1 : 0));
    if (!field)
        return noSuchColumn(u"sort"_s);
    return store::DeviceOrder{.field = *field, .descending = descending};
}

Result<DeviceFilter> readFilter(const QString &text)
{
    auto filter = readDeviceFilter(text);
    if (!filter)
        return fail(Fault::BadInput, filter.error().what, u"filter"_s);
    return std::move(*filter);
}

std::optional<Points> roundedOf(const std::optional<scoring::SubPoints> &points)
{
    return points ? std::optional(points->points.rounded()) : std::nullopt;
}

contract::DevicePointsShown shown(const scoring::DevicePoints &points)
{
    return {.boot = roundedOf(points.boot),
            .signIn = roundedOf(points.signIn),
            .startup = roundedOf(points.startup),
            .reliability = roundedOf(points.reliability),
            .anywhere = roundedOf(points.anywhere)};
}

DeviceFilter isOfModel(const QString &model)
{
    return {.kind = DeviceFilter::Kind::Condition,
            .condition = {.field = DeviceField::Model, .comparison = Comparison::Equal, .value = model}};
}

/// The same device in the inventory of apps: known there by its own id, or by the directory's.
Result<std::optional<AppDevice>> inventoryOf(const Figures::Kept &kept, const QString &id,
                                             const std::optional<EndpointDevice> &endpoint)
{
    auto found = kept.store.apps().device(kept.organization.id, id);
    if (found && !*found && endpoint && !endpoint->directoryId.isEmpty())
        return kept.store.apps().device(kept.organization.id, endpoint->directoryId);
    return found;
}

} // namespace

Devices::Devices(Figures &figures, QByteArray cursorKey, Figures::OpenStore openForChange)
    : m_figures(figures)
    , m_cursors(std::move(cursorKey))
    , m_openForChange(std::move(openForChange))
{
}

Result<contract::DevicePage> Devices::page(const PageWish &wish)
{
    const auto order = readOrder(wish.sort);
    const auto filter = readFilter(wish.filter);
    if (!order || !filter)
        return fail(order ? filter.error() : order.error());
    const auto kept = m_figures.kept();
    if (!kept)
        return fail(kept.error());
    store::DeviceQuery query{.filter = *filter, .order = *order, .after = {}, .limit = wish.limit + 1};
    const QString list = kept->organization.id + u'\n' + wish.sort + u'\n' + textOf(*filter);
    if (!wish.cursor.isEmpty()) {
        auto place = m_cursors.read(wish.cursor, list);
        if (!place)
            return fail(place.error());
        query.after = std::move(*place);
    }
    const auto now = state(*kept);
    if (!now)
        return fail(now.error());
    if (!*now)
        return contract::DevicePage();
    const auto let = matching(*kept, *filter);
    auto found = let ? rows(*kept, query, **let) : Result<std::vector<DeviceRow>>(fail(let.error()));
    if (!found)
        return fail(found.error());
    contract::DevicePage page{.asOf = (*now)->day,
                              .devices = (*now)->devices,
                              .matching = (*let)->devices,
                              .rows = std::move(*found)};
    if (page.rows.size() > static_cast<std::size_t>(wish.limit)) {
        page.rows.pop_back();
        const DeviceRow &last = page.rows.back();
        page.next = m_cursors.written({.value = store::valueOf(last, order->field), .id = last.id}, list);
    }
    return page;
}

Result<contract::DeviceDetail> Devices::device(const QString &id)
{
    const auto kept = m_figures.kept();
    const auto closed =
        kept ? state(*kept) : Result<std::optional<store::DeviceListState>>(fail(kept.error()));
    if (!closed)
        return fail(closed.error());
    const QString &organization = kept->organization.id;
    const auto row = kept->store.devices().row(organization, id);
    if (!row)
        return fail(row.error());
    if (!*row || !*closed)
        return fail(Fault::NotFound, Tr::tr("There is no such device."));
    const auto endpoint = kept->store.endpoints().device(organization, id);
    auto starts = kept->store.starts().startsOf(organization, id);
    const auto inventory = endpoint ? inventoryOf(*kept, id, *endpoint)
                                    : Result<std::optional<AppDevice>>(fail(endpoint.error()));
    const auto alike = kept->store.devices().count(organization, isOfModel((*row)->model));
    if (!starts || !inventory || !alike)
        return fail(!starts ? starts.error() : inventory ? alike.error() : inventory.error());
    contract::DeviceDetail detail{.device = **row, .starts = std::move(*starts), .alike = *alike};
    if (*inventory)
        detail.build = (*inventory)->build;
    if (*endpoint) {
        detail.startup = (*endpoint)->startup;
        detail.anywhere = (*endpoint)->anywhere;
        detail.reliability = (*endpoint)->reliability;
        detail.supplied = (*endpoint)->supplied;
    }
    if (*endpoint || !detail.starts.empty()) {
        const QDate day = (*closed)->day;
        detail.points = shown(scoring::devicePoints(endpoint->value_or(EndpointDevice()),
                                                    scoring::LastStarts(detail.starts, day).of(id),
                                                    m_figures.technologyCatalogue().rules(), day));
    }
    return detail;
}

Result<contract::DeviceSummary> Devices::summary()
{
    const auto kept = m_figures.kept();
    if (!kept)
        return fail(kept.error());
    const auto now = state(*kept);
    if (!now)
        return fail(now.error());
    if (!*now)
        return contract::DeviceSummary();
    if (!m_summary) {
        auto made = deviceSummary(kept->store.devices(), kept->organization.id, **now);
        if (!made)
            return made;
        m_summary = std::move(*made);
    }
    return *m_summary;
}

Result<std::optional<QDate>> Devices::day()
{
    const auto kept = m_figures.kept();
    if (!kept)
        return fail(kept.error());
    const auto now = state(*kept);
    if (!now)
        return fail(now.error());
    return *now ? std::optional((*now)->day) : std::nullopt;
}

Result<std::map<QString, contract::DevicesReported>> Devices::reported()
{
    std::map<QString, contract::DevicesReported> told;
    const auto kept = m_figures.kept();
    const auto now = kept ? state(*kept) : Result<std::optional<store::DeviceListState>>(fail(kept.error()));
    if (!now)
        return fail(now.error());
    if (!*now)
        return told;
    const QDate last = (*now)->day;
    const auto counts = kept->store.devicesReported(kept->organization.id,
                                                    {.first = last.addDays(1 - daysReported), .last = last});
    if (!counts)
        return fail(counts.error());
    for (const auto &[report, devices] : *counts)
        told[report] = {.reported = devices, .known = (*now)->devices};
    return told;
}

Result<std::unique_ptr<store::Store>> Devices::openForChange() const
{
    if (!m_openForChange)
        return fail(Fault::Denied, Tr::tr("Nothing can be changed here."));
    return m_openForChange();
}

/// Forgets what was remembered of another state.
Result<std::optional<store::DeviceListState>> Devices::state(const Figures::Kept &kept)
{
    auto now = kept.store.devices().state(kept.organization.id);
    if (now && *now != m_state) {
        m_state = *now;
        m_matching.clear();
        m_summary.reset();
    }
    return now;
}

/// Looking at every device is done once for all pages of a list.
Result<const Devices::Matching *> Devices::matching(const Figures::Kept &kept, const DeviceFilter &filter)
{
    const QString text = textOf(filter);
    if (const auto known = m_matching.find(text); known != m_matching.end())
        return &known->second;
    Matching made{.devices = m_state ? m_state->devices : 0, .rows = {}};
    if (filter != DeviceFilter()) {
        auto first = kept.store.devices().some(kept.organization.id, filter, few + 1);
        if (!first)
            return fail(first.error());
        made.devices = static_cast<qint64>(first->size());
        if (first->size() <= static_cast<std::size_t>(few))
            made.rows = std::move(*first);
    }
    if (made.devices > few && filter != DeviceFilter()) {
        const auto count = kept.store.devices().count(kept.organization.id, filter);
        if (!count)
            return fail(count.error());
        made.devices = *count;
    }
    if (m_matching.size() >= mostFilters)
        m_matching.clear();
    return &(m_matching[text] = std::move(made));
}

Result<std::vector<DeviceRow>> Devices::rows(const Figures::Kept &kept, const store::DeviceQuery &query,
                                             const Matching &matching) const
{
    if (matching.rows)
        return store::pageOf(*matching.rows, query.order, query.after, query.limit);
    return kept.store.devices().page(kept.organization.id, query);
}

Result<contract::DeviceColumns> readColumns(const QString &fields)
{
    if (fields.isEmpty())
        return contract::allDeviceColumns();
    contract::DeviceColumns columns;
    for (const QString &name : fields.split(u',')) {
        const auto field = deviceFieldFrom(name.trimmed());
        if (!field)
            return noSuchColumn(u"fields"_s);
        columns.push_back(*field);
    }
    return columns;
}

} // namespace candela::service
