#pragma once

#include <QByteArrayList>

namespace candela::sources {

/// One row of a CSV file with its line end; cells are quoted where RFC 4180 asks for it.
[[nodiscard]] QByteArray csvRow(const QByteArrayList &cells);

} // namespace candela::sources
