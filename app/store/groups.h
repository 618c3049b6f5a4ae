#pragma once

#include "store/statement.h"

#include <algorithm>
#include <map>
#include <vector>

namespace candela::store {

/// Keeps rows that have no identity of their own, in groups that have one, e.g. the starts of a device on a
/// day, within the transaction of the caller. What a file says of a group takes the place of what was known,
/// unless it says less; gives how many rows of groups that changed there are now.
///
/// `Table` has `key(row)`, the texts of a group's columns; `values(row)`, the others, `read(query)`, a row
/// without its key; and the statements `select` and `erase` (of organization and key) and `insert` (of
/// organization, key, number and values).
template<typename Table, typename Brought>
[[nodiscard]] Result<qint64> keepGroups(const QSqlDatabase &database, const QString &organization,
                                        const std::vector<Brought> &rows)
{
    auto select = Statement::prepare(database, Table::select());
    auto erase = Statement::prepare(database, Table::erase());
    auto insert = Statement::prepare(database, Table::insert());
    for (const auto *statement : {&select, &erase, &insert}) {
        if (!*statement)
            return fail(statement->error());
    }
    std::map<QStringList, std::vector<QVariantList>> groups;
    for (const Brought &row : rows)
        groups[Table::key(row)].push_back(Table::values(row));
    qint64 changed = 0;
    for (const auto &[key, brought] : groups) {
        QVariantList place = {organization};
        for (const QString &part : key)
            place << part;
        if (auto asked = select->run(place); !asked)
            return fail(asked.error());
        std::vector<QVariantList> kept;
        while (select->answer().next())
            kept.push_back(Table::values(Table::read(select->answer())));
        if (kept.size() > brought.size() || std::ranges::is_permutation(kept, brought))
            continue;
        if (auto erased = erase->run(place); !erased)
            return fail(erased.error());
        for (std::size_t number = 0; number < brought.size(); ++number) {
            // A bare number in the braces is a length to clang, here in a template.
            const QVariantList numbered = {QVariant(static_cast<qint64>(number))};
            if (auto put = insert->run(place + numbered + brought[number]); !put)
                return fail(put.error());
        }
        changed += static_cast<qint64>(brought.size());
    }
    return changed;
}

} // namespace candela::store
