#pragma once

#include "store/statement.h"

#include <algorithm>
#include <map>
#include <vector>

namespace candela::store {

/// What is known of a group of rows, and what a file says of it.
struct Group
{
    std::vector<QVariantList> kept;
    std::vector<QVariantList> brought;
};

using Groups = std::map<QStringList, Group>;

/// Whether a file is another part of what is known, such as the next page of a list: it tells of groups that
/// are not known as well, and repeats nothing of those that are. Any other file is a newer copy.
[[nodiscard]] bool isAnotherPart(const Groups &groups);

/// The organization and the columns of a group.
[[nodiscard]] QVariantList placeOf(const QString &organization, const QStringList &key);

/// The groups that `rows` tell of, with what is known of them. See keepGroups for `Table`.
template<typename Table, typename Brought>
[[nodiscard]] Result<Groups> groupsOf(const QSqlDatabase &database, const QString &organization,
                                      const std::vector<Brought> &rows)
{
    auto select = Statement::prepare(database, Table::select());
    if (!select)
        return fail(select.error());
    Groups groups;
    for (const Brought &row : rows)
        groups[Table::key(row)].brought.push_back(Table::values(row));
    for (auto &[key, group] : groups) {
        if (auto asked = select->run(placeOf(organization, key)); !asked)
            return fail(asked.error());
        while (select->answer().next())
            group.kept.push_back(Table::values(Table::read(select->answer())));
    }
    return groups;
}

/// Keeps rows that have no identity of their own, in groups that have one, e.g. the starts of a device on a
/// day, within the transaction of the caller. Of another part the rows are added; what a newer copy says of a
/// group takes the place of what was known, unless it says less; a group that a file does not name stays. So
/// the parts of a list may come in any order. Gives how many rows of groups that changed there are now.
///
/// `Table` has `key(row)`, the texts of a group's columns; `values(row)`, the others, `read(query)`, a row
/// without its key; and the statements `select` and `erase` (of organization and key) and `insert` (of
/// organization, key, number and values).
template<typename Table, typename Brought>
[[nodiscard]] Result<qint64> keepGroups(const QSqlDatabase &database, const QString &organization,
                                        const std::vector<Brought> &rows)
{
    const auto groups = groupsOf<Table>(database, organization, rows);
    auto erase = Statement::prepare(database, Table::erase());
    auto insert = Statement::prepare(database, Table::insert());
    if (!groups || !erase || !insert)
        return fail(!groups ? groups.error() : erase ? insert.error() : erase.error());
    const bool isAdded = isAnotherPart(*groups);
    qint64 changed = 0;
    for (const auto &[key, group] : *groups) {
        const auto &[kept, brought] = group;
        if (!isAdded && (kept.size() > brought.size() || std::ranges::is_permutation(kept, brought)))
            continue;
        const QVariantList place = placeOf(organization, key);
        if (!isAdded) {
            if (auto erased = erase->run(place); !erased)
                return fail(erased.error());
        }
        const std::size_t first = isAdded ? kept.size() : 0;
        for (std::size_t i = 0; i < brought.size(); ++i) {
            // A bare number in the braces is a length to clang, here in a template.
            const QVariantList numbered = {QVariant(static_cast<qint64>(first + i))};
            if (auto put = insert->run(place + numbered + brought[i]); !put)
                return fail(put.error());
        }
        changed += static_cast<qint64>(first + brought.size());
    }
    return changed;
}

} // namespace candela::store
