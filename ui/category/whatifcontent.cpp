#include "ui/category/whatifcontent.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;
using candela::privacy::CellKind;
using candela::scoring::CategoryDetail;
using candela::scoring::CategoryScore;
using candela::scoring::Simulation;

namespace candela::ui {

namespace {

struct WhatIfWords
{
    Q_DECLARE_TR_FUNCTIONS(WhatIf)
};

constexpr std::size_t mostMended = 4; ///< sliders; the actions above them tell the others

/// Where a count stands: a few are told as none, nearly all as all.
int todayOf(std::optional<qint64> numerator, std::optional<CellKind> kind, int most)
{
    if (kind == CellKind::NearlyAll)
        return most;
    return static_cast<int>(std::clamp<qint64>(numerator.value_or(0), 0, most));
}

Effect effectOf(const QString &name, Points before, Points after, const QLocale &locale)
{
    const QString from = number(before.count(), locale);
    const QString to = number(after.count(), locale);
    return {.name = name,
            .before = from,
            .after = to,
            .change = after.count() - before.count(),
            .spoken = WhatIfWords::tr("%1: %2 to %3").arg(name, from, to)};
}

/// How many devices may go the other way: those on a recommended channel, which are the count of the page. Of
/// other actions no figure tells what would be lost.
qint64 reversible(const CategoryDetail &detail, const scoring::Action &action)
{
    const bool isCounted = detail.score.id == CategoryId::AppHealth && action.step.part == "channels"_L1;
    const qint64 most = std::numeric_limits<int>::max() - action.step.people;
    return isCounted ? std::clamp<qint64>(detail.score.numerator.value_or(0), 0, std::max<qint64>(most, 0))
                     : 0;
}

/// What the actions of a technology category mend, as far as points come of it.
std::vector<PeopleCount> mendable(const CategoryDetail &detail)
{
    std::vector<PeopleCount> counts;
    for (const scoring::Action &action : detail.actions) {
        const qint64 most = std::min<qint64>(action.step.people, std::numeric_limits<int>::max());
        if (counts.size() < mostMended && most > 0 && action.upTo)
            counts.push_back({.part = action.step.part,
                              .what = action.title,
                              .of = countedBy(detail.score.id),
                              .today = static_cast<int>(reversible(detail, action)),
                              .most = static_cast<int>(reversible(detail, action) + most)});
    }
    return counts;
}

} // namespace

bool canLose(const std::vector<PeopleCount> &counts)
{
    return std::ranges::any_of(counts, [](const PeopleCount &count) { return count.today > 0; });
}

std::vector<PeopleCount> countsToMove(const CategoryDetail &detail)
{
    const CategoryScore &score = detail.score;
    if (kindOf(score.id) == CategoryKind::Technology)
        return mendable(detail);
    if (!score.points || !score.denominator)
        return {};
    const int most = static_cast<int>(std::min<qint64>(*score.denominator, std::numeric_limits<int>::max()));
    std::vector<PeopleCount> counts;
    for (const scoring::Part &part : score.parts)
        counts.push_back({.part = part.id,
                          .what = part.what,
                          .today = todayOf(part.numerator, part.kind, most),
                          .most = most,
                          .isNoisy = score.noisyDenominator});
    if (counts.empty())
        counts.push_back({.part = {},
                          .what = detail.numerator,
                          .today = todayOf(score.numerator, score.numeratorKind, most),
                          .most = most,
                          .isNoisy = score.noisyDenominator});
    return counts;
}

scoring::WhatIf whatIfOf(CategoryId category, const std::vector<PeopleCount> &counts,
                         const std::vector<qint64> &moved)
{
    scoring::WhatIf whatIf;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (moved[i] != 0)
            whatIf.steps.push_back({.category = category, .part = counts[i].part, .people = moved[i]});
    }
    // an answer tells of technology only what was asked about
    if (whatIf.steps.empty() && kindOf(category) == CategoryKind::Technology)
        whatIf.steps.push_back({.category = category, .part = counts.front().part, .people = 0});
    return whatIf;
}

qint64 movedIn(const Simulation &simulation, CategoryId category, const QString &part)
{
    for (const scoring::SimulatedStep &simulated : simulation.steps) {
        const bool only = part.isEmpty(); // the only count there is
        if (simulated.step.category == category && (only || simulated.step.part == part))
            return simulated.step.people;
    }
    return 0;
}

QString standsAt(const PeopleCount &count, qint64 people, const QLocale &locale)
{
    const QString at = number(people, locale);
    const QString of = denominatorOf({.denominator = count.most, .noisyDenominator = count.isNoisy}, locale);
    //: A count, then of whom: "1,760" and "of 1,995".
    return WhatIfWords::tr("%1 %2").arg(at, of);
}

std::vector<Effect> effectsOf(const Simulation &simulation, CategoryId category, const QLocale &locale)
{
    std::vector<Effect> effects;
    for (const scoring::SimulatedCategory &simulated : simulation.categories) {
        if (simulated.id == category)
            effects.push_back(effectOf(titleOf(category), simulated.before, simulated.after, locale));
    }
    effects.push_back(effectOf(WhatIfWords::tr("Total score"), simulation.before, simulation.after, locale));
    return effects;
}

} // namespace candela::ui
