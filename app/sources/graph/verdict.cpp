#include "sources/graph/verdict.h"

#include "web/retry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

constexpr int newestDays = 7; // the service lags by two days as a rule

QJsonObject errorOf(const web::Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()["error"_L1].toObject();
}

/// "Invalid date value specified: 2020-06-03. Only support data for the past 28 days.": the one refusal that
/// is told from others by its words, as its code is that of every wrong question.
bool isOutOfRange(const web::Reply &reply)
{
    const QString message = errorOf(reply)["message"_L1].toString();
    return reply.status == 400 &&
           (message.contains("Only support data for the past"_L1, Qt::CaseInsensitive) ||
            message.contains("Invalid date value"_L1, Qt::CaseInsensitive));
}

} // namespace

Verdict verdictOn(const Heard &heard, QDate day, QDate today)
{
    const int status = heard.reply.status;
    if (web::mayPass(status))
        return Verdict::Later;
    if (heard.from == Heard::From::Download)
        return status >= 400 && status < 500 ? Verdict::Anew : Verdict::Mistaken;
    if (isOutOfRange(heard.reply))
        return day.daysTo(today) <= newestDays ? Verdict::NotYet : Verdict::Gone;
    return status == 403 ? Verdict::Denied : Verdict::Mistaken;
}

QString errorCodeOf(const web::Reply &reply)
{
    static const QRegularExpression word(u"\\A[A-Za-z0-9_.]{1,64}\\z"_s);
    const QString code = errorOf(reply)["code"_L1].toString();
    return word.match(code).hasMatch() ? code : QString();
}

} // namespace candela::sources::graph
