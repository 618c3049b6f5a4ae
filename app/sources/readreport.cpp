#include "sources/readreport.h"

#include "base/tr.h"
#include "sources/fileformat.h"
#include "sources/reportrows.h"
#include "sources/separators.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

Result<ReportColumns> readHeader(CsvReader &csv, QByteArrayView bytes, const SignalCatalogue &catalogue)
{
    const auto header = csv.next();
    if (!header)
        return fail(header.error());
    if (!*header)
        return fail(Fault::BadInput, Tr::tr("The file is empty."));
    auto columns = recogniseReport(csv.cells(), catalogue);
    if (columns)
        return columns;
    const auto separator = checkSeparator(bytes, [&](std::span<const CsvCell> cells) {
        const auto mended = recogniseReport(cells, catalogue);
        return mended || !mended.error().where.isEmpty(); // of a known report, or of nearly one
    });
    return separator ? columns : fail(separator.error());
}

/// Tells how far the reading is; false when it has been stopped.
bool goesOn(const CsvReader &csv, const ReadOptions &options)
{
    constexpr qint64 rowsBetween = 4096;
    if (csv.row() % rowsBetween != 0)
        return true;
    if (options.progress)
        options.progress(csv.share());
    return !options.stop.stop_requested();
}

} // namespace

Result<ReadReport> readReport(QByteArrayView bytes, const SignalCatalogue &catalogue, const TakeRow &take,
                              const ReadOptions &options)
{
    const Failure stopped = fail(Fault::Cancelled, Tr::tr("The import was stopped."));
    if (options.stop.stop_requested())
        return stopped;
    if (auto isCsv = checkIsCsv(bytes); !isCsv)
        return fail(isCsv.error());
    CsvReader csv(bytes);
    auto columns = readHeader(csv, bytes, catalogue);
    if (!columns)
        return fail(columns.error());

    ReportRows rows(std::move(*columns), options.today);
    for (;;) {
        const auto more = csv.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (auto taken = rows.read(csv, take); !taken)
            return fail(taken.error());
        if (!goesOn(csv, options))
            return stopped;
    }
    if (options.progress)
        options.progress(1.0);
    return std::move(rows).finish();
}

} // namespace candela::sources
