#include "vault/import.h"

#include "base/crypto.h"
#include "base/tr.h"
#include "vault/envelope.h"
#include "vault/opened.h"
#include "vault/planes.h"
#include "vault/roster.h"
#include "vault/sums.h"
#include "vault/tables.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

/// One of the two blocks an import is sealed in.
struct Half
{
    Block block;
    BlockKeys keys;
    Roster roster;
    std::size_t before; ///< people when the import began
};

Result<Half> readHalf(const Opened &opened, Block block)
{
    auto keys = keysToWrite(opened, block);
    if (!keys)
        return fail(keys.error());
    const auto pseudonyms = pseudonymsOf(opened, block, *keys);
    if (!pseudonyms)
        return fail(pseudonyms.error());
    auto roster = Roster::read(*pseudonyms);
    if (!roster)
        return unknownForm(u"people"_s);
    const std::size_t before = roster->size();
    return Half{.block = block, .keys = std::move(*keys), .roster = std::move(*roster), .before = before};
}

Planes planesOf(std::span<const Row> rows, const SignalSet &told, Roster &roster)
{
    Planes planes;
    told.forEach([&](SignalNumber number) { planes.open(number); });
    for (const Row &row : rows) {
        const std::uint32_t ordinal = roster.ordinalOf(row.person);
        row.bits.forEach([&](SignalNumber number) { planes.setBit(number, ordinal); });
    }
    return planes;
}

/// Puts an entry of which `digest` tells whether it says anything new; `plain` is asked for only then.
Result<Import::Outcome> putIn(const Half &half, const Opened &opened, const Coverage &coverage,
                              const QByteArray &digest, const std::function<QByteArray()> &plain)
{
    const auto there = sealedRow(*opened.database, half.block, coverage);
    if (!there)
        return fail(there.error());
    const QByteArray bound = boundTo(opened.place.organization, half.block, coverage);
    // A damaged entry is mended by importing its file again, so an equal digest alone is not enough.
    if (there->has_value() && (*there)->digest == digest &&
        disclose(half.keys.sealing, (*there)->body, bound, placeOf(coverage)))
        return Import::Outcome::Unchanged;
    const SealedRow row = {.digest = digest,
                           .body = enclose(half.keys.sealing, opened.random, plain(), bound)};
    if (auto put = putSealedRow(*opened.database, half.block, coverage, row); !put)
        return fail(put.error());
    return there->has_value() ? Import::Outcome::Replaced : Import::Outcome::Imported;
}

Result<Import::Outcome> keepIn(Half &half, const Opened &opened, const Coverage &coverage,
                               std::span<const Row> rows, const SignalSet &told)
{
    return putIn(half, opened, coverage, digestOf(rows),
                 [&] { return bytesOf(planesOf(rows, told, half.roster)); });
}

Result<Import::Outcome> keepIn(const Half &half, const Opened &opened, const Coverage &coverage,
                               const MeetingSums &sums)
{
    const QByteArray plain = bytesOf(sums);
    const QByteArray bound = boundTo(opened.place.organization, half.block, coverage);
    return putIn(half, opened, coverage, hmacSha256(half.keys.person, QByteArray(bound + plain)),
                 [&] { return plain; });
}

Result<void> putPeople(const Half &half, const Opened &opened)
{
    // Written also when nobody is in it: that it is there says that the block has entries, and needs its
    // keys.
    if (half.roster.size() == half.before && half.before > 0)
        return {};
    return putPeopleRow(*opened.database, half.block,
                        enclose(half.keys.sealing, opened.random, half.roster.bytes(),
                                boundToPeople(opened.place.organization, half.block)));
}

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
    if (!m_state->open)
        return fail(Fault::Conflict, Tr::tr("This import has ended. Begin another one."));
    const auto outcome =
        keepIn(m_state->now, m_state->opened, coverage, consumed.unitedRows(0), consumed.told());
    if (!outcome)
        return m_state->undone(outcome.error());
    const auto next =
        keepIn(m_state->next, m_state->opened, coverage, consumed.unitedRows(1), consumed.told());
    if (!next)
        return m_state->undone(next.error());
    return outcome;
}

Result<Import::Outcome> Import::keep(const Coverage &coverage, const MeetingSums &sums)
{
    if (!m_state->open)
        return fail(Fault::Conflict, Tr::tr("This import has ended. Begin another one."));
    const auto outcome = keepIn(m_state->now, m_state->opened, coverage, sums);
    const auto next =
        outcome ? keepIn(m_state->next, m_state->opened, coverage, sums) : fail(outcome.error());
    if (!next)
        return m_state->undone(next.error());
    return outcome;
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
