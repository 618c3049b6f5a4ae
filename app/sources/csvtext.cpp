#include "sources/csvtext.h"

#include <algorithm>

namespace candela::sources {

QByteArray csvRow(const QByteArrayList &cells)
{
    QByteArray row;
    for (const QByteArray &cell : cells) {
        const bool isPlain =
            std::ranges::none_of(cell, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
        if (!row.isEmpty() || &cell != &cells.front())
            row += ',';
        row += isPlain ? cell : '"' + QByteArray(cell).replace('"', "\"\"") + '"';
    }
    return row + "\r\n";
}

} // namespace candela::sources
