#include "ui/figures/cardcontent.h"

#include "scoring/line.h"
#include "ui/figures/timeline.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using candela::scoring::CategoryScore;
using candela::scoring::LinePoint;
using candela::scoring::Status;

namespace candela::ui {

namespace {

struct CardWords
{
    Q_DECLARE_TR_FUNCTIONS(CategoryCards)
};

/// The category's points as a line that starts anew where the history says so.
std::vector<LinePoint> lineOfCategory(const History &history, CategoryId category)
{
    std::vector<LinePoint> line;
    for (const scoring::HistoryEntry &entry : history) {
        LinePoint point;
        if (const auto found = entry.categories.find(category);
            found != entry.categories.end() && found->second)
            point.value = found->second->count();
        for (const QString &reason : {u"method"_s, u"source"_s}) {
            if (entry.breaks.contains(reason + u':' + idOf(category)))
                point.breakReason = reason;
        }
        line.push_back(point);
    }
    return line;
}

Timeline timelineOf(const History &history)
{
    std::vector<QDate> sundays;
    for (const scoring::HistoryEntry &entry : history)
        sundays.push_back(entry.date);
    return ui::timelineOf(sundays);
}

/// The mean line of gate.md 6.3, with gaps where there was no release.
SparklineContent sparklineOf(const History &history, CategoryId category)
{
    SparklineContent content{.kind = kindOf(category)};
    const std::vector<LinePoint> line = lineOfCategory(history, category);
    for (const auto &place : timelineOf(history).places) {
        const auto trend = place ? scoring::trendAt(line, *place) : std::nullopt;
        content.points.push_back(trend ? std::optional(trend->mean) : std::nullopt);
    }
    return content;
}

QString startInWords(const History &history, CategoryId category, const QLocale &locale)
{
    for (const scoring::HistoryEntry &entry : history) {
        const auto found = entry.categories.find(category);
        if (found == entry.categories.end() || !found->second)
            continue;
        const auto weeks = entry.date.daysTo(history.back().date) / 7;
        if (weeks == 0)
            return CardWords::tr("First release");
        return CardWords::tr("%1 weeks ago: %2")
            .arg(number(weeks, locale), number(found->second->count(), locale));
    }
    return {};
}

CardState stateOf(const CategoryScore &score)
{
    if (score.status == Status::Measured)
        return CardState::Measured;
    if (score.status == Status::NotMeasured)
        return CardState::NotMeasured;
    if (!score.band)
        return CardState::Withheld;
    switch (*score.band) {
    case privacy::Band::Low:
        return CardState::Low;
    case privacy::Band::Middle:
        return CardState::Middle;
    case privacy::Band::High:
        return CardState::High;
    }
    std::unreachable();
}

DialSegmentContent segmentOf(const CategoryScore &score)
{
    DialSegmentContent segment{.category = score.id};
    if (score.status == Status::Measured) {
        segment.state = SegmentState::Measured;
        segment.points = score.points->count();
    } else {
        segment.state = score.status == Status::Withheld ? SegmentState::Withheld : SegmentState::NotMeasured;
        segment.sentence = score.reason;
    }
    return segment;
}

} // namespace

Change changeOf(const scoring::Change &change)
{
    return {.points = change.points, .comparedWith = change.text};
}

CategoryCardContent cardContentOf(const CategoryScore &score, const History &history, const QLocale &locale)
{
    CategoryCardContent content{.category = score.id, .state = stateOf(score), .reason = score.reason};
    if (content.state != CardState::Measured)
        return content;
    content.points = score.points->count();
    content.plusMinus = score.plusMinus;
    const bool isFirst = history.size() == 1 && !score.change.points; // the card's foot says so in two words
    content.change = isFirst ? ui::Change{} : changeOf(score.change);
    content.trend = sparklineOf(history, score.id);
    content.trendStart = startInWords(history, score.id, locale);
    return content;
}

ScoreDialContent dialContentOf(const scoring::Score &score)
{
    ScoreDialContent content{.of = scoring::Total::possible,
                             .plusMinus = score.total.plusMinus,
                             .change = changeOf(score.total.change)};
    if (score.total.points)
        content.total = score.total.points->count();
    for (const CategoryScore &category : score.categories)
        content.segments.push_back(segmentOf(category));
    return content;
}

} // namespace candela::ui
