#include "scoring/recommend.h"

#include "base/tr.h"
#include "scoring/moves.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

/// What to do where the share of a category is too small.
struct ShareRule
{
    QString id;
    QString title;
};

std::optional<ShareRule> shareRuleOf(CategoryId category)
{
    switch (category) {
    case CategoryId::Communication:
        return ShareRule{.id = u"second_way"_s,
                         .title = Tr::tr("Show what a second way to communicate is for")};
    case CategoryId::Meetings:
        return ShareRule{.id = u"show_screens"_s,
                         .title = Tr::tr("Invite to video and shared screens in meetings")};
    case CategoryId::Teamwork:
        return ShareRule{.id = u"shared_places"_s,
                         .title = Tr::tr("Move work into channels and shared files")};
    case CategoryId::Mobility:
        return ShareRule{.id = u"second_platform"_s, .title = Tr::tr("Bring apps to a second platform")};
    default:
        return std::nullopt;
    }
}

std::optional<Action> actionWith(const Reading &reading, Action action, const Moves &asked)
{
    const int gain = pointsAfter(reading, bounded(reading, asked)) - reading.points;
    if (gain < 1)
        return std::nullopt;
    action.upTo = Points(gain);
    return action;
}

/// Too few people do what is counted.
std::optional<Action> raiseShare(const Reading &reading, const Measure &measure)
{
    const auto rule = shareRuleOf(measure.category);
    const double lacking = goalOfShares - reading.unrounded;
    if (!rule || reading.numerators.size() != 1 || lacking <= plusMinus(reading.error))
        return std::nullopt;
    const qint64 people = peopleFor(reading, goalOfShares - reading.points);
    return actionWith(
        reading,
        {.id = rule->id,
         .title = rule->title,
         .why = Tr::tr("%1 of 100 do this. Counted here: to reach %2 of 100, a goal that Candela chose.")
                    .arg(reading.points)
                    .arg(goalOfShares),
         .upTo = {},
         .step = {.category = measure.category, .part = measure.parts.front().part, .people = people}},
        {people});
}

std::optional<std::size_t> indexOf(const Measure &measure, const QString &part)
{
    const auto found = std::ranges::find(measure.parts, part, &MeasurePart::part);
    return found == measure.parts.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - measure.parts.begin()));
}

/// Far fewer people share files than create them.
std::optional<Action> shareLinks(const Reading &reading, const Measure &measure)
{
    const auto creator = indexOf(measure, u"creator"_s);
    const auto collaborator = indexOf(measure, u"collaborator"_s);
    if (!creator || !collaborator)
        return std::nullopt;
    const qint64 created = reading.numerators[*creator].value.value_or(0);
    const qint64 shared = reading.numerators[*collaborator].value.value_or(0);
    const double gap =
        100 * static_cast<double>(created - shared) / static_cast<double>(*reading.denominator);
    // The error of one count in points, and of the difference of two.
    const double error = reading.error * std::sqrt(static_cast<double>(reading.numerators.size()));
    if (gap - gapOfCollaborators <= plusMinus(error * std::sqrt(2.0)))
        return std::nullopt;
    Moves asked(reading.numerators.size(), 0);
    asked[*collaborator] = created - shared;
    return actionWith(
        reading,
        {.id = u"share_links"_s,
         .title = Tr::tr("Share a link instead of a copy"),
         .why = (reading.exact ? Tr::tr("%1 of 100 create documents online, %2 of 100 work on them with "
                                        "others.")
                               : Tr::tr("%1 of 100 create files online, %2 of 100 share them."))
                    .arg(roundedPoints(created, *reading.denominator))
                    .arg(roundedPoints(shared, *reading.denominator)),
         .upTo = {},
         .step = {.category = measure.category,
                  .part = measure.parts[*collaborator].part,
                  .people = asked[*collaborator]}},
        asked);
}

/// What to do where the share of an insight is too small.
struct InsightRule
{
    const char *measure;
    int below; ///< per cent
    QString id;
    QString title;
    QString why;    ///< %1 is the share
    QString whyFew; ///< where the count is "fewer than 5"; %1 is the denominator
};

std::vector<InsightRule> insightRules()
{
    return {
        {.measure = "communication.communities",
         .below = fewestInCommunities,
         .id = u"revive_communities"_s,
         .title = Tr::tr("Start or revive communities"),
         .why = Tr::tr("%1 of 100 people with access post in communities."),
         .whyFew = Tr::tr("Fewer than 5 of %1 people with access post in communities.")},
        {.measure = "communication.channels",
         .below = fewestInChannels,
         .id = u"use_channels"_s,
         .title = Tr::tr("Move project talk into channels"),
         .why = Tr::tr("%1 of 100 people who write Teams messages write in channels."),
         .whyFew = Tr::tr("Fewer than 5 of about %1 people who write Teams messages write in channels.")},
        {.measure = "mobility.outlook_mobile",
         .below = fewestOnPhones,
         .id = u"deploy_mobile"_s,
         .title = Tr::tr("Bring Outlook to phones and tablets"),
         .why = Tr::tr("%1 of 100 people who use Outlook use it on a phone or tablet."),
         .whyFew = Tr::tr("Fewer than 5 of about %1 people who use Outlook use it on a phone or tablet.")}};
}

std::optional<Action> followed(const InsightRule &rule, const privacy::Release &release,
                               const MeasureCatalogue &measures, CategoryId category)
{
    const SupportingMeasure *supporting = measures.supportingMeasure(QString::fromLatin1(rule.measure));
    if (supporting == nullptr || supporting->measure.category != category)
        return std::nullopt;
    const Reading reading = readSupporting(release, *supporting);
    if (!reading.isMeasured() || rule.below - reading.unrounded <= plusMinus(reading.error))
        return std::nullopt;
    return Action{.id = rule.id,
                  .title = rule.title,
                  .why =
                      shareOf(reading) ? rule.why.arg(reading.points) : rule.whyFew.arg(*reading.denominator),
                  .upTo = std::nullopt,
                  .step = {.category = category}};
}

} // namespace

std::vector<Action> actionsFor(const Reading &reading, const Measure &measure,
                               const privacy::Release &release, const MeasureCatalogue &measures)
{
    std::vector<Action> actions;
    if (!reading.isMeasured())
        return actions;
    for (const auto &rule : {&raiseShare, &shareLinks}) {
        if (const auto action = rule(reading, measure))
            actions.push_back(*action);
    }
    std::ranges::stable_sort(actions, std::greater(), &Action::upTo);
    for (const InsightRule &rule : insightRules()) {
        if (const auto action = followed(rule, release, measures, measure.category))
            actions.push_back(*action);
    }
    return actions;
}

} // namespace candela::scoring
