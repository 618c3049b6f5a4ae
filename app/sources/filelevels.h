#pragma once

#include "model/slot.h"
#include "sources/filemarks.h"

#include <span>
#include <vector>

namespace candela::sources {

/// What a person did in four weeks; a set of these bits.
enum FileLevel : std::uint8_t {
    DidRead = 1,     ///< read a file
    DidWrite = 2,    ///< wrote a file
    DidTogether = 4, ///< worked on a file with another (methodology 8)
};

/// Of each person, by number, the levels of one window.
using FileLevels = std::vector<std::uint8_t>;

/// The week of FileMark that a day from 1970-01-05 on lies in.
[[nodiscard]] std::uint16_t weekOf(QDate day);

/// The levels of `people` people in the window of each of `ends`, in their order. Two people work on a file
/// together when one of them reads or writes it on a day on which the other has written it, or later, both
/// within the window; then both do. `marks` as FileMarks::sorted gives them.
[[nodiscard]] std::vector<FileLevels> levelsOf(std::span<const FileMark> marks, std::size_t people,
                                               std::span<const Slot> ends);

} // namespace candela::sources
