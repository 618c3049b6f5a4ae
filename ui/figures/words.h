#pragma once

#include "model/benchmark.h"
#include "model/category.h"
#include "model/points.h"
#include "privacy/cell.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace candela::ui {

/// "Sunday 15 November", with the year when it is asked for.
[[nodiscard]] QString dayInWords(QDate day, const QLocale &locale, bool withYear = false);
/// "15 Nov"
[[nodiscard]] QString shortDay(QDate day, const QLocale &locale);

/// A sum that was written with plain digits ("100 × 1240 ÷ 1997 = 62.1"), in the digits and groups of a
/// locale.
[[nodiscard]] QString localizedSum(const QString &sum, const QLocale &locale);

/// What is counted.
enum class Counted { People, Devices, Places };
/// In the primary insight of a category.
[[nodiscard]] Counted countedBy(CategoryId category);

/// A released count as it is to be told: of a count, its number; of the others, what may be said of them.
struct Count
{
    std::optional<qint64> numerator; ///< only of a count
    std::optional<privacy::CellKind> kind;
    std::optional<privacy::Band> band;
    std::optional<qint64> denominator;
    bool noisyDenominator = false; ///< "about N"
    Counted of = Counted::People;
};

/// "1,640 people", "1,240 devices", "5 offices", "fewer than 5", "nearly all", "all", "low", "not shown".
[[nodiscard]] QString figureOf(const Count &count, const QLocale &locale);
/// "of 1,995", "of about 1,240"; empty without a denominator.
[[nodiscard]] QString denominatorOf(const Count &count, const QLocale &locale);
/// "As today", "120 more people", "35 fewer people", "12 devices".
[[nodiscard]] QString movedInWords(qint64 moved, Counted of = Counted::People);
/// How much of its bar is filled, 0 to 1; nothing when there is no share to show.
[[nodiscard]] std::optional<double> shareOf(const Count &count);

/// "71.5%"
[[nodiscard]] QString valueOf(const Benchmark &benchmark, const QLocale &locale);
/// What others came to, with their set, how many they are and of which day: "Benchmark 71.5%: similar
/// organizations; 120 organizations, 1 November 2026".
[[nodiscard]] QString benchmarkInWords(const Benchmark &benchmark, const QLocale &locale);
/// "Recommended: 80 points, the published value for every organization"
[[nodiscard]] QString recommendedInWords(Points recommended, const QLocale &locale);

} // namespace candela::ui
