#pragma once

#include "model/meetingsums.h"

#include <QString>

#include <optional>

namespace candela::privacy {

/// Why a figure without cells is not there. Written to disk by name.
enum class Lack {
    FewPeople,   ///< "few_people": fewer than 50 whom it is about
    Gaps,        ///< "gaps": the rows do not cover the window
    FewMeetings, ///< "few_meetings": fewer than 50
};

/// One whole number that is released as it is, because no cell stands behind it (contract.md 13).
struct Figure
{
    QString id; ///< "meetings.practices/1/organization"
    std::optional<int> points;
    std::optional<Lack> lack; ///< when there are no points

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// The meetings of a window before the gate. They must not leave the process that added them up.
struct CountedMeetings
{
    QString id;
    qint64 people = 0;    ///< enabled for the product, decided by the directory alone
    bool isWhole = false; ///< whether the rows cover the window
    MeetingSums sums;
};

/// The fewest people and the fewest meetings that a figure is made of.
inline constexpr qint64 fewestForFigure = 50;

/// Lets the weighted mean through, in whole points rounded half up, or says why not: too few people before
/// anything that rows tell.
[[nodiscard]] Figure protect(const CountedMeetings &counted);

[[nodiscard]] QString nameOf(Lack lack);
[[nodiscard]] std::optional<Lack> lackFrom(QStringView name);

} // namespace candela::privacy
