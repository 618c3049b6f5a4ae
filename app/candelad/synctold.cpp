#include "candelad/synctold.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using sources::graph::ReportRun;
using sources::graph::RunOutcome;

QString namesOf(const ReportRun &report)
{
    if (!report.isConcealed)
        return {};
    return *report.isConcealed ? u"concealed"_s : u"plain"_s;
}

/// One person has two pseudonyms when names are concealed in some reports or weeks and not in others; such
/// weeks are not released (publishing/naming.h), and here it is said at once.
QString noteOnNames(const std::vector<store::SyncRun> &before, const RunOutcome &outcome)
{
    bool isMixed = false;
    QString names;
    for (const ReportRun &report : outcome.reports) {
        const QString now = namesOf(report);
        if (now.isEmpty())
            continue;
        const auto known = std::ranges::find(before, report.report, &store::SyncRun::report);
        const bool isOther = known != before.end() && !known->names.isEmpty() && known->names != now;
        isMixed = isMixed || isOther || (!names.isEmpty() && names != now);
        names = now;
    }
    if (!isMixed)
        return {};
    return Tr::tr(
        "The service began or ceased to conceal the names in the reports. Days before and after that "
        "do not speak of the same people for this program: weeks in which it changed cannot be counted. "
        "Keep the setting \"Display concealed names\" of the admin center as it is.");
}

QString daysIn(const std::vector<QDate> &days)
{
    if (days.empty())
        return Tr::tr("none");
    if (days.size() == 1)
        return days.front().toString(Qt::ISODate);
    return Tr::tr("%1, from %2 to %3")
        .arg(QString::number(days.size()), days.front().toString(Qt::ISODate),
             days.back().toString(Qt::ISODate));
}

QString firstError(const RunOutcome &outcome)
{
    if (outcome.failure)
        return outcome.failure->what;
    const auto bad =
        std::ranges::find_if(outcome.reports, [](const ReportRun &run) { return !run.error.isEmpty(); });
    return bad == outcome.reports.end() ? QString() : bad->error;
}

bool fetchedAny(const RunOutcome &outcome)
{
    return std::ranges::any_of(outcome.reports,
                               [](const ReportRun &report) { return !report.fetched.empty(); });
}

QString noteOnPeriods(const RunOutcome &periods)
{
    if (fetchedAny(periods))
        return Tr::tr("No week is complete by its days yet, so the reports of the last 30 days were fetched "
                      "as well: the "
                      "first figures need not wait. They are marked as 30 days instead of 28.");
    const QString error = firstError(periods);
    if (error.isEmpty())
        return {};
    return Tr::tr(
               "No week is complete by its days yet, and the reports of the last 30 days, which would give "
               "the first figures earlier, did not come. %1")
        .arg(error);
}

/// When the service wants to be asked again for the report of 30 days.
std::optional<QDateTime> againForPeriod(const Synced &synced, const QString &report)
{
    if (!synced.periods)
        return std::nullopt;
    const auto run = std::ranges::find(synced.periods->reports, report, &ReportRun::report);
    const bool isLeft = run != synced.periods->reports.end() && !run->left.empty();
    return isLeft ? synced.periods->resume : std::nullopt;
}

} // namespace

std::vector<store::SyncRun> runsOf(const Synced &synced, const QDateTime &ranAt)
{
    std::vector<store::SyncRun> runs;
    for (const ReportRun &report : synced.days.reports)
        runs.push_back(
            {.report = report.report,
             .ranAt = ranAt,
             .again = report.left.empty() ? againForPeriod(synced, report.report) : synced.days.resume,
             .names = namesOf(report),
             .error = report.error});
    return runs;
}

contract::SyncResult resultOf(const Synced &synced, const std::vector<store::SyncRun> &before)
{
    contract::SyncResult result{
        .reports = {}, .resume = synced.days.resume, .note = noteOnNames(before, synced.days)};
    if (synced.periods) {
        if (!result.resume)
            result.resume = synced.periods->resume;
        result.note = QStringList({result.note, noteOnPeriods(*synced.periods)}).join(u' ').trimmed();
    }
    for (const ReportRun &report : synced.days.reports)
        result.reports.push_back({.report = report.report,
                                  .fetched = report.fetched,
                                  .waiting = report.waiting,
                                  .gone = report.gone,
                                  .left = report.left,
                                  .error = report.error});
    return result;
}

QString linesFor(const contract::SyncResult &result)
{
    QStringList lines;
    for (const contract::SyncedReport &report : result.reports) {
        QString line = Tr::tr("%1: days fetched: %2").arg(report.report, daysIn(report.fetched));
        if (!report.waiting.empty())
            line += Tr::tr("; not there yet: %1").arg(daysIn(report.waiting));
        if (!report.gone.empty())
            line += Tr::tr("; not given any more: %1").arg(daysIn(report.gone));
        if (!report.left.empty())
            line += Tr::tr("; left for the next run: %1").arg(daysIn(report.left));
        lines << line;
        if (!report.error.isEmpty())
            lines << u"  "_s + report.error;
    }
    if (!result.note.isEmpty())
        lines << result.note;
    return lines.join(u'\n');
}

bool fetchedAnything(const Synced &synced)
{
    return fetchedAny(synced.days) || (synced.periods && fetchedAny(*synced.periods));
}

Exit exitOf(const Synced &synced)
{
    const bool isAll =
        std::ranges::all_of(synced.days.reports, [](const ReportRun &report) { return report.left.empty(); });
    if (isAll)
        return Exit::Done;
    return fetchedAnything(synced) ? Exit::Part : Exit::Failed;
}

} // namespace candela
