#pragma once

#include "scoring/passport.h"
#include "scoring/score.h"
#include "ui/widgets/passportpopover.h"

#include <QLocale>
#include <QString>

namespace candela::ui {

/// The points of one group of categories: "301 of 500", of the categories that are measured.
struct GroupSum
{
    QString name;
    QString sum; ///< empty when nothing of the group is measured

    friend bool operator==(const GroupSum &, const GroupSum &) = default;
};

[[nodiscard]] GroupSum groupSumOf(const scoring::Score &score, CategoryKind kind, const QLocale &locale);

/// "3 of 8 categories"; of those not measured or withheld; empty when there are none.
[[nodiscard]] QString withoutFigureOf(const scoring::Score &score, const QLocale &locale);

/// What stands under the ring: against what the change is, or that there is none to report.
[[nodiscard]] QString comparisonOf(const scoring::Score &score);

/// The figure of the total's passport: "total@2026-W46", of devices alone "total@2026-11-20"; empty without
/// points.
[[nodiscard]] QString passportOfTotal(const scoring::Score &score);

/// What is told of the release that all figures come from.
[[nodiscard]] std::vector<PassportRow> releaseFactsOf(const scoring::Passport &total, const QLocale &locale);

} // namespace candela::ui
