#include "vault/rows.h"

#include <algorithm>
#include <bit>

namespace candela::vault {

static_assert(std::endian::native == std::endian::little, "the digest is taken over little-endian words");

namespace {

/// One after the other: how many rows start with each leading 16 bits. Pseudonyms are as good as random, so
/// the buckets are small and even, and sorting each is much quicker than sorting all.
std::vector<Row> byLeadingBits(const std::vector<Row> &rows)
{
    const auto bucket = [](const Row &row) {
        return static_cast<std::size_t>(row.person.bytes[0] << 8U | row.person.bytes[1]);
    };
    std::vector<std::uint32_t> start(65537, 0);
    for (const Row &row : rows)
        ++start[bucket(row) + 1];
    for (std::size_t i = 1; i < start.size(); ++i)
        start[i] += start[i - 1];
    std::vector<Row> placed(rows.size());
    for (const Row &row : rows)
        placed[start[bucket(row)]++] = row;
    return placed;
}

} // namespace

std::vector<Row> united(std::vector<Row> rows)
{
    rows = byLeadingBits(rows);
    const auto sameBucket = [](const Row &a, const Row &b) {
        return a.person.bytes[0] == b.person.bytes[0] && a.person.bytes[1] == b.person.bytes[1];
    };
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last =
            std::find_if_not(first, rows.end(), [&](const Row &row) { return sameBucket(*first, row); });
        std::ranges::sort(first, last, {}, &Row::person);
        first = last;
    }
    std::size_t kept = 0;
    for (const Row &row : rows) {
        if (kept > 0 && rows[kept - 1].person == row.person)
            rows[kept - 1].bits |= row.bits;
        else
            rows[kept++] = row;
    }
    rows.resize(kept);
    return rows;
}

QByteArray digestOf(std::span<const Row> rows)
{
    return sha256(QByteArrayView(reinterpret_cast<const char *>(rows.data()),
                                 static_cast<qsizetype>(rows.size_bytes())));
}

} // namespace candela::vault
