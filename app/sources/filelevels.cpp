#include "sources/filelevels.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace candela::sources {

namespace {

constexpr int weeksOfWindow = 4;
constexpr int never = std::numeric_limits<int>::max();

/// What one person did with one file in a window, by days since Monday 1970-01-05.
struct Doing
{
    std::uint32_t person = 0;
    int firstWritten = never;
    int lastDone = -1; ///< read or written
};

/// The smallest of one day a person, and the smallest of all others.
class Earliest
{
public:
    void add(std::uint32_t person, int day)
    {
        if (day < m_day) {
            m_next = m_day;
            m_day = day;
            m_person = person;
        } else {
            m_next = std::min(m_next, day);
        }
    }
    [[nodiscard]] int ofOthers(std::uint32_t person) const { return person == m_person ? m_next : m_day; }

private:
    std::uint32_t m_person = 0;
    int m_day = never;
    int m_next = never;
};

/// Puts the marks of one file that lie in weeks `from` to `to` together, a person each.
std::vector<Doing> doingsIn(std::span<const FileMark> file, int from, int to, FileLevels &levels)
{
    std::vector<Doing> doings;
    for (const FileMark &mark : file) {
        if (mark.week < from || mark.week > to)
            continue;
        if (doings.empty() || doings.back().person != mark.person)
            doings.push_back({.person = mark.person});
        Doing &doing = doings.back();
        const int monday = 7 * mark.week;
        const auto done = static_cast<std::uint8_t>(mark.wrote | mark.read);
        if (mark.wrote != 0)
            doing.firstWritten = std::min(doing.firstWritten, monday + std::countr_zero(mark.wrote));
        doing.lastDone = monday + std::bit_width(done) - 1;
        levels[mark.person] |=
            static_cast<std::uint8_t>((mark.read != 0 ? DidRead : 0) | (mark.wrote != 0 ? DidWrite : 0));
    }
    return doings;
}

void addTogether(const std::vector<Doing> &doings, FileLevels &levels)
{
    Earliest written;
    Earliest done; // counted backwards, so that the last is the smallest
    for (const Doing &doing : doings) {
        written.add(doing.person, doing.firstWritten);
        done.add(doing.person, -doing.lastDone);
    }
    for (const Doing &doing : doings) {
        const bool tookUp = written.ofOthers(doing.person) <= doing.lastDone;
        const int lastOfOthers = done.ofOthers(doing.person);
        const bool wasTakenUp = lastOfOthers != never && -lastOfOthers >= doing.firstWritten;
        if (tookUp || wasTakenUp)
            levels[doing.person] |= DidTogether;
    }
}

} // namespace

std::uint16_t weekOf(QDate day)
{
    return static_cast<std::uint16_t>(QDate(1970, 1, 5).daysTo(day) / 7);
}

std::vector<FileLevels> levelsOf(std::span<const FileMark> marks, std::size_t people,
                                 std::span<const Slot> ends)
{
    std::vector<FileLevels> levels(ends.size(), FileLevels(people, 0));
    while (!marks.empty()) {
        const auto next = std::ranges::find_if(
            marks, [&](const FileMark &mark) { return mark.file != marks.front().file; });
        const auto file = marks.first(static_cast<std::size_t>(next - marks.begin()));
        marks = marks.subspan(file.size());
        const auto [earliest, latest] = std::ranges::minmax(file, {}, &FileMark::week);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const int last = weekOf(ends[i].sunday());
            if (last < earliest.week || last - weeksOfWindow >= latest.week)
                continue;
            addTogether(doingsIn(file, last - weeksOfWindow + 1, last, levels[i]), levels[i]);
        }
    }
    return levels;
}

} // namespace candela::sources
