#include "sources/declinedfile.h"

#include "base/tr.h"
#include "sources/csvreader.h"
#include "sources/fileformat.h"

#include <algorithm>

namespace candela::sources {

namespace {

bool hasColumn(std::span<const CsvCell> header, QByteArrayView name)
{
    return std::ranges::any_of(header, [&](const CsvCell &cell) {
        return cell.unescaped().trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Result<void> checkIsWanted(QByteArrayView bytes)
{
    if (!checkIsCsv(bytes))
        return {}; // what it is instead is said once, with usage reports
    CsvReader csv(bytes);
    const auto header = csv.next();
    if (!header || !*header)
        return {};
    if (hasColumn(csv.cells(), "user_principal_name"))
        return fail(Fault::BadInput, Tr::tr("This is a directory of people: figures are of the whole "
                                            "organization, without groups or exclusions, so no row of it was "
                                            "read and nothing was kept."));
    return {};
}

} // namespace candela::sources
