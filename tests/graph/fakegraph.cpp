#include "fakegraph.h"

#include "web/tls.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace candela::test {

namespace {

const QString tenant = u"contoso.example"_s;
const QString client = u"3f0c7a52-4d5e-4b0e-9c55-0d6a2f8b1e77"_s;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// With a name in its words, as the service's own words may have.
Answer error(int status, const QString &code, const QString &message)
{
    const QJsonObject words{{u"code"_s, code},
                            {u"message"_s, message},
                            {u"innerError"_s, QJsonObject{{u"request-id"_s, u"somebody@contoso.example"_s}}}};
    return {.status = status,
            .body = json({{u"error"_s, words}}),
            .headers = {{"Content-Type", "application/json"}}};
}

Answer signInError(int number)
{
    return {.status = 401,
            .body = json({{u"error"_s, u"invalid_client"_s},
                          {u"error_description"_s, u"AADSTS%1: somebody@contoso.example"_s.arg(number)},
                          {u"error_codes"_s, QJsonArray{number}}})};
}

QMap<QByteArray, QByteArray> formOf(const QByteArray &body)
{
    QMap<QByteArray, QByteArray> form;
    for (const QByteArray &field : body.split('&')) {
        const qsizetype sign = field.indexOf('=');
        form.insert(field.first(sign), QByteArray::fromPercentEncoding(field.sliced(sign + 1)));
    }
    return form;
}

} // namespace

FakeGraph::FakeGraph(const Authority &authority, Hours &hours, ReportOf reportOf, quint32 seed)
    : m_hours(hours)
    , m_reportOf(std::move(reportOf))
    , m_chance(seed)
    , m_authority(authority.certificate())
    , m_signIn(authority.server(), [this](const Request &request) { return signIn(request); })
    , m_graph(authority.server(), [this](const Request &request) { return report(request); })
    , m_downloads(authority.server(), [this](const Request &request) { return download(request); })
{
}

sources::graph::Access FakeGraph::access() const
{
    return {.tenant = tenant,
            .client = client,
            .credential = sources::graph::Secret{.text = secret},
            .authority = signInAddress(),
            .base = baseAddress(),
            .tls = *web::tlsTrusting(m_authority)};
}

Answer FakeGraph::signIn(const Request &request)
{
    if (onRequest)
        onRequest();
    ++signIns;
    if (happens(faults.signInBusy))
        return {.status = 503};
    const auto form = formOf(request.body);
    if (request.method != "POST" || request.target != "/contoso.example/oauth2/v2.0/token" ||
        form.value("grant_type") != "client_credentials" || form.value("client_id") != client.toLatin1() ||
        form.value("scope") != baseAddress().toEncoded(QUrl::RemovePath) + "/.default")
        return signInError(900144);
    if (!isKnown(form))
        return signInError(thumbprint.isEmpty() ? 7000215 : 700027);
    m_token = "token-" + QByteArray::number(signIns);
    m_tokenEnds = m_hours.now.addSecs(secondsOfToken);
    m_isTokenUsed = false;
    return {.body = json({{u"access_token"_s, QString::fromLatin1(m_token)},
                          {u"token_type"_s, u"Bearer"_s},
                          {u"expires_in"_s, secondsOfToken}})};
}

bool FakeGraph::isKnown(const QMap<QByteArray, QByteArray> &form) const
{
    if (thumbprint.isEmpty())
        return form.value("client_secret") == secret;
    const QByteArray head = form.value("client_assertion").split('.').value(0);
    const QJsonObject header =
        QJsonDocument::fromJson(QByteArray::fromBase64(head, QByteArray::Base64UrlEncoding)).object();
    return header["x5t#S256"_L1].toString().toLatin1() == thumbprint;
}

Answer FakeGraph::report(const Request &request)
{
    if (onRequest)
        onRequest();
    ++asked;
    static const QRegularExpression form(
        u"\\A/v1\\.0/reports/([A-Za-z0-9]+)\\((?:date=(\\d{4}-\\d\\d-\\d\\d)|period='D30')\\)\\z"_s);
    const auto match = form.match(QString::fromLatin1(request.target));
    if (m_isTokenUsed && happens(faults.tokenEnds))
        m_token.clear();
    if (m_token.isEmpty() || request.headers.value("authorization") != "Bearer " + m_token ||
        m_hours.now > m_tokenEnds) {
        Answer refused = error(401, u"InvalidAuthenticationToken"_s, u"Lifetime validation failed"_s);
        refused.headers.insert("WWW-Authenticate", "Bearer realm=\"\"");
        return refused;
    }
    m_isTokenUsed = true;
    if (request.target.startsWith("/v1.0/deviceManagement/"))
        return list(request);
    if (!match.hasMatch())
        return error(400, u"BadRequest"_s, u"Expression of type 'Edm.String' cannot be converted"_s);
    const QString report = match.captured(1);
    ++askedFor[report];
    if (auto bad = fault(report))
        return *bad;
    if (isDenied || denied.contains(report))
        return error(403, u"S2SUnauthorized"_s, u"Invalid permission."_s);
    if (!match.captured(2).isEmpty())
        return answerFor(report, QDate::fromString(match.captured(2), Qt::ISODate));
    ++askedForPeriods;
    return handOut(periodOf ? periodOf(report) : QByteArray());
}

