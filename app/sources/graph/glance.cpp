#include "sources/graph/glance.h"

#include "sources/cellvalues.h"
#include "sources/fileformat.h"
#include "sources/reportcolumns.h"

#include <algorithm>

namespace candela::sources::graph {

namespace {

bool isConcealed(QByteArrayView name)
{
    constexpr qsizetype digits = 32;
    return name.size() == digits && std::ranges::all_of(name, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

} // namespace

Glance glanceAt(QByteArrayView bytes, const SignalCatalogue &catalogue)
{
    if (!checkIsCsv(bytes))
        return {};
    CsvReader csv(bytes);
    const auto header = csv.next();
    if (!header || !*header)
        return {};
    const auto columns = recogniseReport(csv.cells(), catalogue);
    if (!columns)
        return {};
    const auto row = csv.next();
    if (!row)
        return {};
    if (!*row)
        return {.hasRows = false};
    if (csv.cells().size() != columns->names.size())
        return {};
    const QByteArrayView name = csv.cells()[columns->principalName].text.trimmed();
    return {.day = dateFrom(csv.cells()[columns->refreshDate].text),
            .isConcealed = name.isEmpty() ? std::nullopt : std::optional(isConcealed(name))};
}

} // namespace candela::sources::graph
