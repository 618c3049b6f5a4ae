#include "ui/figures/words.h"

#include "ui/widgets/numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;
using candela::privacy::Band;
using candela::privacy::CellKind;

namespace candela::ui {

namespace {

/// One context for the words of all pages about figures.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString bandInWords(Band band)
{
    switch (band) {
    case Band::Low:
        return Words::tr("low");
    case Band::Middle:
        return Words::tr("middle");
    case Band::High:
        return Words::tr("high");
    }
    std::unreachable();
}

QString thingsInWords(qint64 things, Counted of, const QLocale &locale)
{
    switch (of) {
    case Counted::People:
        //: %1 is a number, e.g. "1,640 people".
        return Words::tr("%1 people").arg(number(things, locale));
    case Counted::Devices:
        //: %1 is a number, e.g. "1,240 devices".
        return Words::tr("%1 devices").arg(number(things, locale));
    case Counted::Places:
        //: %1 is a number, e.g. "5 offices".
        return Words::tr("%1 offices").arg(number(things, locale));
    }
    std::unreachable();
}

QString countInWords(const Count &count, const QLocale &locale)
{
    if (!count.numerator)
        return Words::tr("not shown");
    if (count.denominator && *count.numerator > *count.denominator)
        return Words::tr("all"); // a noisy denominator may come out below its numerator
    return thingsInWords(*count.numerator, count.of, locale);
}

} // namespace

Counted countedBy(CategoryId category)
{
    if (kindOf(category) == CategoryKind::People)
        return Counted::People;
    return category == CategoryId::NetworkConnectivity ? Counted::Places : Counted::Devices;
}

QString dayInWords(QDate day, const QLocale &locale, bool withYear)
{
    //: Patterns of a date: weekday, day, month, and year.
    return locale.toString(day, withYear ? Words::tr("dddd d MMMM yyyy") : Words::tr("dddd d MMMM"));
}

QString shortDay(QDate day, const QLocale &locale)
{
    //: Pattern of a short date, e.g. "15 Nov".
    return locale.toString(day, Words::tr("d MMM"));
}

QString localizedSum(const QString &sum, const QLocale &locale)
{
    static const QRegularExpression figures(u"[0-9]+(?:\\.([0-9]+))?"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : figures.globalMatch(sum)) {
        result += QStringView(sum).mid(end, match.capturedStart() - end);
        const auto decimals = static_cast<int>(match.capturedLength(1));
        result += decimals == 0 ? number(match.captured().toLongLong(), locale)
                                : number(match.captured().toDouble(), decimals, locale);
        end = match.capturedEnd();
    }
    return result + QStringView(sum).mid(end);
}

QString figureOf(const Count &count, const QLocale &locale)
{
    switch (count.kind.value_or(CellKind::Withheld)) {
    case CellKind::Count:
        return countInWords(count, locale);
    case CellKind::Few:
        return Words::tr("fewer than %1").arg(number(5, locale));
    case CellKind::NearlyAll:
        return Words::tr("nearly all");
    case CellKind::Band:
        return count.band ? bandInWords(*count.band) : Words::tr("not shown");
    case CellKind::Withheld:
        return Words::tr("not shown");
    }
    std::unreachable();
}

QString denominatorOf(const Count &count, const QLocale &locale)
{
    if (!count.denominator)
        return {};
    const QString people = number(*count.denominator, locale);
    return count.noisyDenominator ? Words::tr("of about %1").arg(people) : Words::tr("of %1").arg(people);
}

QString movedInWords(qint64 moved, Counted of)
{
    const int count = static_cast<int>(std::abs(moved));
    if (moved == 0)
        return Words::tr("As today");
    if (of == Counted::Devices)
        return moved > 0 ? Words::tr("%Ln device(s) mended", nullptr, count)
                         : Words::tr("%Ln device(s) the other way", nullptr, count);
    if (of == Counted::Places)
        return Words::tr("%Ln office(s) mended", nullptr, count);
    return moved > 0 ? Words::tr("%Ln more people", nullptr, count)
                     : Words::tr("%Ln fewer people", nullptr, count);
}

std::optional<double> shareOf(const Count &count)
{
    const CellKind kind = count.kind.value_or(CellKind::Withheld);
    if (kind == CellKind::Few)
        return 0;
    if (kind == CellKind::NearlyAll)
        return 1;
    if (kind != CellKind::Count || !count.numerator || count.denominator.value_or(0) <= 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(*count.numerator) / static_cast<double>(*count.denominator));
}

QString valueOf(const Benchmark &benchmark, const QLocale &locale)
{
    constexpr int tenthsInOne = 10;
    const int decimals = benchmark.tenths % tenthsInOne == 0 ? 0 : 1;
    //: A share, e.g. "71.5%". Some languages have a space before the sign.
    return Words::tr("%1%").arg(number(benchmark.tenths / double(tenthsInOne), decimals, locale));
}

QString benchmarkInWords(const Benchmark &benchmark, const QLocale &locale)
{
    const QString organizations =
        benchmark.organizations == 1
            ? Words::tr("one organization")
            : Words::tr("%1 organizations").arg(number(benchmark.organizations, locale));
    //: %1 is a share, %2 the set of organizations it is of in the words of a file, %3 how many they are, %4 a
    //: day.
    return Words::tr("Benchmark %1: %2; %3, %4")
        .arg(valueOf(benchmark, locale), benchmark.source, organizations,
             locale.toString(benchmark.asOf, Words::tr("d MMMM yyyy")));
}

QString recommendedInWords(Points recommended, const QLocale &locale)
{
    return Words::tr("Recommended: %1 points, the published value for every organization")
        .arg(number(recommended.count(), locale));
}

} // namespace candela::ui
