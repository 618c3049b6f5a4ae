#include "store/values.h"

using namespace Qt::StringLiterals;

namespace candela::store {

QString toText(QDate day)
{
    int number = day.year() * 10'000 + day.month() * 100 + day.day();
    if (number < 1'000'00'00 || number > 9999'99'99)
        return day.toString(Qt::ISODate);
    // By hand: rows hold many days, and Qt looks up how to write each digit.
    QString text = u"0000-00-00"_s;
    for (const qsizetype place : {9, 8, 6, 5, 3, 2, 1, 0}) {
        text[place] = QChar(u'0' + number % 10);
        number /= 10;
    }
    return text;
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
