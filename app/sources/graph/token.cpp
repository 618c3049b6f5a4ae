#include "sources/graph/token.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

constexpr qint64 secondsBefore = 300;    // a token is renewed before it ends
constexpr qint64 longest = 24 * 60 * 60; // more is a mistake, and may be more than a date can hold

using Fields = QList<QPair<QString, QByteArray>>;

QByteArray formOf(const Fields &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts << name.toLatin1() + '=' + value.toPercentEncoding();
    return parts.join('&');
}

/// The number of the service's own list of errors: the one part of its words that says nothing about anybody.
int numberOf(const QJsonObject &answer)
{
    const QJsonArray numbers = answer["error_codes"_L1].toArray();
    if (!numbers.isEmpty())
        return numbers.first().toInt();
    static const QRegularExpression inWords(u"AADSTS(\\d{1,9})"_s);
    return inWords.match(answer["error_description"_L1].toString()).captured(1).toInt();
}

QString sentenceOf(int number)
{
    switch (number) {
    case 7000215:
    case 7000216:
    case 7000218:
        return Tr::tr(
            "The sign-in service does not know this secret. Put the value of the secret, not its id, "
            "into the file.");
    case 7000222:
        return Tr::tr(
            "The secret of the application has expired. Make a new one in Microsoft Entra and put its "
            "value into the file.");
    case 700024:
        return Tr::tr("The sign-in service says that it is another time. Set the clock of this machine.");
    case 700021:
    case 700023:
    case 700027:
    case 700030:
        return Tr::tr("The sign-in service does not know this certificate. Upload it to the application in "
                      "Microsoft Entra.");
    case 700016:
        return Tr::tr("There is no application with this id in this tenant. Check the settings tenant and "
                      "client.");
    case 90002:
    case 900023:
        return Tr::tr("There is no such tenant. Check the setting tenant.");
    case 7000112:
        return Tr::tr("The application is switched off in Microsoft Entra. Switch it on there.");
    default:
        return Tr::tr("The sign-in service refuses this application. Check tenant, client and its secret or "
                      "certificate in the settings.");
    }
}

} // namespace

QByteArray tokenForm(const Access &access, const QDateTime &now, const Random &random)
{
    const QString resource = access.base.toString(QUrl::RemovePath | QUrl::RemoveQuery);
    Fields fields = {{u"client_id"_s, access.client.toUtf8()},
                     {u"grant_type"_s, "client_credentials"},
                     {u"scope"_s, resource.toUtf8() + "/.default"}};
    if (const auto *secret = std::get_if<Secret>(&access.credential)) {
        fields << qMakePair(u"client_secret"_s, secret->text);
    } else {
        const auto &key = std::get<std::shared_ptr<const SigningKey>>(access.credential);
        const AssertionOf of{
            .client = access.client, .audience = tokenAddress(access).toString(), .now = now};
        fields << qMakePair(u"client_assertion_type"_s,
                            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_ba);
        fields << qMakePair(u"client_assertion"_s, key->assertion(of, random));
    }
    return formOf(fields);
}

Result<Token> tokenFrom(const web::Reply &reply, const QDateTime &now)
{
    const QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    const QByteArray text = answer["access_token"_L1].toString().toLatin1();
    const qint64 seconds = std::min(answer["expires_in"_L1].toVariant().toLongLong(), longest);
    const bool isBearer = answer["token_type"_L1].toString().compare("Bearer"_L1, Qt::CaseInsensitive) == 0;
    // What goes into a header has no line ends or spaces in it.
    const bool isText =
        !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
    if (reply.status == 200 && isText && isBearer && seconds > 0)
        return Token{.text = text, .renew = now.addSecs(std::max(seconds / 2, seconds - secondsBefore))};
    const int number = numberOf(answer);
    return fail(Fault::SignedOut, sentenceOf(number),
                number == 0 ? u"sign-in %1"_s.arg(reply.status) : u"AADSTS%1"_s.arg(number));
}

} // namespace candela::sources::graph
