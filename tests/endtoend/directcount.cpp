#include "tests/endtoend/directcount.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace candela::endtoend {

namespace {

using People = QSet<QString>;

QString nameIn(const Report &report, const QByteArrayList &row)
{
    return QString::fromUtf8(row[report.place("User Principal Name")]).trimmed().toCaseFolded();
}

/// The rows of all files of all days, asked for who did what.
class Rows
{
public:
    Rows(const std::vector<Report> &reports, QDate sunday)
        : m_reports(reports)
        , m_sunday(sunday)
    {
    }

    /// Who has more than zero, or a yes, in one of the columns.
    [[nodiscard]] People who(const QByteArray &id, const QByteArrayList &columns) const
    {
        People people;
        for (const Report &report : m_reports) {
            if (report.id != id)
                continue;
            for (const QByteArrayList &row : report.rows) {
                for (const QByteArray &column : columns) {
                    const QByteArray cell = row[report.place(column)];
                    if (cell == "Yes" || cell.toInt() > 0)
                        people.insert(nameIn(report, row));
                }
            }
        }
        return people;
    }

    /// Who is licensed for the product: not deleted, or deleted within the 28 days.
    [[nodiscard]] People licensed(const QByteArray &product) const
    {
        People people;
        for (const Report &report : m_reports) {
            if (report.id != "getOffice365ActiveUserDetail")
                continue;
            for (const QByteArrayList &row : report.rows) {
                if (row[report.place(QByteArray("Has " + product + " License"))] == "True" &&
                    counts(report, row))
                    people.insert(nameIn(report, row));
            }
        }
        return people;
    }

private:
    [[nodiscard]] bool counts(const Report &report, const QByteArrayList &row) const
    {
        if (row[report.place("Is Deleted")] == "False")
            return true;
        const QDate deleted =
            QDate::fromString(QString::fromLatin1(row[report.place("Deleted Date")]), Qt::ISODate);
        return deleted >= m_sunday.addDays(-27) && deleted <= m_sunday;
    }

