#include "ui/widgets/trendcontent.h"

#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace candela::ui {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(candela::ui::TrendChart)
};

} // namespace

std::optional<double> lineValue(const TrendPoint &point)
{
    return point.mean ? point.mean : point.value;
}

bool breaksBefore(const TrendContent &content, std::size_t index)
{
    if (index == 0 || content.points[index].startsLine || !lineValue(content.points[index]) ||
        !lineValue(content.points[index - 1]))
        return true;
    const QDate before = content.points[index - 1].date;
    const QDate after = content.points[index].date;
    return std::ranges::any_of(content.gaps,
                               [&](const TrendGap &gap) { return gap.from < after && gap.to > before; });
}

QString wordsOf(double value, const TrendContent &content, const QLocale &locale)
{
    return content.isShare ? percent(value, locale) : number(value, content.decimals, locale);
}

QString shortDate(QDate date, const QLocale &locale)
{
    //: Pattern of a short date on an axis, e.g. "11 Oct". See QDate::toString.
    return locale.toString(date, Say::tr("d MMM"));
}

QString longDate(QDate date, const QLocale &locale)
{
    //: Pattern of a date in a table, e.g. "Sunday 11 October 2026". See QDate::toString.
    return locale.toString(date, Say::tr("dddd d MMMM yyyy"));
}

QString wordsOf(const TrendPoint &point, const TrendContent &content, const QLocale &locale)
{
    if (!point.words.isEmpty())
        return point.words;
    if (!point.value)
        return shortDate(point.date, locale);
    const QString value = wordsOf(*point.value, content, locale);
    if (!point.mean)
        return Say::tr("%1: %2").arg(shortDate(point.date, locale), value);
    return Say::tr("%1: %2, mean %3 ± %4")
        .arg(shortDate(point.date, locale), value, wordsOf(*point.mean, content, locale),
             wordsOf(point.ribbon, content, locale));
}

QString summaryOf(const TrendContent &content, const QLocale &locale)
{
    std::vector<const TrendPoint *> known;
    for (const TrendPoint &point : content.points)
        if (lineValue(point))
            known.push_back(&point);
    if (known.empty())
        return content.nothing;
    const TrendPoint &first = *known.front();
    const TrendPoint &last = *known.back();
    QString words = Say::tr("From %1 on %2 to %3 on %4.")
                        .arg(wordsOf(*lineValue(first), content, locale), shortDate(first.date, locale),
                             wordsOf(*lineValue(last), content, locale), shortDate(last.date, locale));
    for (const TrendGap &gap : content.gaps)
        words += Say::tr(" %1 from %2 to %3.")
                     .arg(gap.name, shortDate(gap.from, locale), shortDate(gap.to, locale));
    return words;
}

} // namespace candela::ui
