#include "vault/rows.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace candela::vault {

static_assert(std::endian::native == std::endian::little, "the digest is taken over little-endian words");

namespace {

/// The leading 16 bits. Pseudonyms are as good as random, so all are as frequent, and sorting the few people
/// of each is much quicker than sorting all.
std::size_t bucketOf(const Pseudonym &person)
{
    return static_cast<std::size_t>(person.bytes[0] << 8U | person.bytes[1]);
}

/// The rows of one bucket after those of another.
std::vector<Row> byBucket(const std::vector<Pseudonym> &people, const std::vector<std::uint32_t> &numbers,
                          const std::vector<SignalSet> &bits)
{
    std::vector<std::uint32_t> start(65537, 0);
    for (const std::uint32_t number : numbers)
        ++start[bucketOf(people[number]) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<Row> placed(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Pseudonym &person = people[numbers[i]];
        placed[start[bucketOf(person)]++] = {.person = person, .bits = bits[i]};
    }
    return placed;
}

} // namespace

std::vector<Row> united(const std::vector<Pseudonym> &people, const std::vector<std::uint32_t> &numbers,
                        const std::vector<SignalSet> &bits)
{
    std::vector<Row> rows = byBucket(people, numbers, bits);
    for (auto first = rows.begin(); first != rows.end();) {
        const std::size_t bucket = bucketOf(first->person);
        const auto last =
            std::find_if(first, rows.end(), [&](const Row &row) { return bucketOf(row.person) != bucket; });
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
