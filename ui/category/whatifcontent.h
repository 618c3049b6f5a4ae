#pragma once

#include "scoring/passport.h"
#include "scoring/simulation.h"
#include "ui/figures/words.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace candela::ui {

/// One count of a category that a person may imagine larger or smaller; of a technology category, what an
/// action mends: from none of its devices or places to all of them.
struct PeopleCount
{
    QString part; ///< of a Step
    QString what; ///< who is counted, or what is done, in words
    Counted of = Counted::People;
    int today = 0;
    int most = 0;         ///< of whom they are counted
    bool isNoisy = false; ///< `most` is itself a protected count

    friend bool operator==(const PeopleCount &, const PeopleCount &) = default;
};

/// The counts of a category, the outermost first, or its actions that mend something, the most points first;
/// nothing when there is nothing to imagine.
[[nodiscard]] std::vector<PeopleCount> countsToMove(const scoring::CategoryDetail &detail);

/// Whether any of them can be imagined smaller, too; of what is mended, most cannot.
[[nodiscard]] bool canLose(const std::vector<PeopleCount> &counts);

/// People more or fewer in each count, in their order, as a question.
[[nodiscard]] scoring::WhatIf whatIfOf(CategoryId category, const std::vector<PeopleCount> &counts,
                                       const std::vector<qint64> &moved);

/// How many moved in a count, of an answer.
[[nodiscard]] qint64 movedIn(const scoring::Simulation &simulation, CategoryId category, const QString &part);

/// "1,760 of 1,995", "1,760 of about 1,995".
[[nodiscard]] QString standsAt(const PeopleCount &count, qint64 people, const QLocale &locale);

/// What points would be, in one line.
struct Effect
{
    QString name;
    QString before;
    QString after;
    int change = 0;
    QString spoken; ///< "Communication: 82 to 88"

    friend bool operator==(const Effect &, const Effect &) = default;
};

/// Of the category, then of the total.
[[nodiscard]] std::vector<Effect> effectsOf(const scoring::Simulation &simulation, CategoryId category,
                                            const QLocale &locale);

} // namespace candela::ui