Answer FakeGraph::list(const Request &request)
{
    const QByteArrayList parts = QByteArray(request.target).split('?');
    const QString name = QString::fromLatin1(parts.front());
    const QByteArray path = parts.front().sliced(5);
    listsAsked << path;
    if (auto bad = fault(name))
        return *bad;
    if (isDenied || denied.contains(name.section(u'/', -1)))
        return error(403, u"Forbidden"_s, u"Application is not authorized to perform this operation."_s);
    const auto pages = lists.find(path);
    const qsizetype page = parts.value(1).mid(11).toInt(); // after "$skiptoken="
    if (pages == lists.end() || page >= pages->second.size())
        return error(404, u"ResourceNotFound"_s, u"Resource not found"_s);
    QByteArray body = R"({"@odata.context":"x","value":[)" + pages->second[page] + ']';
    const QByteArray next = '"' + baseAddress().toEncoded(QUrl::RemovePath) + parts.front() +
                            "?$skiptoken=" + QByteArray::number(page + 1) + '"';
    if (page + 1 < pages->second.size())
        body += R"(,"@odata.nextLink":)" + (nextLink.isEmpty() ? next : nextLink);
    return {.body = body + '}',
            .headers = {{"Content-Type", "application/json"}},
            .fate = happens(faults.noAnswer) ? Fate::Cut : Fate::Whole};
}

std::optional<Answer> FakeGraph::fault(const QString &report)
{
    if (m_notBefore[report].isValid() && m_hours.now < m_notBefore[report])
        tooEarly.push_back(m_hours.now);
    if (resting.contains(report)) {
        Answer answer = error(429, u"TooManyRequests"_s, u"Too many requests"_s);
        answer.headers.insert("Retry-After", "86400");
        return answer;
    }
    if (isLimited) {
        std::vector<QDateTime> &times = m_times[report];
        std::erase_if(times, [this](const QDateTime &time) { return time.secsTo(m_hours.now) >= 600; });
        times.push_back(m_hours.now); // refused ones count too
        if (times.size() > 14)
            return busy(429, report);
    }
    if (happens(faults.throttled))
        return busy(429, report);
    if (happens(faults.unavailable))
        return busy(503, report);
    if (happens(faults.noAnswer))
        return Answer{.fate = Fate::None};
    return std::nullopt;
}

/// Says when to come back in one of the forms that it may, or not at all.
Answer FakeGraph::busy(int status, const QString &report)
{
    const int seconds = isLimited ? 300 : 5 + static_cast<int>(m_chance() % 300);
    Answer answer = error(status, u"TooManyRequests"_s, u"Too many requests"_s);
    QDateTime then = m_hours.now.addSecs(seconds);
    switch (m_chance() % 4) {
    case 0:
        answer.headers.insert("Retry-After", QByteArray::number(seconds));
        break;
    case 1:
        answer.headers.insert("Retry-After", QByteArray::number(seconds) + ".128");
        break;
    case 2:
        answer.headers.insert("Retry-After",
                              QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
        then = then.addMSecs(-1000); // the form has no parts of a second
        break;
    default:
        then = m_hours.now.addSecs(1);
    }
    m_notBefore[report] = then;
    return answer;
}

Answer FakeGraph::answerFor(const QString &report, QDate day)
{
    const QDate today = m_hours.now.date();
    if (day > newest || day < today.addDays(-daysGiven))
        return error(400, u"InvalidArgument"_s,
                     u"Invalid date value specified: %1. Only support data for the past 28 days."_s.arg(
                         day.toString(Qt::ISODate)));
    return handOut(m_reportOf(report, day));
}

Answer FakeGraph::handOut(const QByteArray &file)
{
    if (happens(faults.directly))
        return {.body = file, .headers = {{"Content-Type", "application/octet-stream"}}};
    const QByteArray path =
        "/data/" + QByteArray::number(m_chance()) + "?sig=" + QByteArray::number(m_chance());
    m_files[path] = file;
    const QUrl there = redirect.isEmpty() ? m_downloads.url() : redirect;
    return {.status = 302, .headers = {{"Location", there.toEncoded() + path}}};
}

Answer FakeGraph::download(const Request &request)
{
    if (onRequest)
        onRequest();
    downloads.push_back(request);
    if (request.headers.contains("authorization"))
        strayTokens << u"download"_s;
    const auto file = m_files.find(request.target);
    if (file == m_files.end() || happens(faults.addressEnds))
        return {.status = 403, .body = "<Error><Code>AuthenticationFailed</Code></Error>"};
    if (happens(faults.noAnswer))
        return {.body = file->second, .fate = m_chance() % 2 == 0 ? Fate::Cut : Fate::None};
    return {.body = file->second, .headers = {{"Content-Type", "application/octet-stream"}}};
}

bool FakeGraph::happens(double often)
{
    return std::uniform_real_distribution<>()(m_chance) < often;
}

} // namespace candela::test
