#include "sources/technologycsv.h"

#include "base/tr.h"
#include "sources/csvreader.h"
#include "sources/technologycolumns.h"
#include "sources/technologyintake.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

using Read = Result<std::optional<ReadTechnology>>;

Read readCsvRows(CsvReader &csv, const TechnologyColumns &columns, const ReadOptions &options)
{
    TechnologyIntake intake(*columns.report, options);
    for (;;) {
        const auto more = csv.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return std::move(intake).finish(false);
        if (csv.isBroken()) {
            intake.leaveOut(Tr::tr("text follows a closing quotation mark"));
            continue;
        }
        if (csv.cells().size() != columns.count) {
            intake.leaveOut(Tr::tr("the row has more or fewer cells than the header"));
            continue;
        }
        for (const ColumnPlace &place : columns.places) {
            const CsvCell &cell = csv.cells()[place.column];
            if (cell.escaped)
                intake.setOwned(place.field, place.alias, cell.unescaped());
            else
                intake.set(place.field, place.alias, cell.text);
        }
        if (auto taken = intake.take(csv.row(), csv.share()); !taken)
            return fail(taken.error());
    }
}

} // namespace

Result<std::optional<ReadTechnology>>
readTechnologyCsv(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options)
{
    CsvReader csv(bytes);
    const auto header = csv.next();
    if (!header || !*header)
        return std::optional<ReadTechnology>();
    std::vector<QString> names;
    for (const CsvCell &cell : csv.cells())
        names.push_back(QString::fromUtf8(cell.unescaped()).simplified());
    const auto columns = recogniseTechnology(names, catalogue);
    if (!columns)
        return fail(columns.error());
    if (!*columns)
        return std::optional<ReadTechnology>();
    return readCsvRows(csv, **columns, options);
}

} // namespace candela::sources
