#pragma once

#include "testreleases.h"

#include <cmath>

namespace candela::scoring::test {

inline const std::vector<CategoryId> people = {CategoryId::Communication, CategoryId::Meetings,
                                               CategoryId::ContentCollaboration, CategoryId::Teamwork,
                                               CategoryId::Mobility};

/// Cells of all five categories among `n` people, each share about `share` hundredths.
inline std::vector<Cell> cellsOf(qint64 n, qint64 share)
{
    const auto part = [&](qint64 hundredths) { return n * hundredths / 500 * 5; };
    return {cell(CategoryId::Communication, "numerator", n, part(share)),
            cell(CategoryId::Meetings, "numerator", n, part(share)),
            cell(CategoryId::Meetings, "denominator", n, part(80)),
            cell(CategoryId::ContentCollaboration, "reader", n, part(share + 20)),
            cell(CategoryId::ContentCollaboration, "creator", n, part(share)),
            cell(CategoryId::ContentCollaboration, "collaborator", n, part(share / 2)),
            cell(CategoryId::Teamwork, "numerator", n, part(share / 2)),
            cell(CategoryId::Teamwork, "denominator", n, part(90)),
            cell(CategoryId::Mobility, "numerator", n, part(share + 5))};
}

inline std::vector<Cell> without(std::vector<Cell> cells, CategoryId category)
{
    std::erase_if(cells, [&](const Cell &one) { return one.id.startsWith(measureOf(category).id); });
    return cells;
}

inline const CategoryScore &of(const privacy::Released<Score> &score, CategoryId category)
{
    return *std::ranges::find(score->categories, category, &CategoryScore::id);
}

inline int halfUp(long double points)
{
    return static_cast<int>(std::min(100.0L, std::floor(points + 0.5L)));
}

} // namespace candela::scoring::test
