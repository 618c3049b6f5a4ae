#include "publishing/samplemaker.h"

#include "privacy/calendar.h"
#include "publishing/deviceids.h"
#include "publishing/publisher.h"

#include <algorithm>

namespace candela::publishing {

namespace {

Result<void> sealDay(vault::Import &import, const sources::SampleOrganization &sample,
                     const SignalCatalogue &knownSignals, const ReportKind &report, QDate day)
{
    vault::Intake intake = import.intake();
    sample.rows(report.id, day,
                [&](PersonKey &&person, const SignalSet &bits) { intake.add(std::move(person), bits); });
    if (intake.rows() == 0)
        return {};
    intake.tellsOf(knownSignals.optionalOf(report.id));
    const CoverageKind kind = report.licence ? CoverageKind::Licence : CoverageKind::Day;
    const auto kept = import.keep({.report = report.id, .kind = kind, .days = {.first = day, .last = day}},
                                  std::move(intake));
    if (!kept)
        return fail(kept.error());
    return {};
}

/// The days that are wanted of a report in a week: all of them, of licences the last.
Window wantedDays(const ReportKind &report, Window week)
{
    return report.licence ? Window{.first = week.last, .last = week.last} : week;
}

Result<void> sealWeek(const Workshop &workshop, const sources::SampleOrganization &sample, Window week)
{
    auto import = workshop.vault.beginImport();
    if (!import)
        return fail(import.error());
    for (const ReportKind &report : workshop.knownSignals.reports()) {
        const Window wanted = wantedDays(report, week);
        for (QDate day = wanted.first; day <= wanted.last; day = day.addDays(1)) {
            if (auto sealed = sealDay(*import, sample, workshop.knownSignals, report, day); !sealed)
                return sealed;
        }
    }
    return import->commit();
}

Result<void> keepDevices(const Workshop &workshop, const sources::SampleDevices &devices, QDate sunday)
{
    TechnologyRows rows = devices.weekTo(sunday);
    if (rows == TechnologyRows())
        return {};
    setOpaqueIds(rows, workshop.deviceKey, workshop.organization.id);
    if (auto kept = workshop.store.keepRows(workshop.organization.id, {std::move(rows)}, workshop.today);
        !kept)
        return fail(kept.error());
    return {};
}

} // namespace

QDate newestReleased(Window days, qint64 people)
{
    constexpr qint64 fewestDays = 24; // of a week's 28 (gate.md 2)
    const QDate first = Slot::of(days.first.addDays(fewestDays - 1)).sunday();
    if (first > days.last)
        return days.last;
    const qint64 weeks = first.daysTo(days.last) / 7;
    return first.addDays(7 * (weeks - weeks % privacy::weeksBetween(people, 1)));
}

Result<QStringList> makeSample(const sources::SampleOrganization &sample,
                               const sources::SampleDevices &devices, const OnDay &onDay)
{
    QStringList released;
    const Window days = sample.days();
    for (QDate sunday = Slot::of(days.first).sunday(); sunday <= days.last; sunday = sunday.addDays(7)) {
        const Window week{.first = std::max(days.first, sunday.addDays(-6)), .last = sunday};
        auto lived = onDay(sunday.addDays(2), [&](const Workshop &workshop) -> Result<void> {
            if (auto sealed = sealWeek(workshop, sample, week); !sealed)
                return sealed;
            if (auto kept = keepDevices(workshop, devices, week.last); !kept)
                return kept;
            const auto published = publish(workshop, {.asOf = {}, .partial = false, .stop = {}});
            // The first weeks do not cover enough days yet.
            if (!published && published.error().fault != Fault::NotFound)
                return fail(published.error());
            for (const PublishOutcome::Done &done :
                 published ? published->released : std::vector<PublishOutcome::Done>())
                released << done.slot;
            return {};
        });
        if (!lived)
            return fail(lived.error());
    }
    return released;
}

} // namespace candela::publishing
