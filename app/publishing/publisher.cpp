#include "publishing/publisher.h"

#include "base/tr.h"
#include "privacy/calendar.h"
#include "privacy/gate.h"
#include "publishing/counting.h"
#include "publishing/technologyday.h"
#include "publishing/waiting.h"

#include <algorithm>
#include <iterator>
#include <set>

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

constexpr qint64 daysOfWaiting = 7;

/// A slot that its files fill, counted.
struct Candidate
{
    Filling filling;
    SlotCounts counts;
    int weeks = 1; ///< that must lie before the next release
};

class Publisher
{
public:
    Publisher(const Workshop &workshop, PublishOptions options)
        : m_workshop(workshop)
        , m_options(std::move(options))
    {
    }

    Result<PublishOutcome> run()
    {
        if (auto ready = readStock(); !ready)
            return fail(ready.error());
        const auto closed = closeTechnologyDay(m_workshop, m_options.asOf);
        if (!closed)
            return fail(closed.error());
        m_outcome.technology = *closed;
        auto candidates = findCandidates();
        if (!candidates)
            return fail(candidates.error());
        for (const Candidate &candidate : spaced(std::move(*candidates))) {
            if (m_options.stop.stop_requested())
                return fail(Fault::Cancelled, Tr::tr("Publishing was stopped; weeks released so far stay."));
            if (const QStringList missing = expected(candidate.filling); !missing.isEmpty()) {
                // A later week must not overtake this one: it could never be released then.
                wait(candidate.filling.slot, missing);
                break;
            }
            if (auto done = release(candidate); !done)
                return fail(done.error());
        }
        if (m_outcome.released.empty() && m_outcome.already.isEmpty() && m_outcome.waiting.empty() &&
            !m_outcome.technology)
            return fail(Fault::NotFound, whyNothing(m_stock));
        return m_outcome;
    }

private:
    Result<void> readStock()
    {
        const auto releases = m_workshop.store.releases().all(m_workshop.organization.id);
        if (!releases)
            return fail(releases.error());
        m_releases = **releases;
        const auto coverage = m_workshop.vault.coverage();
        if (!coverage)
            return fail(coverage.error());
        m_stock.coverage = *coverage;
        m_stock.features = m_workshop.organization.meetingFeatures;
        for (const privacy::FrozenRelease &frozen : m_releases)
            noteReleased(frozen.release);
        const auto told = m_workshop.keys.newest();
        if (!told)
            return fail(told.error());
        m_toldByKeys = *told;
        auto runs = m_workshop.store.syncs().load(m_workshop.organization.id);
        if (!runs)
            return fail(runs.error());
        m_runs = std::move(*runs);
        return {};
    }

    void noteReleased(const privacy::Release &release)
    {
        m_stock.released.insert(release.slot);
        std::ranges::copy_if(release.inputs, std::back_inserter(m_stock.used),
                             [](const Coverage &input) { return input.kind == CoverageKind::Period; });
    }

    /// The release that `slot` must keep its distance to. A database restored from a backup may lack the
    /// newest one; the key file then still knows it.
    std::optional<Slot> before(Slot slot) const
    {
        if (m_toldByKeys && *m_toldByKeys < slot && (!newest() || *newest() < *m_toldByKeys))
            return m_toldByKeys;
        return newest();
    }

    std::optional<Slot> newest() const
    {
        if (m_releases.empty())
            return std::nullopt;
        return m_releases.back().release.slot;
    }

    bool isAsked(Slot slot) const { return !m_options.asOf || Slot::of(*m_options.asOf) == slot; }

    /// The slots that period files still in the stock were released in: they fill nothing any more.
    std::vector<Slot> releasedFromStock() const
    {
        std::vector<Slot> slots_;
        for (const privacy::FrozenRelease &frozen : m_releases) {
            if (std::ranges::any_of(frozen.release.inputs, [&](const Coverage &input) {
                    return input.kind == CoverageKind::Period &&
                           std::ranges::find(m_stock.coverage, input) != m_stock.coverage.end();
                }))
                slots_.push_back(frozen.release.slot);
        }
        return slots_;
    }

    Result<std::vector<Candidate>> findCandidates()
    {
        std::vector<Candidate> candidates;
        std::set<Slot> wanted;
        std::ranges::copy(slotsOf(m_stock, m_workshop.knownSignals), std::inserter(wanted, wanted.end()));
        std::ranges::copy(releasedFromStock(), std::inserter(wanted, wanted.end()));
        if (m_options.asOf)
            wanted.insert(Slot::of(*m_options.asOf));
        for (const Slot slot : wanted) {
            const auto considered = isAsked(slot) ? consider(slot, candidates) : Result<void>();
            if (!considered)
                return fail(considered.error());
        }
        return candidates;
    }

