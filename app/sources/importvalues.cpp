#include "sources/importvalues.h"

#include <algorithm>

namespace candela::sources {

std::optional<qint64> wholeFrom(QByteArrayView cell, qint64 most)
{
    if (cell.isEmpty())
        return std::nullopt;
    qint64 number = 0;
    for (const char c : cell) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = 10 * number + (c - '0');
        if (number > most)
            return std::nullopt; // before it can grow past what a number holds
    }
    return number;
}

std::optional<QDateTime> momentFrom(QByteArrayView cell)
{
    constexpr qsizetype shortest = 16; // 2026-11-15T09:00
    constexpr qsizetype longest = 40;
    if (cell.size() < shortest || cell.size() > longest || cell[4] != '-' || cell[7] != '-' ||
        (cell[10] != 'T' && cell[10] != ' '))
        return std::nullopt;
    QByteArray text = cell.toByteArray();
    text[10] = 'T';
    QDateTime moment = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (moment.isValid() && moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC); // no zone: the column's name says that it is UTC
    moment = moment.toUTC();
    const int year = moment.date().year();
    return moment.isValid() && year >= 2000 && year < 3000 ? std::optional(moment) : std::nullopt;
}

} // namespace candela::sources
