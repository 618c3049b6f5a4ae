#pragma once

#include "model/importcatalogue.h"
#include "sources/csvreader.h"
#include "sources/readreport.h"

#include <functional>
#include <map>
#include <optional>

namespace candela::sources {

/// Where the fields of a format stand in the rows of one file; by ImportField::id. What the file does without
/// is missing.
using ImportPlaces = std::map<QString, std::size_t>;

/// One row of a file in a format of ours. Only columns that the format names can be asked for.
class ImportRow
{
public:
    ImportRow(const CsvReader &csv, const ImportPlaces &places)
        : m_csv(csv)
        , m_places(places)
    {
    }

    /// The cell of a field without the spaces around it; empty when the file does without the column.
    [[nodiscard]] QByteArray text(const QString &field) const;
    /// "row 7"
    [[nodiscard]] QString where() const;

private:
    const CsvReader &m_csv;
    const ImportPlaces &m_places;
};

/// Takes a row in the order of the file. Gives why it is left out, in words after "left out because", and
/// nothing when it was read; fails when the whole file is to be refused for it.
using TakeImportRow = std::function<Result<QString>(const ImportRow &)>;

/// What becomes of a row that cannot be read: it is left out, or the whole file is refused for it.
enum class BadRow { IsLeftOut, RefusesFile };

/// What was read of a file, whatever its format.
struct ImportRead
{
    qint64 rows = 0;              ///< that were read; at least one
    std::vector<Skipped> skipped; ///< the most frequent reason first
};

/// Reads a file of `format`, recognised by its telling columns; their order and the case of letters do not
/// count, and columns that the format does not name are never parsed.
///
/// Nothing when the file is of no such format, or no CSV file at all. Fails with BadInput, one sentence and a
/// row, when a column is missing or stands twice, when the file is cut off, not in UTF-8 or has no row that
/// can be read; with Cancelled when stopped. Rows may have been taken before a failure.
[[nodiscard]] Result<std::optional<ImportRead>> readImport(QByteArrayView bytes, const ImportFormat &format,
                                                           const TakeImportRow &take,
                                                           const ReadOptions &options,
                                                           BadRow badRow = BadRow::IsLeftOut);

} // namespace candela::sources