    Result<void> consider(Slot slot, std::vector<Candidate> &candidates)
    {
        if (m_stock.released.contains(slot)) {
            m_outcome.already << slot.name();
            return {};
        }
        if (newest() && slot < *newest()) {
            if (m_options.asOf)
                return fail(privacy::mayRelease(slot, newest(), 1).error());
            return {};
        }
        if (m_workshop.today < slot.window().last.addDays(-6)) {
            wait(slot, {Tr::tr("this week has not begun yet")});
            return {};
        }
        Filling filling = fill(slot, m_stock, m_workshop.knownSignals, m_workshop.measures);
        if (!filling.isReady()) {
            wait(slot, missingFiles(filling, m_options.asOf.has_value()));
            return {};
        }
        auto counts = countSlot(m_workshop.vault, filling, m_workshop.knownSignals);
        if (!counts)
            return fail(counts.error());
        if (counts->mixedNames) {
            wait(slot, {*counts->mixedNames});
            return {};
        }
        const int weeks = privacy::weeksBetween(counts->people, m_workshop.policy.every);
        candidates.push_back({.filling = std::move(filling), .counts = std::move(*counts), .weeks = weeks});
        return {};
    }

    /// Those far enough apart, counted back from the newest; the others wait.
    std::vector<Candidate> spaced(std::vector<Candidate> candidates)
    {
        std::vector<Candidate> kept;
        for (auto it = candidates.rbegin(); it != candidates.rend(); ++it) {
            const bool farFromLater =
                kept.empty() || it->filling.slot.weeksTo(kept.back().filling.slot) >= kept.back().weeks;
            const auto may = privacy::mayRelease(it->filling.slot, before(it->filling.slot),
                                                 std::max(it->weeks, weeksChosenBefore()));
            if (farFromLater && may)
                kept.push_back(std::move(*it));
            else if (!may)
                wait(it->filling.slot, {may.error().what});
        }
        std::ranges::reverse(kept);
        return kept;
    }

    /// "Every fourth week", once chosen, holds until after the next release (gate.md 2.3); that an
    /// organization was small holds nothing back.
    int weeksChosenBefore() const
    {
        if (m_releases.empty() || !m_releases.back().release.people)
            return 1;
        const privacy::Release &last = m_releases.back().release;
        const bool wasChosen = privacy::weeksBetween(*last.people, 1) < last.policy.every;
        return wasChosen ? last.policy.every : 1;
    }

    QStringList expected(const Filling &filling) const
    {
        if (m_options.partial || filling.slot.sunday().daysTo(m_workshop.today) > daysOfWaiting)
            return {};
        return m_releases.empty() ? stillFetched(m_runs, filling, m_workshop.knownSignals)
                                  : missingSince(m_releases.back().release, filling, m_workshop.knownSignals,
                                                 m_workshop.measures);
    }

    void wait(Slot slot, const QStringList &missing)
    {
        if (!missing.isEmpty())
            m_outcome.waiting.push_back({.slot = slot.name(), .missing = missing});
    }

    Result<void> release(const Candidate &candidate)
    {
        const Slot slot = candidate.filling.slot;
        auto done = releaseNow(candidate);
        if (!done && done.error().fault == Fault::Conflict) {
            wait(slot, {done.error().what});
            return {};
        }
        return done;
    }

    Result<void> releaseNow(const Candidate &candidate)
    {
        const Slot slot = candidate.filling.slot;
        const auto key = m_workshop.keys.keyOf(slot);
        if (!key)
            return fail(key.error());
        const auto release = privacy::Gate(*key).release(countedOf(candidate));
        const QString digest = privacy::digestOf(privacy::canonicalBytes(*release));
        if (auto may = m_workshop.keys.check(slot, digest); !may)
            return may;
        if (auto kept = m_workshop.store.releases().append(release, m_workshop.today); !kept)
            return kept;
        if (auto told = m_workshop.keys.released(slot, digest, m_workshop.today, m_workshop.today); !told)
            return told;
        m_releases.push_back({.release = *release, .digest = digest, .releasedOn = m_workshop.today});
        noteReleased(*release);
        m_outcome.released.push_back({.slot = slot.name(), .digest = digest});
        return {};
    }

    privacy::Counted countedOf(const Candidate &candidate) const
    {
        privacy::Policy policy = m_workshop.policy;
        policy.every = candidate.weeks;
        return {.organization = m_workshop.organization.id,
                .sample = m_workshop.organization.sample,
                .slot = candidate.filling.slot,
                .people = candidate.counts.people,
                .policy = policy,
                .inputs = inputsOf(candidate.filling),
                .cells = candidate.counts.cells,
                .previous = m_releases.empty() ? privacy::digestBeforeTheFirst() : m_releases.back().digest,
                .meetings = candidate.counts.meetings};
    }

    const Workshop &m_workshop;
    PublishOptions m_options;
    Stock m_stock;
    std::vector<privacy::FrozenRelease> m_releases;
    PublishOutcome m_outcome;
    std::optional<Slot> m_toldByKeys;
    std::vector<store::SyncRun> m_runs; ///< of the connector
};

} // namespace

Result<PublishOutcome> publish(const Workshop &workshop, const PublishOptions &options)
{
    if (auto settled = settleKeys(workshop); !settled)
        return fail(settled.error());
    if (auto told = rebuildCoverage(workshop); !told)
        return fail(told.error());
    return Publisher(workshop, options).run();
}

Result<void> settleKeys(const Workshop &workshop)
{
    const auto releases = workshop.store.releases().all(workshop.organization.id);
    if (!releases)
        return fail(releases.error());
    if ((*releases)->empty())
        return {};
    const privacy::FrozenRelease &newest = (*releases)->back();
    return workshop.keys.released(newest.release.slot, newest.digest, newest.releasedOn, workshop.today);
}

} // namespace candela::publishing
