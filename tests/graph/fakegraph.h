#pragma once

#include "base/clock.h"
#include "sources/graph/access.h"
#include "tlsserver.h"

#include <QSet>

#include <map>
#include <random>

namespace candela::test {

/// A time that passes only when somebody waits.
struct Hours
{
    QDateTime now;

    [[nodiscard]] Clock clock()
    {
        return [this] { return now; };
    }
};

/// How often, from 0 to 1, the fake does what the service does on a bad day.
struct Faults
{
    double throttled = 0;   ///< 429, with and without the hour of coming back
    double unavailable = 0; ///< 503, likewise
    double noAnswer = 0;    ///< the connection ends, before or inside an answer
    double tokenEnds = 0;   ///< the token is not taken any more, 401
    double addressEnds = 0; ///< the ready-made address is over, 403
    double signInBusy = 0;  ///< the sign-in service answers 503
    double directly = 0;    ///< the report comes at once, without an address in between

    [[nodiscard]] static Faults all(double often)
    {
        return {often, often, often, often, often, often, often};
    }
};

/// Microsoft Graph as methodology.md 6 describes it, on three servers of its own: sign-in, reports,
/// downloads. Chance comes from a seed; the hour from whoever made it.
class FakeGraph
{
public:
    /// Gives the file of a report and day; empty: it has none.
    using ReportOf = std::function<QByteArray(const QString &report, QDate day)>;

    FakeGraph(const Authority &authority, Hours &hours, ReportOf reportOf, quint32 seed = 1);

    /// How to reach it, with the secret it knows.
    [[nodiscard]] sources::graph::Access access() const;

    [[nodiscard]] QUrl signInAddress() const { return m_signIn.url(); }
    [[nodiscard]] QUrl baseAddress() const { return m_graph.url(QStringLiteral("/v1.0")); }

    static constexpr const char *secret = "s3cret~value+with/signs=&";

    Faults faults;
    bool isLimited = false; ///< 14 requests in 10 minutes for each report
    bool isDenied = false;  ///< the permission is missing
    QSet<QString> denied;   ///< for these reports alone
    QSet<QString> resting;  ///< these reports are to be left alone for a day
    QDate newest;           ///< the newest day it has; days after it are refused
    int daysGiven = 28;
    QByteArray thumbprint; ///< of the certificate that it knows; empty: it knows the secret
    int secondsOfToken = 3599;
    QUrl redirect;                   ///< sends everybody there instead of to its own downloads
    std::function<void()> onRequest; ///< before each request is answered

    std::function<QByteArray(const QString &report)> periodOf; ///< the file of 30 days; empty: it has none
    std::map<QByteArray, QByteArrayList> lists;                ///< pages of rows, by the path below the base
    QByteArray nextLink; ///< what follows the first page, as JSON; empty: the address of the second

    int signIns = 0;
    int asked = 0; ///< questions for reports
    int askedForPeriods = 0;
    std::vector<Request> downloads;
    QStringList strayTokens;         ///< where a token came that should not have
    std::vector<QDateTime> tooEarly; ///< questions before the hour of coming back
    std::map<QString, int> askedFor;
    QByteArrayList listsAsked; ///< each question for a page, by the path of its list

private:
    [[nodiscard]] Answer signIn(const Request &request);
    [[nodiscard]] Answer report(const Request &request);
    [[nodiscard]] Answer list(const Request &request);
    [[nodiscard]] Answer answerFor(const QString &report, QDate day);
    [[nodiscard]] Answer handOut(const QByteArray &file);
    [[nodiscard]] Answer download(const Request &request);
    [[nodiscard]] bool isKnown(const QMap<QByteArray, QByteArray> &form) const;
    [[nodiscard]] std::optional<Answer> fault(const QString &report);
    [[nodiscard]] Answer busy(int status, const QString &report);
    [[nodiscard]] bool happens(double often);

    Hours &m_hours;
    ReportOf m_reportOf;
    std::mt19937 m_chance;
    QByteArray m_authority;
    QByteArray m_token;
    QDateTime m_tokenEnds;
    bool m_isTokenUsed = false; ///< a token that was never taken does not end
    std::map<QString, QDateTime> m_notBefore;
    std::map<QString, std::vector<QDateTime>> m_times;
    std::map<QByteArray, QByteArray> m_files; ///< by the path they can be downloaded from
    TlsServer m_signIn;
    TlsServer m_graph;
    TlsServer m_downloads;
};

} // namespace candela::test
