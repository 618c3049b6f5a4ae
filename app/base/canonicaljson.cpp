#include "base/canonicaljson.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

Result<void> check(const QJsonValue &value, const QString &where);

Result<void> checkObject(const QJsonObject &object, const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (auto fine = check(it.value(), where + u'/' + it.key()); !fine)
            return fine;
    }
    return {};
}

Result<void> checkArray(const QJsonArray &array, const QString &where)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (auto fine = check(array[i], where + u'/' + QString::number(i)); !fine)
            return fine;
    }
    return {};
}

/// A whole number that every reader of JSON reads as the same one.
bool isWhole(const QJsonValue &value)
{
    constexpr double exact = 9007199254740992.0; // 2^53: beyond it a double skips whole numbers
    const double number = value.toDouble();
    return std::abs(number) <= exact && static_cast<double>(value.toInteger()) == number &&
           value.toInteger() == static_cast<qint64>(number);
}

Result<void> check(const QJsonValue &value, const QString &where)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return checkObject(value.toObject(), where);
    case QJsonValue::Array:
        return checkArray(value.toArray(), where);
    case QJsonValue::String:
        return {};
    case QJsonValue::Double:
        if (isWhole(value))
            return {};
        break;
    default:
        break;
    }
    return fail(Fault::BadInput, Tr::tr("A hashed document holds whole numbers and texts only."), where);
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonObject &document)
{
    if (auto fine = checkObject(document, QString()); !fine)
        return fail(fine.error());
    return QJsonDocument(document).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

} // namespace candela
