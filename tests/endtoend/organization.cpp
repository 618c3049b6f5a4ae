#include "tests/endtoend/organization.h"

#include <QDateTime>

namespace candela::endtoend {

namespace {

constexpr quint32 shareOfUse = 35;  // of 100 people, in a column
constexpr quint32 shareOfApps = 12; // lower, as there are many columns of them
constexpr quint32 shareOfLicences = 85;

QByteArrayList columnsOf(const char *names)
{
    return QByteArray(names).split('|');
}

QByteArrayList appColumns()
{
    QByteArrayList columns = columnsOf("Report Refresh Date|User Principal Name|Last Activation Date|Last "
                                       "Activity Date|Report Period|Windows|Mac|Mobile|Web");
    const QByteArrayList apps = columnsOf("Outlook|Word|Excel|PowerPoint|OneNote|Teams");
    columns += apps;
    for (const char *platform : {"Windows", "Mac", "Mobile", "Web"}) {
        for (const QByteArray &app : apps)
            columns << app + " (" + platform + ")";
    }
    return columns;
}

struct Kind
{
    QByteArray id;
    QByteArrayList columns;
};

const std::vector<Kind> &kindsOfUse()
{
    static const std::vector<Kind> kinds = {
        {"getEmailActivityUserDetail",
         columnsOf(
             "Report Refresh Date|User Principal Name|Display Name|Is Deleted|Deleted Date|Last Activity "
             "Date|Send Count|Receive Count|Read Count|Meeting Created Count|Meeting Interacted "
             "Count|Assigned Products|Report Period")},
        {"getTeamsUserActivityUserDetail",
         columnsOf(
             "Report Refresh Date|User Id|User Principal Name|Last Activity Date|Is Deleted|Deleted "
             "Date|Assigned Products|Team Chat Message Count|Private Chat Message Count|Call Count|Meeting "
             "Count|Meetings Organized Count|Meetings Attended Count|Ad Hoc Meetings Organized Count|Ad Hoc "
             "Meetings Attended Count|Scheduled One-time Meetings Organized Count|Scheduled One-time "
             "Meetings "
             "Attended Count|Scheduled Recurring Meetings Organized Count|Scheduled Recurring Meetings "
             "Attended "
             "Count|Audio Duration|Video Duration|Screen Share Duration|Audio Duration In Seconds|Video "
             "Duration In Seconds|Screen Share Duration In Seconds|Has Other Action|Urgent Messages|Post "
             "Messages|Tenant Display Name|Shared Channel Tenant Display Names|Reply Messages|Is "
             "Licensed|Report Period")},
        {"getOneDriveActivityUserDetail",
         columnsOf(
             "Report Refresh Date|User Principal Name|Is Deleted|Deleted Date|Last Activity Date|Viewed "
             "Or Edited File Count|Synced File Count|Shared Internally File Count|Shared Externally File "
             "Count|Assigned Products|Report Period")},
        {"getSharePointActivityUserDetail",
         columnsOf(
             "Report Refresh Date|User Principal Name|Is Deleted|Deleted Date|Last Activity Date|Viewed "
             "Or Edited File Count|Synced File Count|Shared Internally File Count|Shared Externally File "
             "Count|Visited Page Count|Assigned Products|Report Period")},
        {"getYammerActivityUserDetail",
         columnsOf("Report Refresh Date|User Principal Name|Display Name|User State|State Change Date|Last "
                   "Activity Date|Posted Count|Read Count|Liked Count|Assigned Products|Report Period")},
        {"getM365AppUserDetail", appColumns()},
    };
    return kinds;
}

const Kind &licenceKind()
{
    static const Kind kind = {
        "getOffice365ActiveUserDetail",
        columnsOf(
            "Report Refresh Date|User Principal Name|Display Name|Is Deleted|Deleted Date|Has Exchange "
            "License|Has OneDrive License|Has SharePoint License|Has Skype For Business License|Has Yammer "
            "License|Has Teams License|Exchange Last Activity Date|OneDrive Last Activity Date|SharePoint "
            "Last Activity Date|Skype For Business Last Activity Date|Yammer Last Activity Date|Teams "
            "Last Activity Date|Exchange License Assign Date|OneDrive License Assign Date|SharePoint "
            "License Assign Date|Skype For Business License Assign Date|Yammer License Assign Date|Teams "
            "License Assign Date|Assigned Products")};
    return kind;
}

} // namespace

/// What a cell is made from.
struct Organization::Row
{
    QByteArray report;
    QDate refresh;
    QByteArray period; ///< what stands in Report Period; a day when it is empty
    int person = 0;

