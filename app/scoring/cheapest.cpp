#include "scoring/cheapest.h"

#include "scoring/moves.h"

#include <algorithm>
#include <limits>

namespace candela::scoring {

namespace {

constexpr qint64 impossible = std::numeric_limits<qint64>::max() / 4;

/// People for each gain of the categories looked at so far, and what the last of them gains then.
struct Row
{
    std::vector<qint64> people;
    std::vector<int> own;
};

Row addCategory(const Row &before, const Reading &reading)
{
    Row row{.people = std::vector<qint64>(before.people.size(), impossible),
            .own = std::vector<int>(before.people.size(), 0)};
    for (int points = 0; points <= 100 - reading.points; ++points) {
        const qint64 cost = points == 0 ? 0 : peopleFor(reading, points);
        for (std::size_t gain = 0; gain < row.people.size(); ++gain) {
            const std::size_t rest = gain - std::min(gain, static_cast<std::size_t>(points));
            if (before.people[rest] + cost < row.people[gain]) {
                row.people[gain] = before.people[rest] + cost;
                row.own[gain] = points;
            }
        }
    }
    return row;
}

} // namespace

std::vector<int> cheapestGains(const std::vector<Reading> &measured, int gain)
{
    auto left = static_cast<std::size_t>(gain);
    Row row{.people = std::vector<qint64>(left + 1, impossible), .own = {}};
    row.people.front() = 0;
    std::vector<Row> rows;
    for (const Reading &reading : measured) {
        row = addCategory(row, reading);
        rows.push_back(row);
    }

    std::vector<int> gains(measured.size(), 0);
    for (std::size_t i = measured.size(); i-- > 0;) {
        gains[i] = rows[i].own[left];
        left -= std::min(left, static_cast<std::size_t>(gains[i]));
    }
    return gains;
}

} // namespace candela::scoring
