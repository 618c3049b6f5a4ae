#pragma once

#include "model/category.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace candela::ui {

/// One release, or one day. Without a mean the line goes through the values themselves.
struct TrendPoint
{
    QDate date;
    std::optional<double> value = {};
    std::optional<double> mean = {};
    double ribbon = 0;       ///< half its height, around the mean
    bool startsLine = false; ///< method or source changed: the line begins anew here
    QString words = {};      ///< of the bubble, e.g. "Week to 11 Oct: 1,620 of 1,985"; worded here if empty

    friend bool operator==(const TrendPoint &, const TrendPoint &) = default;
};

/// Time without a release, with its name, e.g. "no release".
struct TrendGap
{
    QDate from;
    QDate to;
    QString name;

    friend bool operator==(const TrendGap &, const TrendGap &) = default;
};

struct TrendBenchmark
{
    double value;
    QString name;

    friend bool operator==(const TrendBenchmark &, const TrendBenchmark &) = default;
};

/// A line over time. Points are in the order of their dates; gaps do not overlap.
struct TrendContent
{
    QString title = {};
    QString dateHeading = {};  ///< of the table, e.g. "Week to"
    QString valueHeading = {}; ///< e.g. "People"
    CategoryKind kind = CategoryKind::People;
    std::vector<TrendPoint> points = {};
    std::vector<TrendGap> gaps = {};
    std::optional<TrendBenchmark> benchmark = {};
    int decimals = 0;
    bool isShare = false;  ///< values are 0 to 1 and read as percent
    double leastSpan = 0;  ///< the axis spans this at least, so that a small step looks small
    bool fromZero = false; ///< the axis starts at zero, and the line is filled
    bool dots = true;      ///< a dot a release
    QString key = {};      ///< what the dots and the line are, under the chart
    QString nothing = {};  ///< what is said when there are no points

    friend bool operator==(const TrendContent &, const TrendContent &) = default;
};

/// The height of the line at a point: the mean, or the value where there is none.
[[nodiscard]] std::optional<double> lineValue(const TrendPoint &point);
/// Whether the line ends between point `index` - 1 and point `index`.
[[nodiscard]] bool breaksBefore(const TrendContent &content, std::size_t index);

[[nodiscard]] QString wordsOf(double value, const TrendContent &content, const QLocale &locale);
/// "11 Oct".
[[nodiscard]] QString shortDate(QDate date, const QLocale &locale);
/// "Sunday 11 October 2026"
[[nodiscard]] QString longDate(QDate date, const QLocale &locale);
[[nodiscard]] QString wordsOf(const TrendPoint &point, const TrendContent &content, const QLocale &locale);
/// "From 1,495 on 24 May to 1,640 on 15 Nov", for those who listen.
[[nodiscard]] QString summaryOf(const TrendContent &content, const QLocale &locale);

} // namespace candela::ui
