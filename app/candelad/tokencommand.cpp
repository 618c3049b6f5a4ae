#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "service/access.h"
#include "service/role.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

constexpr qsizetype tokenSize = 32;
constexpr int mostDays = 366;

QString knownRoles()
{
    return service::Roles::all().names().join(u", "_s);
}

} // namespace

Result<Answer> runToken(const Common &common, const TokenArguments &arguments)
{
    if (!service::roleFrom(arguments.role))
        return fail(Fault::BadInput, Tr::tr("There is no role of this name. Roles: %1.").arg(knownRoles()),
                    arguments.role);
    if (arguments.days < 1 || arguments.days > mostDays)
        return fail(Fault::BadInput, Tr::tr("A token lasts from 1 to %1 days.").arg(mostDays), u"--days"_s);
    const auto viewed = view(common);
    if (!viewed)
        return fail(viewed.error());
    const auto store = store::Store::open(viewed->directory.storeFile(), store::Store::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const Random random = systemRandom();
    const QByteArray secret =
        random(tokenSize).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray key = viewed->directory.derivedKey(u"token"_s, viewed->organization.id);
    const store::Token token{.id = QString::fromLatin1(random(8).toHex()),
                             .digest = service::tokenDigest(key, secret),
                             .role = arguments.role,
                             .expires =
                                 QDateTime(common.today.addDays(arguments.days), QTime(23, 59, 59), Qt::UTC)};
    if (auto kept = (*store)->tokens().add(viewed->organization.id, token); !kept)
        return fail(kept.error());
    const QString text = QString::fromLatin1(secret);
    return Answer{.document = {{u"id"_s, token.id},
                               {u"token"_s, text},
                               {u"role"_s, token.role},
                               {u"expires"_s, token.expires.toString(Qt::ISODate)}},
                  .text = text};
}

} // namespace candela
