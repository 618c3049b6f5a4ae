#pragma once

#include "sources/importrows.h"

#include <QDate>

#include <optional>

namespace candela::sources {

/// One event on a file that counts.
struct FileEvent
{
    QByteArray file;
    bool isWrite = false; ///< else it was read
};

/// Whose event it is; its only way on is into a PersonKey.
[[nodiscard]] QByteArray personIn(const ImportRow &row);

/// The day of an event; nothing when the cell is empty or not a date from the year 2000 on.
[[nodiscard]] std::optional<QDate> dayOfEvent(const ImportRow &row);

/// Reads a row of a file of events but its day. Gives nothing and sets `reason` to why the row is left out,
/// in words after "left out because", when it tells of no file or nobody, of a file of another kind or in
/// another place, of sharing or attaching, or of a service account of the format.
[[nodiscard]] std::optional<FileEvent> eventIn(const ImportRow &row, const ImportFormat &format,
                                               QString &reason);

} // namespace candela::sources
