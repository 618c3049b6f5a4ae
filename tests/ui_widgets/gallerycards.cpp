#include "tests/ui_widgets/gallery.h"

#include "ui/widgets/categorycard.h"
#include "ui/widgets/scoredial.h"

#include <QGridLayout>

#include <cmath>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

SparklineContent walk(CategoryKind kind, double from, double to)
{
    SparklineContent content{.kind = kind};
    for (int week = 0; week < 26; ++week)
        content.points.emplace_back(from + (to - from) * week / 25 + std::sin(week * 1.7) * 0.8);
    return content;
}

} // namespace

CategoryCardContent measuredCard()
{
    return {.category = CategoryId::Communication,
            .state = CardState::Measured,
            .points = 82,
            .plusMinus = 1,
            .change = {3, u"vs 4 weeks ago"_s},
            .trend = walk(CategoryKind::People, 77, 82),
            .trendStart = u"26 weeks ago: 77"_s};
}

std::vector<CategoryCardContent> cardsOfEveryState()
{
    CategoryCardContent falling = measuredCard();
    falling.category = CategoryId::AppHealth;
    falling.plusMinus = {};
    falling.change = {-2, u"vs 28 days ago"_s};
    falling.trend = walk(CategoryKind::Technology, 76, 74);
    CategoryCardContent quiet = measuredCard();
    quiet.change = {std::nullopt, u"no reportable change"_s};
    const auto worded = [](CategoryId category, CardState state, const QString &reason,
                           const QString &link = {}) {
        return CategoryCardContent{.category = category, .state = state, .reason = reason, .linkText = link};
    };
    return {measuredCard(),
            falling,
            quiet,
            worded(CategoryId::NetworkConnectivity, CardState::NotMeasured,
                   u"No source yet. This is not counted as zero."_s, u"Add a source"_s),
            worded(CategoryId::Mobility, CardState::Withheld, u"To protect privacy: fewer than 20 people."_s),
            worded(CategoryId::Teamwork, CardState::Middle, u"Small organization: shown as a band."_s),
            worded(CategoryId::Meetings, CardState::Loading, {})};
}

ScoreDialContent dialOfEveryState()
{
    ScoreDialContent content{.total = 612, .plusMinus = 3, .change = {14, u"vs 4 weeks ago"_s}};
    const std::array points{82, 74, 69, 77, 91, 63, 80, 76};
    for (std::size_t i = 0; i < allCategories.size(); ++i)
        content.segments.push_back({allCategories[i], SegmentState::Measured, points[i]});
    content.segments[6].state = SegmentState::NotMeasured;
    content.segments[4].state = SegmentState::Withheld;
    return content;
}

} // namespace candela::ui
