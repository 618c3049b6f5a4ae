#include "vault/half.h"

#include "base/crypto.h"
#include "vault/envelope.h"
#include "vault/opened.h"
#include "vault/planes.h"
#include "vault/sums.h"

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

Planes planesOf(std::span<const Row> rows, const SignalSet &told, Roster &roster)
{
    Planes planes;
    told.forEach([&](SignalNumber number) { planes.open(number); });
    const std::vector<std::uint32_t> ordinals = roster.ordinalsOf(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].bits.forEach([&](SignalNumber number) { planes.setBit(number, ordinals[i]); });
    return planes;
}

/// Whether what comes says nothing new.
bool isThere(const Entry &entry, const Half &half)
{
    // A damaged entry is mended by importing its file again, so an equal digest alone is not enough.
    return entry.there && entry.there->digest == entry.digest &&
           disclose(half.keys.sealing, entry.there->body, entry.bound, entry.where);
}

} // namespace

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

Result<Entry> readEntry(const Half &half, const Opened &opened, const Coverage &coverage)
{
    auto there = sealedRow(*opened.database, half.block, coverage);
    if (!there)
        return fail(there.error());
    return Entry{.bound = boundTo(opened.place.organization, half.block, coverage),
                 .where = placeOf(coverage),
                 .there = std::move(*there)};
}

void make(Entry &entry, Half &half, std::span<const Row> rows, const SignalSet &told)
{
    entry.digest = digestOf(rows);
    if (!isThere(entry, half))
        entry.plain = bytesOf(planesOf(rows, told, half.roster));
}

void make(Entry &entry, const Half &half, const MeetingSums &sums)
{
    const QByteArray plain = bytesOf(sums);
    entry.digest = hmacSha256(half.keys.person, QByteArray(entry.bound + plain));
    if (!isThere(entry, half))
        entry.plain = plain;
}

Result<Import::Outcome> putEntry(const Entry &entry, const Half &half, const Opened &opened,
                                 const Coverage &coverage)
{
    if (entry.plain.isEmpty())
        return Import::Outcome::Unchanged;
    const SealedRow row = {.digest = entry.digest,
                           .body = enclose(half.keys.sealing, opened.random, entry.plain, entry.bound)};
    if (auto put = putSealedRow(*opened.database, half.block, coverage, row); !put)
        return fail(put.error());
    return entry.there ? Import::Outcome::Replaced : Import::Outcome::Imported;
}

} // namespace candela::vault