    const std::vector<Report> &m_reports;
    QDate m_sunday;
};

/// Who is in at least two of the sets.
People inTwo(const QList<People> &sets)
{
    People found;
    for (qsizetype a = 0; a < sets.size(); ++a) {
        for (qsizetype b = a + 1; b < sets.size(); ++b)
            found |= sets[a] & sets[b];
    }
    return found;
}

double share(qsizetype part, qsizetype whole)
{
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

const QByteArray email = "getEmailActivityUserDetail";
const QByteArray teams = "getTeamsUserActivityUserDetail";
const QByteArray oneDrive = "getOneDriveActivityUserDetail";
const QByteArray sharePoint = "getSharePointActivityUserDetail";
const QByteArray engage = "getYammerActivityUserDetail";
const QByteArrayList touched = {"Viewed Or Edited File Count"};
const QByteArrayList synced = {"Synced File Count"};
const QByteArrayList shared = {"Shared Internally File Count", "Shared Externally File Count"};
const QByteArrayList inChannels = {"Team Chat Message Count", "Post Messages", "Reply Messages"};
const QByteArrayList inChats = {"Private Chat Message Count"};

Expected communication(const Rows &rows)
{
    const People exchange = rows.licensed("Exchange");
    const People inTeams = rows.licensed("Teams");
    const People inEngage = rows.licensed("Yammer");
    const People among = inTwo({exchange, inTeams, inEngage});
    const People doing =
        inTwo({exchange & rows.who(email, {"Send Count"}), inTeams & rows.who(teams, inChannels + inChats),
               inEngage & rows.who(engage, {"Posted Count"})});
    return {.points = share((doing & among).size(), among.size()), .n = among.size()};
}

Expected meetings(const Rows &rows)
{
    const People among = rows.licensed("Teams");
    const People met = among & rows.who(teams, {"Meeting Count", "Audio Duration In Seconds"});
    const People seen =
        met & rows.who(teams, {"Video Duration In Seconds", "Screen Share Duration In Seconds"});
    return {.points = share(seen.size(), met.size()), .n = among.size()};
}

Expected contentCollaboration(const Rows &rows)
{
    const People first = rows.licensed("OneDrive");
    const People second = rows.licensed("SharePoint");
    const auto doing = [&](const QByteArrayList &columns) {
        return (first & rows.who(oneDrive, columns)) | (second & rows.who(sharePoint, columns));
    };
    const People among = first | second;
    const qsizetype levels =
        doing(shared).size() + doing(shared + synced).size() + doing(shared + synced + touched).size();
    return {.points = share(levels, 3 * among.size()), .n = among.size()};
}

Expected teamwork(const Rows &rows)
{
    const People exchange = rows.licensed("Exchange");
    const People inTeams = rows.licensed("Teams");
    const People inSharePoint = rows.licensed("SharePoint");
    const People among = exchange | inTeams | inSharePoint;
    const QByteArrayList files = touched + synced + shared;
    const People active = among & ((exchange & rows.who(email, {"Send Count"})) |
                                   (inTeams & rows.who(teams, inChannels + inChats)) |
                                   (rows.licensed("OneDrive") & rows.who(oneDrive, files)) |
                                   (inSharePoint & rows.who(sharePoint, files)));
    const People together = active & ((inTeams & rows.who(teams, inChannels)) |
                                      (inSharePoint & rows.who(sharePoint, touched + synced)));
    return {.points = share(together.size(), active.size()), .n = among.size()};
}

Expected mobility(const Rows &rows)
{
    const People among = rows.licensed("Exchange") | rows.licensed("Yammer") | rows.licensed("Teams") |
                         rows.licensed("Skype For Business");
    People doing;
    for (const QByteArray app : {"Outlook", "Word", "Excel", "PowerPoint", "OneNote", "Teams"}) {
        const auto on = [&](const QByteArrayList &columns) {
            return rows.who("getM365AppUserDetail", columns);
        };
        doing |=
            inTwo({on({app + " (Windows)", app + " (Mac)"}), on({app + " (Mobile)"}), on({app + " (Web)"})});
    }
    return {.points = share((doing & among).size(), among.size()), .n = among.size()};
}

/// Those of `among`, who are all licensed, that are in `doing`.
Expected shareAmong(const People &doing, const People &among, const People &licensed)
{
    return {.points = share((doing & among).size(), among.size()), .n = licensed.size()};
}

void addTeams(QMap<QString, Expected> &found, const Rows &rows)
{
    const People licensed = rows.licensed("Teams");
    const People writing = licensed & rows.who(teams, inChannels + inChats);
    const People met = licensed & rows.who(teams, {"Meeting Count", "Audio Duration In Seconds"});
    const auto did = [&](const QByteArray &column) { return rows.who(teams, {column}); };
    found[u"communication.teams_messages"_s] = shareAmong(writing, licensed, licensed);
    found[u"communication.channels"_s] = shareAmong(rows.who(teams, inChannels), writing, licensed);
    found[u"communication.chats"_s] = shareAmong(rows.who(teams, inChats), writing, licensed);
    found[u"meetings.calls"_s] = shareAmong(did("Call Count"), met, licensed);
    found[u"meetings.one_off"_s] =
        shareAmong(did("Scheduled One-time Meetings Attended Count"), met, licensed);
    found[u"meetings.recurring"_s] =
        shareAmong(did("Scheduled Recurring Meetings Attended Count"), met, licensed);
}

void addSharing(QMap<QString, Expected> &found, const Rows &rows)
{
    const People first = rows.licensed("OneDrive");
    const People second = rows.licensed("SharePoint");
    const auto sharing = [&](const QByteArray &column) {
        return (first & rows.who(oneDrive, {column})) | (second & rows.who(sharePoint, {column}));
    };
    const People outside = sharing("Shared Externally File Count");
    const People inside = sharing("Shared Internally File Count") - outside;
    found[u"content_collaboration.shared_externally"_s] = shareAmong(outside, first | second, first | second);
    found[u"content_collaboration.shared_internally"_s] = shareAmong(inside, first | second, first | second);
}

void addApp(QMap<QString, Expected> &found, const Rows &rows, const QByteArray &app, const People &licensed)
{
    const auto on = [&](const QByteArrayList &columns) { return rows.who("getM365AppUserDetail", columns); };
    const QList<People> platforms = {on({app + " (Windows)", app + " (Mac)"}), on({app + " (Mobile)"}),
                                     on({app + " (Web)"})};
    const People used = licensed & (platforms[0] | platforms[1] | platforms[2]);
    const QString id = u"mobility."_s + QString::fromLatin1(app.toLower());
    found[id] = shareAmong(used, licensed, licensed);
    found[id + u"_platforms"_s] = shareAmong(inTwo(platforms), used, licensed);
    if (app == "Outlook")
        found[id + u"_mobile"_s] = shareAmong(platforms[1], used, licensed);
}

} // namespace

QMap<QString, Expected> countDirectly(const std::vector<Report> &reports, QDate sunday)
{
    const Rows rows(reports, sunday);
    return {{u"communication"_s, communication(rows)},
            {u"meetings"_s, meetings(rows)},
            {u"content_collaboration"_s, contentCollaboration(rows)},
            {u"teamwork"_s, teamwork(rows)},
            {u"mobility"_s, mobility(rows)}};
}

QMap<QString, Expected> countInsightsDirectly(const std::vector<Report> &reports, QDate sunday)
{
    const Rows rows(reports, sunday);
    const People exchange = rows.licensed("Exchange");
    const People inEngage = rows.licensed("Yammer");
    QMap<QString, Expected> found;
    found[u"communication.mail"_s] = shareAmong(rows.who(email, {"Send Count"}), exchange, exchange);
    found[u"communication.communities"_s] =
        shareAmong(rows.who(engage, {"Posted Count"}), inEngage, inEngage);
    addTeams(found, rows);
    addSharing(found, rows);
    addApp(found, rows, "Outlook", exchange);
    addApp(found, rows, "Teams", rows.licensed("Teams"));
    return found;
}

} // namespace candela::endtoend
