#pragma once

#include "testreleases.h"

#include <random>

namespace candela::scoring::test {

inline constexpr std::array peopleCategories = {CategoryId::Communication, CategoryId::Meetings,
                                                CategoryId::ContentCollaboration, CategoryId::Teamwork,
                                                CategoryId::Mobility};

/// A cell as the gate would leave a random count of `n`: withheld and bands included, ends and all.
inline Cell anyCell(std::mt19937 &chance, CategoryId category, const MeasurePart &part, qint64 n)
{
    const QByteArray name = part.part.toLatin1();
    if (n < 20)
        return silent(category, name.constData(), n);
    if (n < 50)
        return silent(category, name.constData(), n, Band::Middle);
    const qint64 value = 5 * static_cast<qint64>(chance() % static_cast<unsigned>(n / 5 + 2));
    if (value < 5)
        return cell(category, name.constData(), n, 0, CellKind::Few);
    if (value > n - 5)
        return cell(category, name.constData(), n, n, CellKind::NearlyAll);
    return cell(category, name.constData(), n, value);
}

/// A release in which anything may be: each category with, without or with too few people, a source that
/// comes and goes, out of order levels, and insights.
inline privacy::FrozenRelease anyRelease(std::mt19937 &chance, Slot slot)
{
    std::vector<Cell> cells;
    for (const Measure &measure : measures().entries()) {
        if (chance() % 6 == 0)
            continue;
        const qint64 n = chance() % 8 == 0 ? 10 + static_cast<qint64>(chance() % 60)
                                           : 100 + static_cast<qint64>(chance() % 3000);
        for (const MeasurePart &part : measure.parts)
            cells.push_back(anyCell(chance, measure.category, part, n));
    }
    for (const SupportingMeasure &supporting : measures().supporting()) {
        Cell made = anyCell(chance, CategoryId::Communication, {.part = QStringLiteral("numerator")},
                            30 + static_cast<qint64>(chance() % 2000));
        made.id = supporting.cellId();
        if (chance() % 5 != 0)
            cells.push_back(std::move(made));
    }
    privacy::FrozenRelease frozen = releaseOf(slot, cells);
    if (chance() % 4 == 0)
        frozen.release.inputs.erase(frozen.release.inputs.begin() +
                                    static_cast<std::ptrdiff_t>(chance() % frozen.release.inputs.size()));
    return frozen;
}

/// The release in which people did what the steps say.
inline privacy::FrozenRelease applied(privacy::FrozenRelease release, const std::vector<SimulatedStep> &steps)
{
    for (const SimulatedStep &simulated : steps) {
        const QString id = measureOf(simulated.step.category).cellId(simulated.step.part);
        const auto found = std::ranges::find(release.release.cells, id, &Cell::id);
        found->kind = CellKind::Count;
        found->value = found->value.value_or(0) + simulated.step.people;
    }
    return release;
}

inline WhatIf anySteps(std::mt19937 &chance, const Score &score)
{
    WhatIf whatIf;
    for (const CategoryScore &category : score.categories) {
        if (!category.points || kindOf(category.id) != CategoryKind::People || chance() % 3 == 0)
            continue;
        for (const MeasurePart &part : measureOf(category.id).parts) {
            if (part.part != QLatin1StringView("denominator"))
                whatIf.steps.push_back({.category = category.id,
                                        .part = part.part,
                                        .people = static_cast<qint64>(chance() % 1200) - 500});
        }
    }
    return whatIf;
}

} // namespace candela::scoring::test
