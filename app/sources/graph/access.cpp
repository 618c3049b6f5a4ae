#include "sources/graph/access.h"

#include "base/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

constexpr int portOfHttps = 443;

Result<void> checkId(const QString &id, const QString &name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9.-]{0,127}\\z"_s);
    if (form.match(id).hasMatch())
        return {};
    return fail(Fault::BadInput,
                Tr::tr("The setting %1 is not an id such as 3f0c7a52-4d5e-4b0e-9c55-0d6a2f8b1e77.").arg(name),
                name);
}

Result<void> checkAddress(const QUrl &address, const QString &name)
{
    const bool isPlain = address.userInfo().isEmpty() && !address.hasQuery() && !address.hasFragment();
    if (address.isValid() && address.scheme() == "https"_L1 && !address.host().isEmpty() && isPlain)
        return {};
    return fail(
        Fault::BadInput,
        Tr::tr("The setting %1 is not an address with https, such as https://graph.microsoft.com/v1.0.")
            .arg(name),
        name);
}

QString withoutEndSlash(const QString &path)
{
    return path.endsWith(u'/') ? path.chopped(1) : path;
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl address = base;
    address.setPath(withoutEndSlash(base.path()) + path);
    return address;
}

} // namespace

Result<void> check(const Access &access)
{
    if (auto isId = checkId(access.tenant, u"tenant"_s); !isId)
        return isId;
    if (auto isId = checkId(access.client, u"client"_s); !isId)
        return isId;
    if (auto isAddress = checkAddress(access.authority, u"authority"_s); !isAddress)
        return isAddress;
    return checkAddress(access.base, u"base"_s);
}

QUrl tokenAddress(const Access &access)
{
    return below(access.authority, u'/' + access.tenant + u"/oauth2/v2.0/token"_s);
}

QUrl reportAddress(const Access &access, const QString &report, QDate day)
{
    return below(access.base, u"/reports/%1(date=%2)"_s.arg(report, day.toString(Qt::ISODate)));
}

QUrl periodAddress(const Access &access, const QString &report)
{
    return below(access.base, u"/reports/%1(period='D30')"_s.arg(report));
}

QUrl listAddress(const Access &access, const QString &path)
{
    return below(access.base, path);
}

bool isBelowBase(const Access &access, const QUrl &address)
{
    const QString root = withoutEndSlash(access.base.path()) + u'/';
    return address.scheme() == "https"_L1 && address.userInfo().isEmpty() &&
           address.host().compare(access.base.host(), Qt::CaseInsensitive) == 0 &&
           address.port(portOfHttps) == access.base.port(portOfHttps) && address.path().startsWith(root);
}

} // namespace candela::sources::graph
