#include "sources/importrows.h"

#include "base/tr.h"
#include "sources/fileformat.h"
#include "sources/separators.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qint64 rowsBetweenAsking = 4096;

QString nameIn(const CsvCell &cell)
{
    return QString::fromUtf8(cell.unescaped()).trimmed().toLower();
}

/// Where the columns stand. Nothing when the telling ones are not all there.
Result<std::optional<ImportPlaces>> placesIn(std::span<const CsvCell> header, const ImportFormat &format)
{
    ImportPlaces places;
    QStringList missing;
    QString twice;
    for (const ImportField &field : format.fields) {
        const auto found = std::ranges::find(header, field.column, nameIn);
        if (found != header.end()) {
            places[field.id] = static_cast<std::size_t>(found - header.begin());
            if (std::ranges::count(header, field.column, nameIn) > 1)
                twice = field.column;
        } else if (field.telling) {
            return std::optional<ImportPlaces>();
        } else if (!field.optional) {
            missing << field.column;
        }
    }
    if (!missing.isEmpty())
        return fail(Fault::BadInput,
                    Tr::tr("This looks like \"%1\", but these columns are missing: %2. Add them and import "
                           "the file again.")
                        .arg(format.title, missing.join(u", "_s)),
                    u"row 1"_s);
    if (!twice.isEmpty())
        return fail(Fault::BadInput, Tr::tr("The column \"%1\" stands twice in the file.").arg(twice),
                    u"row 1"_s);
    return std::optional(std::move(places));
}

/// Nothing, or what is wrong with the file, when commas between its columns would make it of this format.
Result<std::optional<ImportRead>> notRecognised(QByteArrayView bytes, const ImportFormat &format)
{
    const auto separator = checkSeparator(bytes, [&](std::span<const CsvCell> header) {
        const auto places = placesIn(header, format);
        return !places || *places;
    });
    if (!separator)
        return fail(separator.error());
    return std::optional<ImportRead>();
}

/// The rows of a file after its header, and why some of them were left out.
class Rows
{
public:
    Rows(ImportPlaces places, std::size_t count, BadRow badRow)
        : m_places(std::move(places))
        , m_count(count)
        , m_badRow(badRow)
    {
    }

    Result<void> read(const CsvReader &csv, const TakeImportRow &take)
    {
        const auto reason = reasonFor(csv, take);
        if (!reason)
            return fail(reason.error());
        if (reason->isEmpty())
            ++m_read.rows;
        else if (m_badRow == BadRow::IsLeftOut)
            ++m_skipped[*reason];
        else
            return fail(
                Fault::BadInput,
                Tr::tr("A row cannot be read because %1: mend it and import the file again.").arg(*reason),
                u"row %1"_s.arg(csv.row()));
        return {};
    }

    Result<std::optional<ImportRead>> finish() &&
    {
        for (const auto &[reason, rows] : m_skipped)
            m_read.skipped.push_back({.reason = reason, .rows = rows});
        std::ranges::stable_sort(m_read.skipped, std::ranges::greater(), &Skipped::rows);
        if (m_read.rows > 0)
            return std::optional(std::move(m_read));
        if (m_read.skipped.empty())
            return fail(Fault::BadInput,
                        Tr::tr("The file has a header and no rows: add a row and import it again."));
        return fail(Fault::BadInput,
                    Tr::tr("No row of the file can be read: %1.").arg(m_read.skipped.front().reason));
    }

private:
    Result<QString> reasonFor(const CsvReader &csv, const TakeImportRow &take) const
    {
        if (csv.isBroken())
            return Tr::tr("text follows a closing quotation mark");
        if (csv.cells().size() < m_count && csv.isAtEnd())
            return fail(
                Fault::BadInput,
                Tr::tr("The file ends inside a row: it was not written to its end. Make it once more."),
                u"row %1"_s.arg(csv.row()));
        if (csv.cells().size() != m_count)
            return Tr::tr("the row has more or fewer cells than the header");
        for (const auto &[field, place] : m_places) {
            if (!csv.cells()[place].text.isValidUtf8())
                return fail(Fault::BadInput, Tr::tr("The file is not in UTF-8. Save it as CSV UTF-8."),
                            u"row %1"_s.arg(csv.row()));
        }
        return take(ImportRow(csv, m_places));
    }

    ImportPlaces m_places;
    std::size_t m_count;
    BadRow m_badRow;
    ImportRead m_read;
    std::map<QString, qint64> m_skipped;
};

/// Tells how far the reading is; false when it has been stopped.
bool goesOn(const CsvReader &csv, const ReadOptions &options)
{
    if (csv.row() % rowsBetweenAsking != 1)
        return true;
    if (options.progress)
        options.progress(csv.share());
    return !options.stop.stop_requested();
}

} // namespace

QByteArray ImportRow::text(const QString &field) const
{
    const auto place = m_places.find(field);
    if (place == m_places.end())
        return {};
    const CsvCell &cell = m_csv.cells()[place->second];
    return cell.escaped ? cell.unescaped().trimmed() : cell.text.trimmed().toByteArray();
}

QString ImportRow::where() const
{
    return u"row %1"_s.arg(m_csv.row());
}

Result<std::optional<ImportRead>> readImport(QByteArrayView bytes, const ImportFormat &format,
                                             const TakeImportRow &take, const ReadOptions &options,
                                             BadRow badRow)
{
    if (!checkIsCsv(bytes))
        return std::optional<ImportRead>(); // what it is instead is said once, with usage reports
    CsvReader csv(bytes);
    const auto header = csv.next();
    if (!header || !*header)
        return std::optional<ImportRead>();
    auto places = placesIn(csv.cells(), format);
    if (!places)
        return fail(places.error());
    if (!*places)
        return notRecognised(bytes, format);
    Rows rows(std::move(**places), csv.cells().size(), badRow);
    for (;;) {
        if (!goesOn(csv, options))
            return fail(Fault::Cancelled, Tr::tr("The import was stopped."));
        const auto more = csv.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return std::move(rows).finish();
        if (auto read = rows.read(csv, take); !read)
            return fail(read.error());
    }
}

} // namespace candela::sources
