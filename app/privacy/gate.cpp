#include "privacy/gate.h"

#include "privacy/stream.h"

#include <algorithm>
#include <utility>

namespace candela::privacy {

namespace {

constexpr qint64 rounding = 5;

/// The quotient rounded down, also below zero.
qint64 floorDivide(qint64 dividend, qint64 divisor)
{
    const qint64 quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

/// n < 5 sigma: fewer than 20 people at the organization's sigma of 4.
bool isWithheld(qint64 n, const Policy &policy)
{
    return n < std::max(policy.floor, Policy::smallestFloor) ||
           n * n * policy.variance.q < 25 * policy.variance.p;
}

/// n < 12.5 sigma: fewer than 50 people at the organization's sigma of 4.
bool isBand(qint64 n, const Policy &policy)
{
    return 4 * n * n * policy.variance.q < 625 * policy.variance.p;
}

Band bandOf(qint64 value, qint64 n)
{
    if (3 * value < n)
        return Band::Low;
    return 3 * value < 2 * n ? Band::Middle : Band::High;
}

} // namespace

Cell protect(const CountedCell &counted, QByteArrayView key, Slot slot, const Policy &policy)
{
    Cell cell{.id = counted.id, .n = counted.n, .kind = CellKind::Withheld, .value = {}, .band = {}};
    if (isWithheld(counted.n, policy))
        return cell;
    Stream stream(key, {.cell = counted.id.toLatin1(),
                        .slot = slot.name().toLatin1(),
                        .count = counted.count,
                        .variance = policy.variance});
    const qint64 noisy = counted.count + gaussian(stream, policy.variance);
    const qint64 value = rounding * floorDivide(noisy + 2, rounding);
    if (isBand(counted.n, policy)) {
        cell.kind = CellKind::Band;
        cell.band = bandOf(value, counted.n);
    } else if (value < rounding) {
        cell.kind = CellKind::Few;
        cell.value = 0;
    } else if (value > counted.n - rounding) {
        cell.kind = CellKind::NearlyAll;
        cell.value = counted.n;
    } else {
        cell.kind = CellKind::Count;
        cell.value = value;
    }
    return cell;
}

Gate::Gate(QByteArray key)
    : m_key(std::move(key))
{
}

Released<Release> Gate::release(const Counted &counted) const
{
    Release release{.organization = counted.organization,
                    .sample = counted.sample,
                    .slot = counted.slot,
                    .window = counted.slot.window(),
                    .people = {},
                    .policy = counted.policy,
                    .inputs = counted.inputs,
                    .cells = {},
                    .previous = counted.previous};
    if (counted.people >= std::max(counted.policy.floor, Policy::smallestFloor)) {
        release.people = counted.people;
        for (const CountedCell &cell : counted.cells)
            release.cells.push_back(protect(cell, m_key, counted.slot, counted.policy));
        std::ranges::sort(release.cells, {}, &Cell::id);
        if (counted.meetings)
            release.figures.push_back(protect(*counted.meetings));
    }
    return Released<Release>(std::move(release));
}

} // namespace candela::privacy
