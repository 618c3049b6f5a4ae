#include "sources/filemarks.h"

#include <algorithm>
#include <tuple>

namespace candela::sources {

namespace {

constexpr std::size_t fewest = 65'536; // it is not worth while to unite fewer

auto identityOf(const FileMark &mark)
{
    return std::tie(mark.file, mark.person, mark.week);
}

} // namespace

bool FileMarks::add(const FileMark &mark)
{
    m_marks.push_back(mark);
    if (m_marks.size() <= std::max(m_nextUnion, std::min(fewest, m_most)))
        return true;
    unite();
    // Between two unions memory doubles, but near the limit it grows by a quarter of that alone.
    m_nextUnion = std::min(2 * m_marks.size(), m_most + m_most / 4);
    return m_marks.size() <= m_most;
}

std::span<const FileMark> FileMarks::sorted()
{
    unite();
    return m_marks;
}

void FileMarks::unite()
{
    std::ranges::sort(m_marks, {}, identityOf);
    auto last = m_marks.begin();
    for (auto mark = m_marks.begin(); mark != m_marks.end(); ++mark) {
        if (mark == m_marks.begin())
            continue;
        if (identityOf(*mark) == identityOf(*last)) {
            last->wrote |= mark->wrote;
            last->read |= mark->read;
        } else {
            *++last = *mark;
        }
    }
    if (!m_marks.empty())
        m_marks.erase(last + 1, m_marks.end());
}

} // namespace candela::sources
