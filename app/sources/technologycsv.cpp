#include "sources/technologycsv.h"

#include "base/tr.h"
#include "sources/csvreader.h"
#include "sources/separators.h"
#include "sources/technologycolumns.h"
#include "sources/technologyintake.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

using Read = Result<std::optional<ReadTechnology>>;

/// Fills the row that is taken next. Fails when the file is cut off or what is read of it is no text in
/// UTF-8; false, and counted, when the row cannot be filled.
Result<bool> fill(TechnologyIntake &intake, const CsvReader &csv, const TechnologyColumns &columns)
{
    const auto refused = [&](const QString &what) {
        return fail(Fault::BadInput, what, u"row %1"_s.arg(csv.row()));
    };
    if (csv.isBroken()) {
        intake.leaveOut(csv.row(), Tr::tr("text follows a closing quotation mark"));
        return false;
    }
    if (csv.cells().size() < columns.count && csv.isAtEnd())
        return refused(Tr::tr("The file ends inside a row: it was not written to its end. Export it again."));
    if (csv.cells().size() != columns.count) {
        intake.leaveOut(csv.row(), Tr::tr("the row has more or fewer cells than the header"));
        return false;
    }
    for (const ColumnPlace &place : columns.places) {
        const CsvCell &cell = csv.cells()[place.column];
        if (!cell.text.isValidUtf8())
            return refused(Tr::tr("The file is not in UTF-8. Save it as CSV UTF-8."));
        if (cell.escaped)
            intake.setOwned(place.field, place.alias, cell.unescaped());
        else
            intake.set(place.field, place.alias, cell.text);
    }
    return true;
}

std::vector<QString> namesIn(std::span<const CsvCell> header)
{
    std::vector<QString> names;
    for (const CsvCell &cell : header)
        names.push_back(QString::fromUtf8(cell.unescaped()).simplified());
    return names;
}

/// Nothing, or what is wrong with the file, when commas between its columns would make it known.
Read notRecognised(QByteArrayView bytes, const TechnologyCatalogue &catalogue)
{
    const auto separator = checkSeparator(bytes, [&](std::span<const CsvCell> header) {
        const auto columns = recogniseTechnology(namesIn(header), catalogue);
        return !columns || *columns;
    });
    return separator ? Read(std::nullopt) : Read(fail(separator.error()));
}

Read readCsvRows(CsvReader &csv, const TechnologyColumns &columns, const ReadOptions &options)
{
    TechnologyIntake intake(*columns.report, options);
    for (;;) {
        const auto more = csv.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return std::move(intake).finish(false);
        const auto isFilled = fill(intake, csv, columns);
        if (!isFilled)
            return fail(isFilled.error());
        if (!*isFilled)
            continue;
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
    const auto columns = recogniseTechnology(namesIn(csv.cells()), catalogue);
    if (!columns)
        return fail(columns.error());
    if (!*columns)
        return notRecognised(bytes, catalogue);
    return readCsvRows(csv, **columns, options);
}

} // namespace candela::sources
