#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace candela::sources {

/// What one person did with one file in one ISO week.
struct FileMark
{
    std::uint64_t file = 0;   ///< a hash of its key
    std::uint32_t person = 0; ///< a NumberOfPerson
    std::uint16_t week = 0;   ///< whole weeks since Monday 1970-01-05
    std::uint8_t wrote = 0;   ///< on which days, bit 0 the Monday
    std::uint8_t read = 0;    ///< likewise

    friend bool operator==(const FileMark &, const FileMark &) = default;
};

/// Collects marks. Memory grows with how many people did something with how many files in how many weeks, not
/// with how many events there were.
class FileMarks
{
public:
    /// `most` distinct marks are taken, above zero, and never a quarter more.
    explicit FileMarks(std::size_t most)
        : m_most(most)
    {
    }

    /// Adds a mark; one of the same file, person and week becomes one with both their days. False when there
    /// are too many, and then nothing more may be asked.
    [[nodiscard]] bool add(const FileMark &mark);

    /// Every mark once, sorted by file, then person, then week; until the next `add`.
    [[nodiscard]] std::span<const FileMark> sorted();

private:
    void unite();

    std::size_t m_most;
    std::size_t m_nextUnion = 0;
    std::vector<FileMark> m_marks;
};

} // namespace candela::sources
