#include "sources/readtechnology.h"

#include "base/tr.h"
#include "sources/cellvalues.h"
#include "sources/fileformat.h"
#include "sources/technologycolumns.h"

#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qsizetype longestId = 64;

/// Identifiers of devices are letters, digits and what stands between them. A mail address or a sentence is
/// none, so neither can be taken for one.
bool isIdentifier(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestId && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'z') || c == u'-' ||
               c == u'_' || c == u'{' || c == u'}';
    });
}

class TechnologyRows
{
public:
    TechnologyRows(TechnologyColumns columns, QDate today)
        : m_columns(std::move(columns))
        , m_today(today)
    {
        m_read.coverage = {.report = m_columns.report->id, .kind = m_columns.report->kind, .days = {}};
    }

    /// Reads the row that `csv` is at, or counts why not.
    Result<void> read(const CsvReader &csv)
    {
        const auto reason = readRow(csv);
        if (!reason)
            return fail(reason.error());
        if (reason->isEmpty())
            ++m_read.rows;
        else
            ++m_skipped[*reason];
        return {};
    }

    Result<std::optional<ReadTechnology>> finish() &&
    {
        for (const auto &[reason, rows] : m_skipped)
            m_read.skipped.push_back({.reason = reason, .rows = rows});
        std::ranges::stable_sort(m_read.skipped, std::ranges::greater(), &Skipped::rows);
        if (m_read.rows == 0 && m_read.skipped.empty())
            return fail(Fault::BadInput, Tr::tr("The file has a header and no rows."));
        if (m_read.rows == 0)
            return fail(Fault::BadInput,
                        Tr::tr("No row of the file can be read: %1.").arg(m_read.skipped.front().reason));
        return std::optional(std::move(m_read));
    }

private:
    /// Why the row is left out, in words; empty when it was read.
    Result<QString> readRow(const CsvReader &csv)
    {
        if (csv.isBroken())
            return Tr::tr("text follows a closing quotation mark");
        if (csv.cells().size() != m_columns.count)
            return Tr::tr("the row has more or fewer cells than the header");
        return m_columns.report->kind == CoverageKind::Devices ? readDevice(csv) : readRelease(csv);
    }

    Result<QString> readDevice(const CsvReader &csv)
    {
        AppDevice device{.id = {},
                         .managedId = text(csv, u"app_device_id"_s),
                         .channel = updateChannelFrom(text(csv, u"app_update_channel"_s)),
                         .build = Build::from(text(csv, u"app_build"_s)),
                         .lastSeen = {}};
        if (!isIdentifier(device.managedId))
            return notSo(u"app_device_id"_s, Tr::tr("\"%1\" is not an identifier of a device"));
        const auto day = dateFrom(cell(csv, u"app_last_seen"_s));
        if (!day)
            return notSo(u"app_last_seen"_s, Tr::tr("\"%1\" is not a date such as 2026-11-15"));
        if (*day > m_today.addDays(1))
            return inTheFuture(csv);
        device.lastSeen = *day;
        cover(*day);
        keep(std::move(device));
        return QString();
    }

    /// A device that stands in the file twice is what it was when it was last seen.
    void keep(AppDevice device)
    {
        const auto place = m_places.constFind(device.managedId.toLower());
        if (place == m_places.constEnd()) {
            m_places.insert(device.managedId.toLower(), m_read.devices.size());
            m_read.devices.push_back(std::move(device));
        } else if (m_read.devices[*place].lastSeen <= device.lastSeen) {
            m_read.devices[*place] = std::move(device);
        }
    }

    Result<QString> readRelease(const CsvReader &csv)
    {
        const UpdateChannel channel = updateChannelFrom(text(csv, u"release_channel"_s));
        if (channel == UpdateChannel::Other)
            return notSo(u"release_channel"_s, Tr::tr("\"%1\" is not an update channel"));
        const auto build = Build::from(text(csv, u"release_build"_s));
        if (!build)
            return notSo(u"release_build"_s, Tr::tr("\"%1\" is not a build such as 16.0.13231.20262"));
        const auto released = dateFrom(cell(csv, u"release_day"_s));
        if (!released)
            return notSo(u"release_day"_s, Tr::tr("\"%1\" is not a date such as 2026-11-15"));
        if (*released > m_today.addDays(1))
            return inTheFuture(csv);
        const auto end = dateFrom(cell(csv, u"release_end"_s));
        if (!end && !cell(csv, u"release_end"_s).trimmed().isEmpty())
            return notSo(u"release_end"_s, Tr::tr("\"%1\" is not a date such as 2026-11-15"));
        cover(*released);
        m_read.releases.push_back({.channel = channel,
                                   .build = *build,
                                   .version = text(csv, u"release_version"_s).left(longestId),
                                   .released = *released,
                                   .endOfSupport = end});
        return QString();
    }

    /// Empty when the file does without the field.
    QByteArrayView cell(const CsvReader &csv, const QString &field) const
    {
        const auto place = m_columns.places.find(field);
        return place == m_columns.places.end() ? QByteArrayView() : csv.cells()[place->second].text;
    }

    QString text(const CsvReader &csv, const QString &field) const
    {
        return QString::fromUtf8(cell(csv, field)).trimmed();
    }

    QString notSo(const QString &field, const QString &sentence) const
    {
        const auto found = std::ranges::find(m_columns.report->fields, field, &TechnologyField::id);
        return sentence.arg(found->columns.front());
    }

    Failure inTheFuture(const CsvReader &csv) const
    {
        return fail(Fault::BadInput,
                    Tr::tr("A row is dated later than tomorrow. Check the clock of this machine."),
                    u"row %1"_s.arg(csv.row()));
    }

    void cover(QDate day)
    {
        Window &days = m_read.coverage.days;
        days.first = days.first.isValid() ? std::min(days.first, day) : day;
        days.last = days.last.isValid() ? std::max(days.last, day) : day;
    }

    TechnologyColumns m_columns;
    QDate m_today;
    ReadTechnology m_read;
    QHash<QString, std::size_t> m_places; ///< of devices, by identifier in lower case
    std::map<QString, qint64> m_skipped;
};

} // namespace

Result<std::optional<ReadTechnology>>
readTechnology(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options)
{
    if (!checkIsCsv(bytes))
        return std::optional<ReadTechnology>(); // what it is instead is said once, with usage reports
    CsvReader csv(bytes);
    const auto header = csv.next();
    if (!header || !*header)
        return std::optional<ReadTechnology>();
    auto columns = recogniseTechnology(csv.cells(), catalogue);
    if (!columns)
        return fail(columns.error());
    if (!*columns)
        return std::optional<ReadTechnology>();
    TechnologyRows rows(std::move(**columns), options.today);
    for (;;) {
        if (options.stop.stop_requested())
            return fail(Fault::Cancelled, Tr::tr("The import was stopped."));
        const auto more = csv.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return std::move(rows).finish();
        if (auto read = rows.read(csv); !read)
            return fail(read.error());
    }
}

} // namespace candela::sources
