#include "rowsof.h"
#include "places/places.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace candela::test {

namespace {

QString wordFor(SignalNumber number, const SignalCatalogue &catalogue)
{
    for (const Signal &signal : catalogue.entries()) {
        if (number == signal.number && signal.span == 1)
            return signal.id;
        if (number >= signal.number && number < signal.number + signal.span)
            return u"%1+%2"_s.arg(signal.id).arg(number - signal.number);
    }
    return u"unknown %1"_s.arg(number);
}

QString wordsFor(const Coverage &coverage)
{
    return u"%1 %2 %3..%4"_s.arg(coverage.report, nameOf(coverage.kind),
                                 coverage.days.first.toString(Qt::ISODate),
                                 coverage.days.last.toString(Qt::ISODate));
}

} // namespace

QString wordsFor(const PersonKey &person, const SignalSet &found, const SignalCatalogue &catalogue)
{
    QString words = vault::Pseudonyms::textOf(person) + u':';
    found.forEach([&](SignalNumber number) { words += u' ' + wordFor(number, catalogue); });
    return words;
}

QStringList wordsOf(QByteArrayView bytes, const SignalCatalogue &catalogue)
{
    QStringList rows;
    const auto take = [&](PersonKey &&person, const SignalSet &found) {
        rows << wordsFor(person, found, catalogue);
    };
    const auto read = sources::readReport(bytes, catalogue, take, {.today = QDate(2026, 11, 16)});
    if (!read) {
        const QString where = read.error().where;
        return {u"refused: "_s + read.error().what + (where.isEmpty() ? QString() : u" [%1]"_s.arg(where))};
    }
    if (read->rows != rows.size())
        return {u"counted %1 rows and gave %2"_s.arg(read->rows).arg(rows.size())};
    rows.prepend(wordsFor(read->coverage));
    for (const sources::Skipped &skipped : read->skipped)
        rows << u"skipped %1: %2"_s.arg(skipped.rows).arg(skipped.reason);
    for (const SignalNumber number : read->absent)
        rows << u"absent: "_s + wordFor(number, catalogue);
    return rows;
}

QByteArray dataFile(const QString &name)
{
    QFile file(inSources(u"tests/data/sources/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace candela::test
