#pragma once

#include "model/importcatalogue.h"
#include "sources/filelevels.h"
#include "sources/readreport.h"

#include <functional>
#include <optional>
#include <vector>

namespace candela::sources {

/// The signals that are made of events on files.
struct EventSignals
{
    SignalNumber read = 0;
    SignalNumber written = 0;
    SignalNumber together = 0;
};

/// What was read of a file of events: of each person and four weeks three yes or no. Of events and files
/// nothing is left.
struct ReadFileEvents
{
    QString report;                 ///< ImportFormat::id
    std::vector<Slot> ends;         ///< whose windows the file covers, oldest first; at least one
    std::vector<FileLevels> levels; ///< a window each: of every number that was given
    EventSignals numbers;
    qint64 rows = 0; ///< that were read; at least one
    std::vector<Skipped> skipped;

    /// What is kept of one window, by its place in `ends`.
    [[nodiscard]] Coverage coverage(std::size_t window) const;
    /// Gives the number of everybody who did something in it, and the signals.
    void forEachPerson(std::size_t window,
                       const std::function<void(std::uint32_t, const SignalSet &)> &take) const;
};

/// More than this is refused.
struct MostEvents
{
    std::size_t people = 1'000'000;
    std::size_t marks = 20'000'000; ///< FileMarks; 16 bytes each
};

/// Gives each person a number in the order in which they come, from 0 up; again when she comes again.
using NumberOfPerson = std::function<std::uint32_t(PersonKey &&)>;

/// What reading events needs to know; all outlives the reading.
struct EventReading
{
    const ImportCatalogue &imports;
    const SignalCatalogue &knownSignals;
    NumberOfPerson numberOf;
    MostEvents most = {};
};

/// Reads file_events.csv, one row an event: on this day this person read or wrote this file. Word, Excel,
/// PowerPoint, OneNote and PDF files count, by their extension; service accounts of the catalogue, sharing
/// and attaching are left out and told as numbers of rows. Rows may stand in any order.
///
/// Memory grows with how many people did something with how many files, not with the file. Nothing when it is
/// no such file. Fails as `readImport` does, and with BadInput when an event is later than tomorrow, the file
/// covers more than 400 days or no four whole weeks (see EventDays), or it tells of more than `most`.
[[nodiscard]] Result<std::optional<ReadFileEvents>>
readFileEvents(QByteArrayView bytes, const EventReading &reading, const ReadOptions &options);

} // namespace candela::sources
