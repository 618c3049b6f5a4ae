#include "ui/imports/weekstrip.h"

#include "model/slot.h"
#include "ui/widgets/hatch.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace candela::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WeekStrip)
};

constexpr int barHeight = 8;
constexpr double barGap = 2;

void paintWeek(QPainter &painter, const QPainterPath &bar, WeekState state, const QColor &colour,
               const Theme &theme)
{
    switch (state) {
    case WeekState::Released:
        painter.fillPath(bar, colour);
        break;
    case WeekState::NoRelease:
    case WeekState::WithoutPoints:
        paintHatched(painter, bar, theme); // small: the outline tells it from what is before
        break;
    case WeekState::Before:
        painter.fillPath(bar, theme.track);
        break;
    }
}

bool hasPoints(const scoring::HistoryEntry &entry, CategoryId category)
{
    const auto points = entry.categories.find(category);
    return points != entry.categories.end() && points->second.has_value();
}

std::vector<WeekState> measuredWeeks(const std::vector<scoring::HistoryEntry> &history, CategoryId category,
                                     int weeks)
{
    std::vector<WeekState> states(static_cast<std::size_t>(weeks), WeekState::Before);
    const auto first = std::ranges::find_if(
        history, [&](const scoring::HistoryEntry &entry) { return hasPoints(entry, category); });
    if (first == history.end())
        return states;
    const Slot newest = Slot::of(history.back().date);
    const auto placeOf = [&](QDate date) { return weeks - 1 - Slot::of(date).weeksTo(newest); };
    for (qint64 week = std::max(placeOf(first->date), qint64{0}); week < weeks; ++week)
        states[static_cast<std::size_t>(week)] = WeekState::NoRelease;
    for (const scoring::HistoryEntry &entry : history) {
        if (const qint64 week = placeOf(entry.date); week >= 0 && hasPoints(entry, category))
            states[static_cast<std::size_t>(week)] = WeekState::Released;
    }
    return states;
}

} // namespace

std::vector<WeekState> weeksOf(const std::vector<scoring::HistoryEntry> &history, CategoryId category,
                               int weeks)
{
    if (kindOf(category) == CategoryKind::Technology)
        return measuredWeeks(history, category, weeks);
    std::vector<WeekState> states(static_cast<std::size_t>(weeks), WeekState::Before);
    std::vector<scoring::HistoryEntry> releases = history;
    std::erase_if(releases, [](const scoring::HistoryEntry &entry) {
        return !Slot::fromName(entry.slot); // the newest day of devices is no release
    });
    if (releases.empty())
        return states;

    const Slot newest = Slot::of(releases.back().date);
    const qint64 first = weeks - 1 - Slot::of(releases.front().date).weeksTo(newest);
    for (qint64 week = std::max(first, qint64{0}); week < weeks; ++week)
        states[static_cast<std::size_t>(week)] = WeekState::NoRelease;
    for (const scoring::HistoryEntry &entry : releases) {
        const qint64 week = weeks - 1 - Slot::of(entry.date).weeksTo(newest);
        if (week >= 0)
            states[static_cast<std::size_t>(week)] =
                hasPoints(entry, category) ? WeekState::Released : WeekState::WithoutPoints;
    }
    return states;
}

QString wordsOf(const std::vector<WeekState> &weeks, CategoryKind kind)
{
    const bool isReleased = kind == CategoryKind::People;
    const auto released = static_cast<int>(std::ranges::count(weeks, WeekState::Released));
    const auto gaps = static_cast<int>(std::ranges::count(weeks, WeekState::NoRelease));
    const auto bare = static_cast<int>(std::ranges::count(weeks, WeekState::WithoutPoints));
    if (released + gaps + bare == 0)
        return isReleased ? Words::tr("no release yet") : Words::tr("not measured yet");
    QStringList parts{released == std::ssize(weeks) ? Words::tr("every week")
                      : isReleased                  ? Words::tr("%Ln week(s) released", nullptr, released)
                                                    : Words::tr("%Ln week(s) measured", nullptr, released)};
    if (gaps > 0)
        parts.append(isReleased ? Words::tr("%Ln without a release", nullptr, gaps)
                                : Words::tr("%Ln without data", nullptr, gaps));
    if (bare > 0)
        parts.append(Words::tr("%Ln without points", nullptr, bare));
    return parts.join(Words::tr(", "));
}

WeekStrip::WeekStrip(CategoryKind kind, QWidget *parent)
    : Painted(parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekStrip::setWeeks(std::vector<WeekState> weeks)
{
    m_weeks = std::move(weeks);
    update();
    tellValue();
}

Spoken WeekStrip::spoken() const
{
    return {.role = QAccessible::Chart, .text = wordsOf(m_weeks, m_kind)};
}

void WeekStrip::paintEvent(QPaintEvent *)
{
    if (m_weeks.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_kind == CategoryKind::People ? theme().accent : theme().tech;
    const double step = width() / static_cast<double>(m_weeks.size());
    // Time runs from left to right in every language.
    for (std::size_t week = 0; week < m_weeks.size(); ++week) {
        QPainterPath bar;
        bar.addRoundedRect(
            QRectF(step * static_cast<double>(week), (height() - barHeight) / 2.0, step - barGap, barHeight),
            2.5, 2.5);
        paintWeek(painter, bar, m_weeks[week], colour, theme());
    }
}

} // namespace candela::ui
