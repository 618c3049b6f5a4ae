#include "scoring/compose.h"

#include "scoring/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::privacy::CellKind;

namespace candela::scoring {

namespace {

/// What the cells say, as far as it may be shown.
void showCells(InsightBar &bar, const Reading &reading)
{
    const privacy::Cell &cell = reading.numerators.front();
    bar.noisyDenominator = reading.noisyDenominator.has_value();
    if (!reading.isMeasured() && reading.absence != Absence::Band) {
        // Without a denominator that may be told, nothing is said of the count either.
        bar.kind = CellKind::Withheld;
        return;
    }
    bar.kind = cell.kind;
    bar.band = cell.band;
    bar.denominator = reading.denominator;
    bar.share = shareOf(reading);
    if (cell.kind == CellKind::Count)
        bar.numerator = cell.value;
    if (bar.share)
        bar.plusMinus = plusMinus(reading.error);
}

InsightBar barOf(const InsightLine &line, const privacy::Release *release, const Context &context)
{
    const SupportingMeasure &supporting = *context.measures.supportingMeasure(line.measure);
    const Measure &measure = supporting.measure;
    const Reading reading = release == nullptr ? Reading() : readSupporting(*release, supporting);
    InsightBar bar{.id = measure.id,
                   .title = line.title,
                   .what = measure.numerator,
                   .of = measure.denominator,
                   .method = measure.method(),
                   .reason = reasonFor(reading, release, measure, context.knownSignals)};
    if (!hasCells(reading))
        return bar;
    bar.passport = measure.id + u'@' + release->slot.name();
    showCells(bar, reading);
    return bar;
}

} // namespace

std::vector<SupportingInsight> composeInsights(const privacy::Release *release, CategoryId category,
                                               const Context &context)
{
    std::vector<SupportingInsight> insights;
    for (const InsightGroup &group : context.measures.insights()) {
        if (group.category != category)
            continue;
        SupportingInsight insight{.id = group.id, .title = group.title, .bars = {}, .saysNot = group.saysNot};
        for (const InsightLine &line : group.lines)
            insight.bars.push_back(barOf(line, release, context));
        insights.push_back(std::move(insight));
    }
    return insights;
}

std::vector<UnshownInsight> unshownInsights(CategoryId category, const Context &context)
{
    std::vector<UnshownInsight> unshown;
    std::ranges::copy_if(context.measures.unshown(), std::back_inserter(unshown),
                         [&](const UnshownInsight &one) { return one.category == category; });
    return unshown;
}

} // namespace candela::scoring
