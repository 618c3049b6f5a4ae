#pragma once

#include "contract/baselinelist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/trendcontent.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace candela::ui {

/// Whether today is worse than on the day of a baseline, in one or two words.
struct BaselineMark
{
    Mood mood = Mood::Neutral;
    QString words; ///< "Worse by 8", "As good"

    friend bool operator==(const BaselineMark &, const BaselineMark &) = default;
};

/// One baseline as it is told on the page of a category.
struct BaselineRow
{
    QString id;
    QString name;
    QString points;                   ///< "71 points on 3 Nov 2026, 63 now"
    QString threshold;                ///< from where on it is called worse
    std::optional<BaselineMark> mark; ///< nothing when then or now has no points

    friend bool operator==(const BaselineRow &, const BaselineRow &) = default;
};

/// What the card of baselines says.
struct BaselinesContent
{
    std::vector<BaselineRow> rows;        ///< the newest day first
    QString about;                        ///< what a baseline is, or that there is none
    QString full;                         ///< why no more can be kept; empty while there is room
    std::optional<TrendBenchmark> newest; ///< for the line over time

    friend bool operator==(const BaselinesContent &, const BaselinesContent &) = default;
};

[[nodiscard]] BaselinesContent baselinesOf(const contract::BaselineList &list, CategoryId category,
                                           const QLocale &locale);

} // namespace candela::ui
