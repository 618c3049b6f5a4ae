#pragma once

#include "model/category.h"

#include <QString>

#include <optional>
#include <vector>

namespace candela {

/// How many noisy cells a release may have, the scored ones included, and from how many people on it may have
/// more than those (gate.md 1).
inline constexpr int mostNoisyCells = 24;
inline constexpr qint64 fewestPeopleForInsights = 400;

/// One line of an insight: the figure of a supporting measure, by a name that is short beside the others'.
struct InsightLine
{
    QString title;   ///< e.g. "Channels"
    QString measure; ///< id of a supporting measure; two insights may show the same one

    friend bool operator==(const InsightLine &, const InsightLine &) = default;
};

/// Figures of one category that are shown together, for context; never part of its points.
struct InsightGroup
{
    QString id; ///< e.g. "communication.ways"
    CategoryId category = CategoryId::Communication;
    QString title;   ///< e.g. "Ways people communicate"
    QString saysNot; ///< what its figures do not tell
    std::vector<InsightLine> lines;

    friend bool operator==(const InsightGroup &, const InsightGroup &) = default;
};

/// Why an insight that others publish has no figure here.
enum class WhyUnshown {
    NoSource,  ///< "no_source": nothing that is imported tells it
    NotChosen, ///< "not_chosen": it could be told, but is not among the counts a release has room for
};

[[nodiscard]] QString nameOf(WhyUnshown why);
[[nodiscard]] std::optional<WhyUnshown> whyUnshownFrom(QStringView name);

/// A published insight without a figure.
struct UnshownInsight
{
    CategoryId category = CategoryId::Communication;
    QString title; ///< e.g. "Mentions in mail"
    WhyUnshown why = WhyUnshown::NoSource;
    QString reason; ///< a sentence

    friend bool operator==(const UnshownInsight &, const UnshownInsight &) = default;
};

} // namespace candela
