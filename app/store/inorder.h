#pragma once

#include <QString>

#include <algorithm>
#include <vector>

namespace candela::store {

/// The rows in the order of a text, in which a table with this key is quickest to find and to write them;
/// those with the same text stay in theirs. What it gives is valid as long as `rows`.
template<typename Brought>
[[nodiscard]] std::vector<const Brought *> inOrder(const std::vector<Brought> &rows, QString Brought::*key)
{
    std::vector<const Brought *> sorted;
    sorted.reserve(rows.size());
    for (const Brought &row : rows)
        sorted.push_back(&row);
    std::ranges::stable_sort(sorted, {}, [key](const Brought *row) -> const QString & { return row->*key; });
    return sorted;
}

} // namespace candela::store
