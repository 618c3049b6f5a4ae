#include "scoring/moves.h"

#include <algorithm>
#include <numeric>

namespace candela::scoring {

namespace {

qint64 valueOf(const Reading &reading, std::size_t i)
{
    return reading.numerators[i].value.value_or(0);
}

/// What contains the count `i`, when the numerators stand at `values`.
qint64 outerOf(const Reading &reading, const std::vector<qint64> &values, std::size_t i)
{
    return i == 0 ? *reading.denominator : values[i - 1];
}

std::vector<qint64> valuesOf(const Reading &reading)
{
    std::vector<qint64> values;
    for (std::size_t i = 0; i < reading.numerators.size(); ++i)
        values.push_back(valueOf(reading, i));
    return values;
}

/// The most that the count `i` may come to, when the numerators stand at `values`.
qint64 boundOf(const Reading &reading, const std::vector<qint64> &values, std::size_t i)
{
    const qint64 released = valueOf(reading, i);
    const qint64 crossed = std::max<qint64>(0, released - outerOf(reading, valuesOf(reading), i));
    return std::min(outerOf(reading, values, i) + crossed, std::max(*reading.denominator, released));
}

qint64 sumOf(const std::vector<qint64> &values)
{
    return std::accumulate(values.begin(), values.end(), qint64{0});
}

qint64 possibleOf(const Reading &reading)
{
    return *reading.denominator * std::ssize(reading.numerators);
}

Moves movesTo(const Reading &reading, std::vector<qint64> values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] -= valueOf(reading, i);
    return values;
}

} // namespace

Moves bounded(const Reading &reading, const Moves &asked)
{
    std::vector<qint64> values = valuesOf(reading);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::clamp<qint64>(values[i] + asked[i], 0, boundOf(reading, values, i));
    return movesTo(reading, std::move(values));
}

int pointsAfter(const Reading &reading, const Moves &moves)
{
    return roundedPoints(sumOf(valuesOf(reading)) + sumOf(moves), possibleOf(reading));
}

qint64 peopleFor(const Reading &reading, int points)
{
    // The least a with floor((200 a + b) / (2 b)) at least the goal.
    const qint64 goal = reading.points + points;
    const qint64 needed = ((2 * goal - 1) * possibleOf(reading) + 199) / 200;
    return std::max<qint64>(0, needed - sumOf(valuesOf(reading)));
}

Moves spread(const Reading &reading, qint64 people)
{
    std::vector<qint64> values = valuesOf(reading);
    bool hasRoom = true;
    while (people > 0 && hasRoom) {
        hasRoom = false;
        for (std::size_t i = values.size(); i-- > 0;) {
            const qint64 room = std::max<qint64>(0, boundOf(reading, values, i) - values[i]);
            const qint64 added = std::min(people, room);
            values[i] += added;
            people -= added;
            hasRoom = hasRoom || added > 0;
        }
    }
    return movesTo(reading, std::move(values));
}

} // namespace candela::scoring
