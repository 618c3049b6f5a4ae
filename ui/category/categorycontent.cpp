#include "ui/category/categorycontent.h"

#include "ui/figures/cardcontent.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::scoring::CategoryDetail;
using candela::scoring::CategoryScore;
using candela::scoring::Status;

namespace candela::ui {

namespace {

struct CategoryWords
{
    Q_DECLARE_TR_FUNCTIONS(Category)
};

QString titleOf(privacy::Band band)
{
    switch (band) {
    case privacy::Band::Low:
        return CategoryWords::tr("Low");
    case privacy::Band::Middle:
        return CategoryWords::tr("Middle");
    case privacy::Band::High:
        return CategoryWords::tr("High");
    }
    std::unreachable();
}

CountLine lineOf(const QString &who, const Count &count, const QLocale &locale)
{
    return {.who = who,
            .figure = figureOf(count, locale),
            .denominator = denominatorOf(count, locale),
            .share = shareOf(count)};
}

/// With what others came to, where a file says it.
CountLine beside(CountLine line, const std::optional<Benchmark> &benchmark, const QLocale &locale)
{
    constexpr double tenthsOfAll = 1000;
    if (!benchmark || !line.share)
        return line;
    line.mark = BarMark{.share = benchmark->tenths / tenthsOfAll, .label = valueOf(*benchmark, locale)};
    line.benchmark = benchmarkInWords(*benchmark, locale);
    return line;
}

/// Points that no count stands behind, such as those of meetings.
CountLine lineOfPoints(const CategoryScore &score, const QLocale &locale)
{
    constexpr int all = 100;
    return {.who = {},
            .figure = CategoryWords::tr("%1 points").arg(number(score.points->count(), locale)),
            .denominator = CategoryWords::tr("of %1").arg(number(all, locale)),
            .share = static_cast<double>(score.points->count()) / all};
}

std::vector<CountLine> countsOf(const CategoryScore &score, const QLocale &locale)
{
    std::vector<CountLine> lines;
    for (const scoring::Part &part : score.parts)
        lines.push_back(beside(lineOf(part.what,
                                      {.numerator = part.numerator,
                                       .kind = part.kind,
                                       .band = part.band,
                                       .denominator = score.denominator,
                                       .noisyDenominator = score.noisyDenominator,
                                       .of = countedBy(score.id)},
                                      locale),
                               part.benchmark, locale));
    if (score.parts.empty() && score.numeratorKind)
        lines.push_back(beside(lineOf({},
                                      {.numerator = score.numerator,
                                       .kind = score.numeratorKind,
                                       .band = score.band,
                                       .denominator = score.denominator,
                                       .noisyDenominator = score.noisyDenominator,
                                       .of = countedBy(score.id)},
                                      locale),
                               score.benchmark, locale));
    if (lines.empty() && score.points && kindOf(score.id) == CategoryKind::People)
        lines.push_back(beside(lineOfPoints(score, locale), score.benchmark, locale));
    return lines;
}

QString populationOf(const CategoryDetail &detail)
{
    //: Who is counted, and among whom, both as parts of a sentence.
    return CategoryWords::tr("%1. Out of: %2.").arg(detail.numerator, detail.denominator);
}

/// A band: a third of the way, in words, and no figure.
bool hasBand(const CategoryScore &score)
{
    return score.band ||
           std::ranges::any_of(score.parts, [](const scoring::Part &part) { return part.band.has_value(); });
}

void fillMeasured(CategoryContent &content, const CategoryDetail &detail, const QLocale &locale)
{
    const CategoryScore &score = detail.score;
    content.points = number(score.points->count(), locale);
    content.unit = CategoryWords::tr("points of %1").arg(number(100, locale));
    content.plusMinus = score.plusMinus ? plusMinus(*score.plusMinus, locale) : QString();
    content.change = changeOf(score.change);
    content.heading = detail.insight;
    content.sentence = populationOf(detail);
    if (score.recommended)
        content.recommended = recommendedInWords(*score.recommended, locale);
}

void fillWithheld(CategoryContent &content, const CategoryDetail &detail)
{
    content.heading = hasBand(detail.score) ? detail.insight : CategoryWords::tr("Not shown");
    content.sentence = detail.score.reason;
    if (detail.score.band) {
        content.points = titleOf(*detail.score.band);
        content.unit = CategoryWords::tr("third of the way");
    }
}

} // namespace

CategoryContent contentOf(const CategoryDetail &detail, const QLocale &locale)
{
    CategoryContent content{.passport = detail.score.passport, .kind = kindOf(detail.score.id)};
    switch (detail.score.status) {
    case Status::Measured:
        fillMeasured(content, detail, locale);
        content.counts = countsOf(detail.score, locale);
        break;
    case Status::Withheld:
        fillWithheld(content, detail);
        if (hasBand(detail.score))
            content.counts = countsOf(detail.score, locale);
        break;
    case Status::NotMeasured:
        content.heading = CategoryWords::tr("Not measured");
        content.sentence = detail.score.reason;
        content.canBeMended = !detail.score.method.isEmpty();
        break;
    }
    return content;
}

std::optional<TrendBenchmark> benchmarkLineOf(const CategoryScore &score)
{
    constexpr double tenthsInOne = 10;
    if (score.recommended)
        return TrendBenchmark{.value = double(score.recommended->count()),
                              .name = CategoryWords::tr("Recommended")};
    if (score.benchmark && kindOf(score.id) == CategoryKind::People) // there a point is a per cent
        return TrendBenchmark{.value = score.benchmark->tenths / tenthsInOne,
                              .name = CategoryWords::tr("Benchmark")};
    return std::nullopt;
}

std::vector<PassportRow> methodOf(const CategoryDetail &detail, const QLocale &locale)
{
    std::vector<PassportRow> rows;
    const auto add = [&](const QString &key, const QString &value, bool isIdentifier = false) {
        if (!value.isEmpty())
            rows.push_back({.key = key, .value = value, .isIdentifier = isIdentifier});
    };
    add(CategoryWords::tr("Population"), detail.denominator);
    if (detail.window)
        add(CategoryWords::tr("Window"),
            CategoryWords::tr("%1 days, %2 to %3")
                .arg(number(detail.window->days(), locale), shortDay(detail.window->first, locale),
                     shortDay(detail.window->last, locale)));
    add(CategoryWords::tr("Protection"), detail.protection);
    add(CategoryWords::tr("Method"), detail.score.method, true);
    add(CategoryWords::tr("Source"), detail.source);
    add(CategoryWords::tr("Reports"), detail.sources.join(u", "_s));
    add(CategoryWords::tr("Notes"), detail.notes.join(u' '));
    add(CategoryWords::tr("Not told"), detail.saysNot);
    return rows;
}

} // namespace candela::ui
