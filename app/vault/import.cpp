#include "vault/import.h"

#include "base/tr.h"
#include "vault/half.h"
#include "vault/opened.h"

#include <array>
#include <future>

namespace candela::vault {

namespace {

/// The entry of one file or of one day in both blocks.
using Entries = std::array<Entry, 2>;

/// Calls `work` for the block of arrival (0) and the next (1), on two processors where there are two and
/// where it is worth a thread.
template<typename Work>
void forBoth(qint64 rows, Work work)
{
    constexpr qint64 few = 2000; // are done sooner than a thread is made
    const auto either = std::launch::async | std::launch::deferred;
    auto next = std::async(rows <= few ? std::launch::deferred : either, [&] { work(1); });
    work(0);
    next.get();
}

} // namespace

struct Import::State
{
    Opened &opened;
    std::array<Half, 2> halves;        ///< of the block of arrival and of the next
    std::shared_ptr<Newcomers> people; ///< of all files; nothing when one file is all that comes
    bool open = true;

    State(Opened &shared, Half first, Half second, bool hasManyFiles)
        : opened(shared)
        , halves{std::move(first), std::move(second)}
    {
        if (hasManyFiles)
            people = newcomers(opened.random(QuickHash::size));
    }
    ~State() { undo(); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    [[nodiscard]] std::shared_ptr<Newcomers> newcomers(const QByteArray &recognition) const
    {
        const auto pseudonyms = [&](const Half &half) {
            return Pseudonyms(half.keys.person, opened.place.organization);
        };
        return std::make_shared<Newcomers>(pseudonyms(halves[0]), pseudonyms(halves[1]), recognition);
    }

    void undo()
    {
        if (!open)
            return;
        opened.database->rollBack();
        close();
    }
    void close()
    {
        open = false;
        opened.importing = false;
    }
    Failure undone(const Error &error)
    {
        undo();
        return fail(error);
    }

    [[nodiscard]] Result<Entries> read(const Coverage &coverage) const
    {
        auto now = readEntry(halves[0], opened, coverage);
        auto next = now ? readEntry(halves[1], opened, coverage) : fail(now.error());
        if (!next)
            return fail(next.error());
        return Entries{std::move(*now), std::move(*next)};
    }
    [[nodiscard]] Result<Outcome> put(const Entries &entries, const Coverage &coverage) const
    {
        const auto now = putEntry(entries[0], halves[0], opened, coverage);
        const auto next = now ? putEntry(entries[1], halves[1], opened, coverage) : fail(now.error());
        return next ? now : fail(next.error());
    }
    /// Reads what there is, lets `makeBoth` make what comes, and puts that; undoes all after a failure.
    template<typename MakeBoth>
    Result<Outcome> keep(const Coverage &coverage, MakeBoth makeBoth)
    {
        if (!open)
            return fail(Fault::Conflict, Tr::tr("This import has ended. Begin another one."));
        auto entries = read(coverage);
        if (!entries)
            return undone(entries.error());
        makeBoth(*entries);
        const auto outcome = put(*entries, coverage);
        return outcome ? outcome : undone(outcome.error());
    }
};

Import::Import(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Import::Import(Import &&) noexcept = default;
Import &Import::operator=(Import &&) noexcept = default;
Import::~Import() = default;

Result<Import> Import::begin(Opened &opened, bool hasManyFiles)
{
    if (opened.importing)
        return fail(Fault::Conflict, Tr::tr("Another import is running."));
    if (auto begun = opened.database->begin(); !begun)
        return fail(begun.error());
    auto now = readHalf(opened, opened.block);
    auto next = now ? readHalf(opened, opened.block + 1) : fail(now.error());
    if (!next) {
        opened.database->rollBack();
        return fail(next.error());
    }
    opened.importing = true;
    return Import(std::make_unique<State>(opened, std::move(*now), std::move(*next), hasManyFiles));
}

Intake Import::intake() const
{
    return Intake(m_state->people ? m_state->people : m_state->newcomers({}));
}

std::shared_ptr<Newcomers> Import::newcomers() const
{
    return m_state->newcomers(m_state->opened.random(QuickHash::size));
}

Result<Import::Outcome> Import::keep(const Coverage &coverage, Intake &&rows)
{
    Intake consumed = std::move(rows);
    return m_state->keep(coverage, [&](Entries &entries) {
        const SignalSet told = consumed.told();
        const qint64 count = consumed.rows();
        std::array<std::vector<Row>, 2> united;
        {
            const Intake forgotten = std::move(consumed);
            forgotten.finish();
            forBoth(count, [&](std::size_t half) { united[half] = forgotten.unitedRows(half); });
        }
        forBoth(count,
                [&](std::size_t half) { make(entries[half], m_state->halves[half], united[half], told); });
    });
}

Result<Import::Outcome> Import::keep(const Coverage &coverage, const MeetingSums &sums)
{
    return m_state->keep(coverage, [&](Entries &entries) {
        for (std::size_t half = 0; half < entries.size(); ++half)
            make(entries[half], m_state->halves[half], sums);
    });
}

Result<void> Import::commit()
{
    State &state = *m_state;
    if (!state.open)
        return fail(Fault::Conflict, Tr::tr("This import has ended. Begin another one."));
    for (const Half &half : state.halves) {
        if (auto put = putPeople(half, state.opened); !put)
            return state.undone(put.error());
    }
    if (auto committed = state.opened.database->commit(); !committed)
        return state.undone(committed.error());
    state.close();
    state.opened.people = static_cast<qsizetype>(state.halves[0].roster.size());
    state.opened.keys = state.halves[0].keys;
    return {};
}

} // namespace candela::vault
