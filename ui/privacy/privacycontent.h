#pragma once

#include "contract/disclosures.h"
#include "scoring/score.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace candela::ui {

/// One thing that is told: what, and a word more about it.
struct Told
{
    QString what;
    QString more;

    friend bool operator==(const Told &, const Told &) = default;
};

/// What is tracked, a line a report that is read: how many fields, and what the first of them is for.
[[nodiscard]] std::vector<Told> trackedOf(const contract::Disclosures &disclosures, const QLocale &locale);

/// What is never tracked, a line a sentence of the catalogue: "Content", "No mail, ... is read."
[[nodiscard]] std::vector<Told> neverOf(const contract::Disclosures &disclosures);

/// What a release says of each people category: a figure, a third of the way, or nothing. Never a count.
struct Withheld
{
    std::vector<Told> categories; ///< its name, and "shown", "as a third", "not shown", "not measured"
    QStringList rules;            ///< why something is not shown, each rule once
};
[[nodiscard]] Withheld withheldOf(const scoring::Score &score);

/// Of the table: "40 fields", or "40 fields · 3 shown" while a filter is set.
[[nodiscard]] QString countOf(int fields, int shown, const QLocale &locale);

/// All of one field, in full sentences.
[[nodiscard]] QString detailOf(const contract::DisclosedField &field);

} // namespace candela::ui
