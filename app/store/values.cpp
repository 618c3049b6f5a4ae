#include "store/values.h"

using namespace Qt::StringLiterals;

namespace candela::store {

QString toText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString toText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QDate dayFrom(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

std::optional<int> numberFrom(const QVariant &value)
{
    return value.isNull() ? std::optional<int>() : value.toInt();
}

std::optional<qint64> longFrom(const QVariant &value)
{
    return value.isNull() ? std::optional<qint64>() : value.toLongLong();
}

std::optional<double> realFrom(const QVariant &value)
{
    return value.isNull() ? std::optional<double>() : value.toDouble();
}

std::optional<bool> flagFrom(const QVariant &value)
{
    return value.isNull() ? std::optional<bool>() : value.toInt() != 0; // SQLite gives whole numbers
}

} // namespace candela::store