    [[nodiscard]] bool isDay() const { return period.isEmpty(); }
};

Organization::Organization(int people, quint32 seed)
    : m_people(people)
    , m_seed(seed)
{
}

std::vector<Report> Organization::period(QDate refresh, const QByteArray &days) const
{
    std::vector<Report> reports;
    for (std::size_t i = 0; i < kindsOfUse().size(); ++i)
        reports.push_back(periodOf(i, refresh, days));
    return reports;
}

Report Organization::periodOf(std::size_t index, QDate refresh, const QByteArray &days) const
{
    const Kind &kind = kindsOfUse()[index];
    return fill(kind.id, kind.columns, {.report = kind.id, .refresh = refresh, .period = days});
}

std::vector<Report> Organization::day(QDate day) const
{
    return period(day, {});
}

Report Organization::licences(QDate day) const
{
    const Kind &kind = licenceKind();
    return fill(kind.id, kind.columns, {.report = kind.id, .refresh = day, .period = {}});
}

std::vector<Report> Organization::download(QDate refresh) const
{
    std::vector<Report> reports = period(refresh);
    reports.push_back(licences(refresh));
    return reports;
}

Report Organization::fill(const QByteArray &id, const QByteArrayList &columns, const Row &row) const
{
    Report report{.id = id, .columns = columns, .rows = {}};
    report.rows.reserve(static_cast<std::size_t>(m_people));
    Row one = row;
    for (one.person = 0; one.person < m_people; ++one.person) {
        QByteArrayList cells;
        for (const QByteArray &column : columns)
            cells << cell(column, one);
        report.rows.push_back(std::move(cells));
    }
    return report;
}

QByteArray Organization::cell(const QByteArray &column, const Row &row) const
{
    if (column == "Report Refresh Date")
        return row.refresh.toString(Qt::ISODate).toLatin1();
    if (column == "Report Period")
        return row.period;
    const QByteArray text = personal(column, row);
    return text.isNull() ? use(column, row) : text;
}

QByteArray Organization::personal(const QByteArray &column, const Row &row) const
{
    const QByteArray number = QByteArray::number(row.person);
    const bool isDeleted = draw("deleted", {.person = row.person}) % 50 == 0;
    if (column == "User Principal Name") {
        const QByteArray name = m_mark + number + "@" + m_mark + ".example";
        return row.report.startsWith("getEmail") ? name.toUpper() + ' ' : name;
    }
    if (column.endsWith("Display Name") || column.endsWith("Display Names"))
        return m_mark + ", the \"" + number + (row.person % 7 == 0 ? "\"\nof two lines" : "\"");
    if (column == "Assigned Products")
        return "OFFICE 365 E3+" + m_mark.toUpper() + " (PLAN 2)";
    if (column == "User Id")
        return "00000000-0000-0000-0000-000000000000";
    if (column == "Is Deleted")
        return isDeleted ? "True" : "False";
    if (column == "Deleted Date")
        return isDeleted ? row.refresh.addDays(-(row.person % 41)).toString(Qt::ISODate).toLatin1() : "";
    if (column.endsWith("Date"))
        return "";
    if (column == "User State")
        return "active";
    return {};
}

QByteArray Organization::use(const QByteArray &column, const Row &row) const
{
    const quint32 luck = draw(column, row);
    if (column.startsWith("Has ") && column.endsWith(" License"))
        return luck % 100 < shareOfLicences ? "True" : "False";
    const bool isFlag = row.report == "getM365AppUserDetail";
    const bool isInclined = luck % 100 < (isFlag ? shareOfApps : shareOfUse);
    const int day = static_cast<int>(row.refresh.toJulianDay());
    const bool isUsed = isInclined && (!row.isDay() || draw(column, row, day) % 3 == 0);
    if (isFlag)
        return isUsed ? "Yes" : "No";
    if (column == "Has Other Action" || column == "Is Licensed")
        return "No";
    if (column.endsWith(" Duration"))
        return "PT0S";
    if (!isUsed)
        return luck % 5 == 0 ? "" : "0";
    return QByteArray::number(1 + luck / 100 % 30);
}

quint32 Organization::draw(const QByteArray &column, const Row &row, int day) const
{
    // FNV-1a and the end of MurmurHash3: the same on every machine, unlike qHash.
    quint64 mixed = 0xcbf29ce484222325U ^ m_seed;
    const auto take = [&](quint64 value) { mixed = (mixed ^ value) * 0x100000001b3U; };
    for (const char byte : column)
        take(static_cast<uchar>(byte));
    for (const char byte : row.report)
        take(static_cast<uchar>(byte));
    take(static_cast<quint64>(row.person));
    take(static_cast<quint64>(day));
    mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccdU;
    return static_cast<quint32>(mixed >> 32);
}

QDate lastSunday()
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    return today.addDays(-(today.dayOfWeek() % 7));
}

} // namespace candela::endtoend
