#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "candelad/progresslines.h"
#include "candelad/serveconfig.h"
#include "candelad/vaultdoor.h"
#include "contract/syncresult.h"
#include "model/catalogues.h"
#include "publishing/keeparrived.h"
#include "sources/graph/run.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QNetworkAccessManager>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using sources::graph::Arrived;
using sources::graph::ReportRun;
using sources::graph::RunOutcome;
using sources::graph::Taken;
using sources::graph::Wanted;

/// A share of one, for the wait before coming back.
double chance()
{
    return static_cast<double>(static_cast<uchar>(systemRandom()(1).front())) / 255;
}

QString namesOf(const ReportRun &report)
{
    if (!report.isConcealed)
        return {};
    return *report.isConcealed ? u"concealed"_s : u"plain"_s;
}

/// Every step opens the vault and closes it again: nothing of it is held while the service lets one wait.
class Sync
{
public:
    Sync(const Common &common, const Held &held, bool isWithDevices)
        : m_common(common)
        , m_held(held)
        , m_isWithDevices(isWithDevices)
    {
    }

    Result<RunOutcome> fetch(const SyncArguments &arguments, const sources::graph::Access &access)
    {
        std::vector<Coverage> coverage;
        auto looked = withVault(m_held.directory, m_common.today,
                                [&](const publishing::Workshop &workshop) -> Result<void> {
                                    auto found = workshop.vault.coverage();
                                    if (!found)
                                        return fail(found.error());
                                    coverage = std::move(*found);
                                    return {};
                                });
        if (!looked)
            return fail(looked.error());
        QNetworkAccessManager network;
        sources::graph::Connection connection(network, access, systemClock(), systemRandom());
        const sources::graph::RunSetup setup{
            .connection = connection,
            .catalogue = m_knownSignals,
            .clock = systemClock(),
            .wait = web::timerWait(),
            .chance = chance,
            .take = [this](const std::vector<Arrived> &arrived) { return keep(arrived); },
            .progress = progressLines(arguments.tellProgress),
            .patience = arguments.patience};
        return inEventLoop(sources::graph::run(setup, wanted(coverage), m_common.stop));
    }

    /// Tells the open store how it went, and gives what was known before.
    Result<std::vector<store::SyncRun>> record(const std::vector<store::SyncRun> &runs)
    {
        const auto store = store::Store::open(m_held.directory.storeFile(), store::Store::Access::ReadWrite);
        if (!store)
            return fail(store.error());
        auto before = (*store)->syncs().load(m_held.organization.id);
        if (!before)
            return before;
        if (auto kept = (*store)->syncs().keep(m_held.organization.id, runs); !kept)
            return fail(kept.error());
        return before;
    }

    /// What went wrong before any report could be asked for went wrong for all.
    [[nodiscard]] std::vector<store::SyncRun> failedForAll(const Error &error) const
    {
        std::vector<store::SyncRun> runs;
        for (const Wanted &report : wanted({}))
            runs.push_back(
                {.report = report.report, .ranAt = systemClock()(), .names = {}, .error = error.what});
        return runs;
    }

private:
    [[nodiscard]] std::vector<Wanted> wanted(const std::vector<Coverage> &coverage) const
    {
        auto wanted = sources::graph::wantedReports(m_knownSignals, coverage, m_common.today);
        if (m_isWithDevices)
            std::ranges::move(sources::graph::wantedLists(builtInTechnology(), m_common.today),
                              std::back_inserter(wanted));
        return wanted;
    }

    static RunOutcome inEventLoop(const QFuture<RunOutcome> &future)
    {
        QFutureWatcher<RunOutcome> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, qApp, &QCoreApplication::quit);
        watcher.setFuture(future);
        QCoreApplication::exec();
        return future.result();
    }

    Result<std::vector<Taken>> keep(const std::vector<Arrived> &arrived)
    {
        std::vector<Taken> taken;
        const auto done = withVault(m_held.directory, m_common.today,
                                    [&](const publishing::Workshop &workshop) -> Result<void> {
                                        auto kept = publishing::keepArrived(workshop, arrived);
                                        if (!kept)
                                            return fail(kept.error());
                                        taken = std::move(*kept);
                                        return {};
                                    });
        if (!done)
            return fail(done.error());
        return taken;
    }

    const Common &m_common;
    const Held &m_held;
    bool m_isWithDevices;
    const SignalCatalogue m_knownSignals = builtInSignals();
};

std::vector<store::SyncRun> runsOf(const RunOutcome &outcome)
{
    std::vector<store::SyncRun> runs;
    for (const ReportRun &report : outcome.reports)
        runs.push_back({.report = report.report,
                        .ranAt = systemClock()(),
                        .again = report.left.empty() ? std::nullopt : outcome.resume,
                        .names = namesOf(report),
                        .error = report.error});
    return runs;
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

contract::SyncResult resultOf(const RunOutcome &outcome, const QString &note)
{
    contract::SyncResult result{.reports = {}, .resume = outcome.resume, .note = note};
    for (const ReportRun &report : outcome.reports)
        result.reports.push_back({.report = report.report,
                                  .fetched = report.fetched,
                                  .waiting = report.waiting,
                                  .gone = report.gone,
                                  .left = report.left,
                                  .error = report.error});
    return result;
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

bool fetchedAnything(const RunOutcome &outcome)
{
    return std::ranges::any_of(outcome.reports,
                               [](const ReportRun &report) { return !report.fetched.empty(); });
}

Exit exitOf(const RunOutcome &outcome)
{
    const bool isAll =
        std::ranges::all_of(outcome.reports, [](const ReportRun &report) { return report.left.empty(); });
    if (isAll)
        return Exit::Done;
    return fetchedAnything(outcome) ? Exit::Part : Exit::Failed;
}

} // namespace

Result<Answer> runSync(const Common &common, const SyncArguments &arguments)
{
    const auto config = readServeConfig(arguments.config);
    if (!config)
        return fail(config.error());
    if (!config->graph)
        return fail(Fault::BadInput, Tr::tr("There is no table [graph] in the settings."), arguments.config);
    const auto held = hold(common, u"sync"_s);
    if (!held)
        return fail(held.error());
    if (held->organization.sample)
        return fail(
            Fault::Conflict,
            Tr::tr("This is the sample organization; real reports do not go into it. Use another data "
                   "directory."),
            common.data);
    Sync sync(common, *held, config->graph->devices);
    const auto access = accessFrom(*config->graph, systemClock()());
    if (!access) {
        (void)sync.record(sync.failedForAll(access.error())); // the error itself says more than this would
        return fail(access.error());
    }
    const auto outcome = sync.fetch(arguments, *access);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->failure && outcome->failure->fault == Fault::Cancelled)
        return fail(*outcome->failure);
    const auto before = sync.record(runsOf(*outcome));
    if (!before)
        return fail(before.error());
    if (outcome->failure && !fetchedAnything(*outcome))
        return fail(*outcome->failure);
    const contract::SyncResult result = resultOf(*outcome, noteOnNames(*before, *outcome));
    return Answer{.document = contract::toJson(result), .text = linesFor(result), .exit = exitOf(*outcome)};
}

} // namespace candela
