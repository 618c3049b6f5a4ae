#include "publishing/filling.h"

#include <algorithm>

namespace candela::publishing {

namespace {

constexpr qint64 daysOfPeriod = 30;
constexpr qint64 fewestDays = 24;
constexpr qint64 daysAround = 7;

bool isOfMeasures(const Coverage &coverage)
{
    return coverage.kind == CoverageKind::Period && coverage.days.days() == daysOfPeriod;
}

/// Made of all events of a slot's own 28 days.
bool isWindow(const Coverage &coverage)
{
    return coverage.kind == CoverageKind::Period && coverage.days == Slot::of(coverage.days.last).window();
}

std::vector<Coverage> daysWithin(const QString &report, Window window, const std::vector<Coverage> &coverage)
{
    std::vector<Coverage> days;
    std::ranges::copy_if(coverage, std::back_inserter(days), [&](const Coverage &one) {
        return one.kind == CoverageKind::Day && one.report == report && window.contains(one.days.last);
    });
    return days;
}

bool daysFill(const std::vector<Coverage> &days, Slot slot)
{
    const bool reachSunday =
        std::ranges::any_of(days, [&](const Coverage &day) { return day.days.last == slot.sunday(); });
    return reachSunday && std::ssize(days) >= fewestDays;
}

/// Whether the report has something nearer to the Sunday of `slot` than a file refreshed on `refresh`.
bool hasNearer(const QString &report, QDate refresh, Slot slot, const std::vector<Coverage> &coverage)
{
    if (daysFill(daysWithin(report, slot.window(), coverage), slot))
        return true;
    const qint64 distance = std::abs(slot.sunday().daysTo(refresh));
    return std::ranges::any_of(coverage, [&](const Coverage &other) {
        return isOfMeasures(other) && other.report == report &&
               std::abs(slot.sunday().daysTo(other.days.last)) < distance;
    });
}

/// The newest period file that fills the slot.
std::optional<Coverage> periodFor(const QString &report, Slot slot, const Stock &stock)
{
    std::optional<Coverage> newest;
    for (const Coverage &one : stock.coverage) {
        if (one.report != report || slotOf(one, stock) != slot)
            continue;
        if (!newest || newest->days.last < one.days.last)
            newest = one;
    }
    return newest;
}

void addActivity(Filling &filling, const QString &report, const Stock &stock)
{
    const std::vector<Coverage> days = daysWithin(report, filling.slot.window(), stock.coverage);
    if (daysFill(days, filling.slot))
        filling.activity.insert(filling.activity.end(), days.begin(), days.end());
    else if (const auto period = periodFor(report, filling.slot, stock))
        filling.activity.push_back(*period);
}

/// The exact measure when what it needs is there: a release holds one of the two, never both.
const Measure &exactIfFilled(const Measure &measure, const Filling &filling)
{
    const bool isExact = !measure.exact.empty() && filling.hasAll(measure.exact.front().needs);
    return isExact ? measure.exact.front() : measure;
}

} // namespace

bool Filling::has(const QString &report) const
{
    if (meetings.fill() && meetings.successor->report == report)
        return true;
    return std::ranges::find(activity, report, &Coverage::report) != activity.end();
}

bool Filling::hasAll(const QStringList &reports) const
{
    return std::ranges::all_of(reports, [this](const QString &report) { return has(report); });
}

std::optional<Slot> slotOf(const Coverage &period, const Stock &stock)
{
    if (std::ranges::find(stock.used, period) != stock.used.end())
        return std::nullopt;
    if (isWindow(period))
        return Slot::of(period.days.last);
    if (!isOfMeasures(period))
        return std::nullopt;
    const QDate refresh = period.days.last;
    const Slot own = Slot::of(refresh);
    const Slot before = own.plusWeeks(-1);
    const bool isNear = before.sunday().daysTo(refresh) <= 3;
    if (isNear && !stock.released.contains(before) &&
        !hasNearer(period.report, refresh, before, stock.coverage))
        return before;
    return own;
}

std::vector<Coverage> licencesFor(Slot slot, const std::vector<Coverage> &coverage,
                                  const SignalCatalogue &knownSignals)
{
    std::vector<Coverage> within;
    std::optional<Coverage> around;
    for (const Coverage &one : coverage) {
        const ReportKind *report = knownSignals.report(one.report);
        if (report == nullptr || !report->licence)
            continue;
        if (slot.window().contains(one.days.last))
            within.push_back(one);
        else if (std::abs(slot.sunday().daysTo(one.days.last)) <= daysAround &&
                 (!around || around->days.last < one.days.last))
            around = one;
    }
    if (within.empty() && around)
        within.push_back(*around);
    return within;
}

Filling fill(Slot slot, const Stock &stock, const SignalCatalogue &knownSignals,
             const MeasureCatalogue &measures)
{
    Filling filling{.slot = slot, .licences = licencesFor(slot, stock.coverage, knownSignals)};
    for (const ReportKind &report : knownSignals.reports()) {
        if (!report.licence)
            addActivity(filling, report.id, stock);
    }
    for (const ReportKind &file : knownSignals.files())
        addActivity(filling, file.id, stock);
    for (const Measure &measure : measures.entries()) {
        const Measure &counted = exactIfFilled(measure, filling);
        if (filling.hasAll(counted.needs))
            filling.filled.push_back(&counted);
    }
    filling.meetings = meetingDaysOf(slot, stock.coverage, measures, stock.features);
    for (const SupportingMeasure &supporting : measures.supporting()) {
        if (filling.hasAll(supporting.measure.needs))
            filling.supporting.push_back(&supporting);
    }
    return filling;
}

std::vector<Slot> slotsOf(const Stock &stock, const SignalCatalogue &knownSignals)
{
    std::set<Slot> found;
    for (const Coverage &one : stock.coverage) {
        const ReportKind *report = knownSignals.report(one.report);
        if (!isOfMeetings(one.kind) && (report == nullptr || report->licence))
            continue;
        if (one.kind == CoverageKind::Day || isOfMeetings(one.kind))
            found.insert(Slot::of(one.days.last));
        else if (const auto slot = slotOf(one, stock))
            found.insert(*slot);
    }
    return {found.begin(), found.end()};
}

} // namespace candela::publishing
