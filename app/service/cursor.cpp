#include "service/cursor.h"

#include "base/crypto.h"
#include "base/tr.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr qsizetype sealBytes = 16;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr char between = '\n'; // ids have none

} // namespace

Cursors::Cursors(QByteArray key)
    : m_key(std::move(key))
{
}

QString Cursors::written(const store::DevicePlace &place, const QString &list) const
{
    const QByteArray bytes = place.id.toUtf8() + between + place.value.toUtf8();
    return QString::fromLatin1(QByteArray(sealOf(bytes, list) + bytes).toBase64(encoding));
}

Result<store::DevicePlace> Cursors::read(const QString &cursor, const QString &list) const
{
    const auto decoded =
        QByteArray::fromBase64Encoding(cursor.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    const QByteArray place = bytes.mid(sealBytes);
    if (!equalSecrets(bytes.left(sealBytes), sealOf(place, list)))
        return fail(
            Fault::BadInput,
            Tr::tr("This cursor is not of this list. Begin again without a cursor after changing the sort "
                   "or the filter."),
            u"cursor"_s);
    const qsizetype end = place.indexOf(between);
    return store::DevicePlace{.value = QString::fromUtf8(place.mid(end + 1)),
                              .id = QString::fromUtf8(place.left(end))};
}

QByteArray Cursors::sealOf(const QByteArray &place, const QString &list) const
{
    return hmacSha256(m_key, QByteArray(list.toUtf8() + '\0' + place)).first(sealBytes);
}

} // namespace candela::service
