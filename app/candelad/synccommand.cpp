#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "candelad/progresslines.h"
#include "candelad/serveconfig.h"
#include "candelad/synctold.h"
#include "candelad/vaultdoor.h"
#include "model/catalogues.h"
#include "publishing/firstrelease.h"
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
using sources::graph::RunOutcome;
using sources::graph::Taken;
using sources::graph::Wanted;

/// A share of one, for the wait before coming back.
double chance()
{
    return static_cast<double>(static_cast<uchar>(systemRandom()(1).front())) / 255;
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

    Result<Synced> fetch(const SyncArguments &arguments, const sources::graph::Access &access)
    {
        const auto before = standing();
        if (!before)
            return fail(before.error());
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
        Synced synced{.days =
                          inEventLoop(sources::graph::run(setup, wanted(before->coverage), m_common.stop))};
        const auto after = standing();
        if (!after)
            return fail(after.error());
        const bool isAtItsEnd = !synced.days.failure && !synced.days.resume;
        if (isAtItsEnd && after->waitsForFirstRelease)
            synced.periods = inEventLoop(
                sources::graph::run(setup, periodsBesides(synced.days, after->coverage), m_common.stop));
        return synced;
    }

    /// Tells the open store, before the first run, that every report is due: were the run killed, what had
    /// come of some reports would look like all there is.
    Result<void> begin()
    {
        const auto store = store::Store::open(m_held.directory.storeFile(), store::Store::Access::ReadWrite);
        if (!store)
            return fail(store.error());
        const auto before = (*store)->syncs().load(m_held.organization.id);
        if (!before)
            return fail(before.error());
        if (!before->empty())
            return {};
        std::vector<store::SyncRun> runs;
        for (const Wanted &report : wanted({}))
            runs.push_back(
                {.report = report.report, .ranAt = {}, .again = systemClock()(), .names = {}, .error = {}});
        return (*store)->syncs().keep(m_held.organization.id, runs);
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
    struct Standing
    {
        std::vector<Coverage> coverage;
        bool waitsForFirstRelease = false;
    };

    [[nodiscard]] Result<Standing> standing() const
    {
        Standing standing;
        auto looked = withVault(
            m_held.directory, m_common.today, [&](const publishing::Workshop &workshop) -> Result<void> {
                auto coverage = workshop.vault.coverage();
                if (!coverage)
                    return fail(coverage.error());
                const auto waits = publishing::waitsForFirstRelease(workshop);
                if (!waits)
                    return fail(waits.error());
                standing = {.coverage = std::move(*coverage), .waitsForFirstRelease = *waits};
                return {};
            });
        if (!looked)
            return fail(looked.error());
        return standing;
    }

    /// What is refused by days is refused in a period, too.
    [[nodiscard]] std::vector<Wanted> periodsBesides(const RunOutcome &days,
                                                     const std::vector<Coverage> &coverage) const
    {
        auto periods = sources::graph::wantedPeriods(m_knownSignals, coverage, m_common.today);
        std::erase_if(periods, [&days](const Wanted &period) {
            const auto run =
                std::ranges::find(days.reports, period.report, &sources::graph::ReportRun::report);
            return run != days.reports.end() && !run->left.empty();
        });
        return periods;
    }

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
    if (auto begun = sync.begin(); !begun)
        return fail(begun.error());
    const auto access = accessFrom(*config->graph, systemClock()());
    if (!access) {
        (void)sync.record(sync.failedForAll(access.error())); // the error itself says more than this would
        return fail(access.error());
    }
    const auto synced = sync.fetch(arguments, *access);
    if (!synced)
        return fail(synced.error());
    const std::optional<Error> &failure = synced->days.failure;
    if (common.stop.stop_requested())
        return fail(failure.value_or(Error{.fault = Fault::Cancelled, .what = Tr::tr("Stopped.")}));
    const auto before = sync.record(runsOf(*synced, systemClock()()));
    if (!before)
        return fail(before.error());
    if (failure && !fetchedAnything(*synced))
        return fail(*failure);
    const contract::SyncResult result = resultOf(*synced, *before);
    return Answer{.document = contract::toJson(result), .text = linesFor(result), .exit = exitOf(*synced)};
}

} // namespace candela
