#include "vault/vault.h"

#include "base/tr.h"
#include "model/featureset.h"
#include "vault/envelope.h"
#include "vault/opened.h"
#include "vault/sums.h"
#include "vault/tables.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

/// Moves to the block of `today`: what ended before it goes, keys before rows.
Result<void> enterCurrentBlock(Opened &opened, QDate today)
{
    const auto newest = newestBlock(*opened.database);
    if (!newest)
        return fail(newest.error());
    opened.block = std::max(blockOf(today), newest->value_or(blockOf(today)));
    if (auto destroyed = destroyKeysBefore(opened.place.keyFolder, opened.block); !destroyed)
        return destroyed;
    return *newest == opened.block ? Result<void>() : enterBlock(*opened.database, opened.block);
}

/// Opens the list of pseudonyms to learn how long it is, and that it can be opened at all.
Result<void> countPeople(Opened &opened)
{
    const auto people = hasPeople(*opened.database, opened.block);
    if (!people)
        return fail(people.error());
    if (!*people)
        return {};
    auto keys = keysToWrite(opened, opened.block);
    if (!keys)
        return fail(keys.error());
    const auto pseudonyms = pseudonymsOf(opened, opened.block, *keys);
    if (!pseudonyms)
        return fail(pseudonyms.error());
    opened.people = pseudonyms->size() / static_cast<qsizetype>(sizeof(Pseudonym));
    opened.keys = std::move(*keys);
    return {};
}

Failure noSuchData(const Coverage &coverage)
{
    return fail(Fault::NotFound, Tr::tr("There are no such data."), placeOf(coverage));
}

/// What one entry says, unsealed.
Result<QByteArray> plainOf(const Opened &opened, const Coverage &coverage)
{
    const auto row = sealedRow(*opened.database, opened.block, coverage);
    if (!row)
        return fail(row.error());
    if (!row->has_value() || !opened.keys)
        return noSuchData(coverage);
    return disclose(opened.keys->sealing, (*row)->body,
                    boundTo(opened.place.organization, opened.block, coverage), placeOf(coverage));
}

/// Hands the body of every entry on; whether each opens is told later.
Result<void> readInto(Uniting &uniting, const Opened &opened, const std::vector<Coverage> &entries)
{
    auto bodies = SealedBodies::of(*opened.database, opened.block);
    if (!bodies)
        return fail(bodies.error());
    for (const Coverage &entry : entries) {
        auto body = bodies->body(entry);
        if (!body)
            return fail(body.error());
        if (!body->has_value())
            return noSuchData(entry);
        uniting.add({.body = std::move(**body),
                     .bound = boundTo(opened.place.organization, opened.block, entry),
                     .where = placeOf(entry)});
    }
    return {};
}

} // namespace

struct Vault::State
{
    Opened opened;
};

Vault::Vault(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::open(const Place &place, const Random &random, QDate today)
{
    // Before anything that can fail: a damaged database must not lengthen the life of a key.
    if (auto destroyed = destroyEndedKeys(place.keyFolder, today); !destroyed)
        return fail(destroyed.error());
    const bool hasKeys = !keyFilesBefore(place.keyFolder, std::numeric_limits<Block>::max()).isEmpty();
    auto database = Database::open(place.database, !hasKeys);
    if (!database)
        return fail(database.error());
    std::unique_ptr<State> state(
        new State{{.place = place, .random = random, .database = std::move(*database), .keys = {}}});
    if (auto entered = enterCurrentBlock(state->opened, today); !entered)
        return fail(entered.error());
    if (auto counted = countPeople(state->opened); !counted)
        return fail(counted.error());
    return std::unique_ptr<Vault>(new Vault(std::move(state)));
}

Block Vault::block() const
{
    return m_state->opened.block;
}

qsizetype Vault::people() const
{
    return m_state->opened.people;
}

Result<std::vector<Coverage>> Vault::coverage() const
{
    return coverageOf(*m_state->opened.database, block());
}

Result<Planes> Vault::planes(const Coverage &coverage) const
{
    Planes planes;
    if (auto united = uniteInto(planes, coverage); !united)
        return fail(united.error());
    return planes;
}

Result<SignalSet> Vault::uniteInto(Planes &planes, const Coverage &coverage) const
{
    const auto plain = plainOf(m_state->opened, coverage);
    if (!plain)
        return fail(plain.error());
    if (isOfMeetings(coverage.kind))
        return unknownForm(placeOf(coverage));
    const auto told = uniteBytes(planes, *plain);
    if (!told)
        return unknownForm(placeOf(coverage));
    return *told;
}

Result<std::vector<Told>> Vault::uniteInto(Planes &planes, const std::vector<Coverage> &entries,
                                           const Planes::Plane &others) const
{
    const Opened &opened = m_state->opened;
    for (const Coverage &entry : entries) {
        if (!opened.keys)
            return noSuchData(entry);
        if (isOfMeetings(entry.kind))
            return unknownForm(placeOf(entry));
    }
    if (entries.empty())
        return std::vector<Told>();
    Uniting uniting(planes, opened.keys->sealing, others);
    const auto read = readInto(uniting, opened, entries);
    auto told = uniting.finish();
    if (!told)
        return told;
    return read ? std::move(told) : fail(read.error());
}

Result<MeetingSums> Vault::meetings(const Coverage &coverage) const
{
    const auto plain = plainOf(m_state->opened, coverage);
    if (!plain)
        return fail(plain.error());
    const auto sums = sumsFrom(*plain);
    return sums && isOfMeetings(coverage.kind) ? Result<MeetingSums>(*sums) : unknownForm(placeOf(coverage));
}

Result<Import> Vault::beginImport(std::size_t files)
{
    return Import::begin(m_state->opened, files > 1);
}

} // namespace candela::vault
