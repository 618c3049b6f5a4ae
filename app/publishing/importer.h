#pragma once

#include "publishing/workshop.h"
#include "sources/mappedfile.h"
#include "sources/readreport.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace candela::publishing {

/// A file to import: what the asker calls it, and how to open it.
struct OfferedFile
{
    QString name;
    std::function<Result<sources::MappedFile>()> open;
    /// Whether it is what a service was asked for; a file that is not is refused. Empty: nobody was asked.
    std::function<bool(const Coverage &)> isExpected = {};
};

enum class FileOutcome { Imported, Unchanged, Replaced, Refused };

/// What became of one file.
struct FileResult
{
    QString name;
    FileOutcome outcome = FileOutcome::Refused;
    std::optional<Coverage> coverage; ///< when it was recognised and read
    qint64 rows = 0;
    std::vector<sources::Skipped> skipped;
    QString reason;    ///< why it was refused, or what else there is to say; may be empty
    bool late = false; ///< it speaks of weeks that are released already and do not change
};

/// Called with how far the whole import is, 0 to 1.
using Progress = std::function<void(double share)>;

/// Imports files in one transaction: each whole or not at all, and either all that were accepted or, after a
/// failure or a stop, none. Fails with Cancelled, Storage or Conflict; that a file is refused is no failure.
[[nodiscard]] Result<std::vector<FileResult>> importFiles(const Workshop &workshop,
                                                          const std::vector<OfferedFile> &files,
                                                          std::stop_token stop, const Progress &progress);

} // namespace candela::publishing
