#pragma once

#include "scoring/causes.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/changemark.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace candela::ui {

/// One cause of a change as a row, or the smaller ones together.
struct CauseRow
{
    QString words; ///< "People who shared a file: 300 to 340", or "3 smaller causes"
    QString where; ///< the category, or the categories of the smaller ones
    DivergingContent bar;
    std::optional<CategoryId> opens; ///< nothing for the smaller ones together

    friend bool operator==(const CauseRow &, const CauseRow &) = default;
};

/// What the card of causes says. Either there are rows, and they add up to the change, or `nothing` says why
/// there are none.
struct CauseContent
{
    Change change; ///< without points when it cannot be told from the protection
    QString since; ///< from what on which day to what on which
    QString why;   ///< why the score's own change may be another one
    std::vector<CauseRow> rows;
    QString nothing;
    QString note; ///< what a bar without colour means, when there is one

    friend bool operator==(const CauseContent &, const CauseContent &) = default;
};

/// Which two releases are compared: those of the last four weeks, or two that were chosen.
enum class Compared { Usual, Chosen };

/// At most `most` rows, which is 2 or more; what does not fit is one row at the end.
[[nodiscard]] CauseContent causesOf(const scoring::Changes &changes, std::size_t most, const QLocale &locale,
                                    Compared compared = Compared::Usual);

/// Before the first release.
[[nodiscard]] CauseContent causesBeforeTheFirst();

} // namespace candela::ui
