#include "vault/envelope.h"

#include "base/crypto.h"
#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

constexpr QByteArrayView magic("CNDV");
constexpr char version = 1; // written to disk
constexpr qsizetype nonceSize = 12;
constexpr qsizetype headerSize = 5 + nonceSize;

QByteArray joined(const QByteArrayList &fields)
{
    return fields.join('\0') + '\0' + QByteArray::number(version);
}

} // namespace

QByteArray boundTo(const QByteArray &organization, Block block, const Coverage &coverage)
{
    return joined({organization, QByteArray::number(block), coverage.report.toUtf8(),
                   nameOf(coverage.kind).toUtf8(), coverage.days.first.toString(Qt::ISODate).toUtf8(),
                   coverage.days.last.toString(Qt::ISODate).toUtf8()});
}

QByteArray boundToPeople(const QByteArray &organization, Block block)
{
    return joined({organization, QByteArray::number(block), {}, "people"_ba, {}, {}});
}

QByteArray boundToKeys(const QByteArray &organization, const QString &file)
{
    return joined({organization, file.toUtf8()});
}

QByteArray enclose(QByteArrayView key, const Random &random, QByteArrayView plain, QByteArrayView bound)
{
    const QByteArray nonce = random(nonceSize);
    QByteArray body = magic.toByteArray();
    body.append(version);
    body.append(nonce);
    body.append(seal(key, nonce, plain, bound));
    return body;
}

Result<QByteArray> disclose(QByteArrayView key, const QByteArray &body, QByteArrayView bound,
                            const QString &where)
{
    QByteArray plain;
    if (auto opened = disclose(key, body, bound, where, plain); !opened)
        return fail(opened.error());
    return plain;
}

Result<void> disclose(QByteArrayView key, const QByteArray &body, QByteArrayView bound, const QString &where,
                      QByteArray &plain)
{
    if (body.size() >= headerSize && body.startsWith(magic) && body.at(magic.size()) > version)
        return fail(Fault::Storage, Tr::tr("These data were written by a newer Candela. Update this one."),
                    where);
    if (body.size() >= headerSize && body.startsWith(magic) && body.at(magic.size()) == version) {
        const QByteArrayView all(body);
        if (unseal(key, all.sliced(magic.size() + 1, nonceSize), all.sliced(headerSize), bound, plain))
            return {};
    }
    return fail(Fault::Storage,
                Tr::tr("Sealed data do not open: they are damaged, or their keys belong to another data "
                       "directory. Nothing was changed."),
                where);
}

} // namespace candela::vault
