#pragma once

#include "base/result.h"
#include "model/coverage.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// What became of one file. Unchanged: the same content was there; Replaced: it took the place of other
/// content of the same report and days.
enum class FileStatus { Imported, Unchanged, Replaced, Refused };

/// "imported", "unchanged", "replaced" or "refused".
[[nodiscard]] QString nameOf(FileStatus status);
[[nodiscard]] std::optional<FileStatus> fileStatusFrom(QStringView name);

/// Rows that were passed over for one reason; counts only, never what stood in them.
struct SkippedRows
{
    QString reason; ///< in words
    qint64 rows = 0;

    friend bool operator==(const SkippedRows &, const SkippedRows &) = default;
};

struct ImportedFile
{
    QString file; ///< as the asker named it; goes to the asker alone
    FileStatus status = FileStatus::Refused;
    std::optional<CoverageKind> kind; ///< nothing when it was not recognised
    QString report;                   ///< ReportKind::id; empty when it was not recognised
    qint64 rows = 0;                  ///< taken
    std::vector<SkippedRows> skipped;
    std::optional<Window> days;
    QString reason;    ///< in words, when there is something to say; always when refused
    bool late = false; ///< a slot that covers these days is released already; kept for later slots

    friend bool operator==(const ImportedFile &, const ImportedFile &) = default;
};

/// What `import` answers (contract.md 4).
struct ImportResult
{
    std::vector<ImportedFile> files;

    friend bool operator==(const ImportResult &, const ImportResult &) = default;
};

[[nodiscard]] QJsonObject toJson(const ImportResult &result);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<ImportResult> importResultFromJson(const QJsonObject &document);

} // namespace candela::contract
