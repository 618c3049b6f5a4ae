#include "publishing/naming.h"

#include "base/tr.h"

#include <algorithm>
#include <bit>

namespace candela::publishing {

namespace {

using People = vault::Planes::Plane;

constexpr qint64 fewestToTell = 10;

qint64 sizeOf(const People &people)
{
    qint64 size = 0;
    for (const std::uint64_t word : people)
        size += std::popcount(word);
    return size;
}

qint64 common(const People &a, const People &b)
{
    qint64 size = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        size += std::popcount(a[i] & b[i]);
    return size;
}

/// Whether the smaller of two crowds has less than half of its people in the other.
bool areStrangers(qint64 one, qint64 other, qint64 inBoth)
{
    const qint64 smaller = std::min(one, other);
    return smaller >= fewestToTell && 2 * inBoth < smaller;
}

/// Everyone with any signal.
People anybodyIn(const vault::Planes &planes)
{
    People anybody;
    planes.numbers().forEach([&](SignalNumber number) {
        const People &plane = *planes.plane(number);
        anybody.resize(std::max(anybody.size(), plane.size()));
        for (std::size_t i = 0; i < plane.size(); ++i)
            anybody[i] |= plane[i];
    });
    return anybody;
}

} // namespace

bool NamedPeople::add(const vault::Planes &licence)
{
    const People people = anybodyIn(licence);
    if (areStrangers(sizeOf(m_licensed), sizeOf(people), common(m_licensed, people)))
        return false;
    m_licensed.resize(std::max(m_licensed.size(), people.size()));
    for (std::size_t i = 0; i < people.size(); ++i)
        m_licensed[i] |= people[i];
    return true;
}

bool NamedPeople::mayBe(const vault::Told &activity) const
{
    return !areStrangers(sizeOf(m_licensed), activity.people, activity.among);
}

QString mixedNames(const Coverage &coverage)
{
    return Tr::tr(
               "the names in %1 of %2 are not those of the licence reports: one was exported with concealed "
               "names and "
               "one without. Export all with the same setting; weeks in which it changed cannot be counted")
        .arg(coverage.report, coverage.days.last.toString(Qt::ISODate));
}

} // namespace candela::publishing
