#include "ui/overview/overviewcontent.h"

#include "ui/figures/passportwords.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::scoring::CategoryScore;
using candela::scoring::Score;

namespace candela::ui {

namespace {

struct OverviewWords
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

} // namespace

GroupSum groupSumOf(const Score &score, CategoryKind kind, const QLocale &locale)
{
    int points = 0;
    int measured = 0;
    for (const CategoryScore &category : score.categories) {
        if (kindOf(category.id) != kind || !category.points)
            continue;
        points += category.points->count();
        ++measured;
    }
    const QString name = kind == CategoryKind::People ? OverviewWords::tr("People experiences")
                                                      : OverviewWords::tr("Technology experiences");
    if (measured == 0)
        return {.name = name, .sum = {}};
    return {.name = name,
            .sum = OverviewWords::tr("%1 of %2").arg(number(points, locale), number(100 * measured, locale))};
}

QString withoutFigureOf(const Score &score, const QLocale &locale)
{
    const auto missing = static_cast<qint64>(score.categories.size()) - score.total.measured;
    if (missing == 0)
        return {};
    return OverviewWords::tr("%1 of %2 categories")
        .arg(number(missing, locale), number(static_cast<qint64>(score.categories.size()), locale));
}

QString comparisonOf(const Score &score)
{
    if (!score.total.points)
        return score.release.isEmpty() ? OverviewWords::tr("No release yet")
                                       : OverviewWords::tr("Nothing is measured in this release");
    return score.total.change.text;
}

QString passportOfTotal(const Score &score)
{
    return score.total.points || !score.release.isEmpty() ? scoring::figureOfTotal(score) : QString();
}

std::vector<PassportRow> releaseFactsOf(const scoring::Passport &total, const QLocale &locale)
{
    std::vector<PassportRow> facts{
        {.key = OverviewWords::tr("Release"), .value = releaseInWords(total, locale)},
        {.key = OverviewWords::tr("Window"),
         .value = OverviewWords::tr("%1 days to %2")
                      .arg(number(total.window.days(), locale), dayInWords(total.window.last, locale))},
    };
    if (const auto sources = sourcesOf(total).size(); sources > 0)
        facts.push_back(
            {.key = OverviewWords::tr("Sources"),
             .value = OverviewWords::tr("%1 reports, named in the passport").arg(number(sources, locale))});
    facts.push_back({.key = OverviewWords::tr("Fingerprint"),
                     .value = shortFingerprint(total.digest),
                     .isIdentifier = true});
    return facts;
}

} // namespace candela::ui
