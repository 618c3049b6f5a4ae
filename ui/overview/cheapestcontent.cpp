#include "ui/overview/cheapestcontent.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace candela::ui {

namespace {

struct CheapestWords
{
    Q_DECLARE_TR_FUNCTIONS(CheapestWay)
};

constexpr std::array offered{5, 10, 25};

} // namespace

std::vector<int> gainsToOffer(const scoring::Score &score)
{
    int left = 0;
    for (const scoring::CategoryScore &category : score.categories) {
        if (kindOf(category.id) == CategoryKind::People && category.points)
            left += 100 - category.points->count();
    }
    std::vector<int> gains;
    std::ranges::copy_if(offered, std::back_inserter(gains), [left](int gain) { return gain <= left; });
    return gains;
}

std::vector<CheapestLine> cheapestLinesOf(const scoring::Simulation &simulation)
{
    std::vector<CheapestLine> lines;
    for (const scoring::SimulatedStep &simulated : simulation.steps)
        lines.push_back(
            {.people = movedInWords(simulated.step.people, countedBy(simulated.step.category)),
             //: Who is counted, then the category.
             .who = CheapestWords::tr("%1 · %2").arg(simulated.what, titleOf(simulated.step.category))});
    return lines;
}

QString cheapestTotalOf(const scoring::Simulation &simulation, const QLocale &locale)
{
    return CheapestWords::tr("Total score: %1 to %2.")
        .arg(number(simulation.before.count(), locale), number(simulation.after.count(), locale));
}

} // namespace candela::ui
