#include "vault/import.h"

#include "base/tr.h"
#include "vault/half.h"
#include "vault/opened.h"

#include <future>

namespace candela::vault {

namespace {

/// The entry of one file or of one day in both blocks.
struct Entries
{
    Entry now;
    Entry next;
};

} // namespace

struct Import::State
{
    Opened &opened;
    Half now;
    Half next;
    std::shared_ptr<Newcomers> people; ///< of all files; nothing when one file is all that comes
    bool open = true;

    State(Opened &shared, Half first, Half second, bool hasManyFiles)
        : opened(shared)
        , now(std::move(first))
        , next(std::move(second))
    {
        if (hasManyFiles)
            people = newcomers(opened.random(QuickHash::size));
    }
    ~State() { undo(); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    [[nodiscard]] std::shared_ptr<Newcomers> newcomers(const QByteArray &recognition) const
    {
        return std::make_shared<Newcomers>(Pseudonyms(now.keys.person, opened.place.organization),
                                           Pseudonyms(next.keys.person, opened.place.organization),
                                           recognition);
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
        auto ofNow = readEntry(now, opened, coverage);
        auto ofNext = ofNow ? readEntry(next, opened, coverage) : fail(ofNow.error());
        if (!ofNext)
            return fail(ofNext.error());
        return Entries{.now = std::move(*ofNow), .next = std::move(*ofNext)};
    }
    [[nodiscard]] Result<Outcome> put(const Entries &entries, const Coverage &coverage) const
    {
        const auto outcome = putEntry(entries.now, now, opened, coverage);
        const auto later = outcome ? putEntry(entries.next, next, opened, coverage) : fail(outcome.error());
        return later ? outcome : fail(later.error());
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
    const Intake consumed = std::move(rows);
    return m_state->keep(coverage, [&](Entries &entries) {
        consumed.finish();
        const auto makeIn = [&](Entry &entry, Half &half, std::size_t which) {
            make(entry, half, consumed.unitedRows(which), consumed.told());
        };
        // Each block by itself: on two processors where there are two.
        auto next = std::async([&] { makeIn(entries.next, m_state->next, 1); });
        makeIn(entries.now, m_state->now, 0);
        next.get();
    });
}

Result<Import::Outcome> Import::keep(const Coverage &coverage, const MeetingSums &sums)
{
    return m_state->keep(coverage, [&](Entries &entries) {
        make(entries.now, m_state->now, sums);
        make(entries.next, m_state->next, sums);
    });
}

Result<void> Import::commit()
{
    State &state = *m_state;
    if (!state.open)
        return fail(Fault::Conflict, Tr::tr("This import has ended. Begin another one."));
    for (const Half *half : {&state.now, &state.next}) {
        if (auto put = putPeople(*half, state.opened); !put)
            return state.undone(put.error());
    }
    if (auto committed = state.opened.database->commit(); !committed)
        return state.undone(committed.error());
    state.close();
    state.opened.people = static_cast<qsizetype>(state.now.roster.size());
    state.opened.keys = state.now.keys;
    return {};
}

} // namespace candela::vault
