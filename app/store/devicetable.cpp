#include "store/devicetable.h"

#include "store/devicecolumns.h"
#include "store/deviceindexes.h"
#include "store/inorder.h"
#include "store/query.h"
#include "store/statement.h"
#include "store/values.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

const QString selected = u"SELECT %1 FROM device WHERE organization = ?"_s;

QString selectRows()
{
    return selected.arg(deviceColumns().join(u", "_s));
}

/// Runs a statement with values that are bound in order.
Result<QSqlQuery> ask(const QSqlDatabase &database, const QString &text, const QVariantList &values)
{
    auto statement = Statement::prepare(database, text);
    if (!statement)
        return fail(statement.error());
    if (auto done = statement->run(values); !done)
        return fail(done.error());
    return std::move(statement->answer());
}

Result<qint64> numberFrom(Result<QSqlQuery> query)
{
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

std::vector<DeviceRow> rowsFrom(QSqlQuery &query)
{
    std::vector<DeviceRow> rows;
    while (query.next())
        rows.push_back(deviceRowFrom(query));
    return rows;
}

/// Of one condition alone its index serves best; of several, looking at every device once.
std::optional<DeviceField> onlyFieldOf(const DeviceFilter &filter)
{
    return filter.kind == DeviceFilter::Kind::Condition ? std::optional(filter.condition.field)
                                                        : std::nullopt;
}

/// Walks both lists, which are in the order of their ids, and gives what has to be written.
struct Difference
{
    std::vector<const DeviceRow *> changed;
    QStringList gone;
};

Result<Difference> differenceOf(const QSqlDatabase &database, const QString &organization,
                                const std::vector<const DeviceRow *> &rows)
{
    auto query = ask(database, selectRows() + u" ORDER BY id"_s, {organization});
    if (!query)
        return fail(query.error());
    Difference difference;
    auto next = rows.begin();
    while (query->next()) {
        const DeviceRow kept = deviceRowFrom(*query);
        for (; next != rows.end() && (*next)->id < kept.id; ++next)
            difference.changed.push_back(*next);
        if (next == rows.end() || (*next)->id != kept.id) {
            difference.gone << kept.id;
            continue;
        }
        if (**next != kept)
            difference.changed.push_back(*next);
        ++next;
    }
    difference.changed.insert(difference.changed.end(), next, rows.end());
    return difference;
}

Result<void> write(const QSqlDatabase &database, const QString &organization, const Difference &difference)
{
    auto keep = Statement::prepare(database, upsertInto(u"device"_s, {u"id"_s}, deviceColumns().sliced(1)));
    auto erase = Statement::prepare(database, u"DELETE FROM device WHERE organization = ? AND id = ?"_s);
    if (!keep || !erase)
        return fail(keep ? erase.error() : keep.error());
    for (const DeviceRow *row : difference.changed) {
        if (auto kept = keep->run(QVariantList{organization} + columnsOf(*row)); !kept)
            return kept;
    }
    for (const QString &id : difference.gone) {
        if (auto erased = erase->run({organization, id}); !erased)
            return erased;
    }
    return {};
}

/// Whether the table holds the list of nobody else, who may be reading it.
Result<bool> isAlone(const QSqlDatabase &database, const QString &organization)
{
    auto others = ask(database, u"SELECT 1 FROM device WHERE organization < ? OR organization > ? LIMIT 1"_s,
                      {organization, organization});
    if (!others)
        return fail(others.error());
    return !others->next();
}

/// Writes what is another; where that is much of the list, without its orders, which are made anew.
Result<void> writeAll(const QSqlDatabase &database, const QString &organization, const Difference &difference,
                      std::size_t rows)
{
    constexpr std::size_t much = 8; // an eighth: where making the orders costs as much as keeping them
    const auto alone = isAlone(database, organization);
    if (!alone)
        return fail(alone.error());
    if (!*alone || much * difference.changed.size() < rows)
        return write(database, organization, difference);
    if (auto dropped = dropDeviceIndexes(database); !dropped)
        return dropped;
    if (auto written = write(database, organization, difference); !written)
        return written;
    return makeDeviceIndexes(database);
}

} // namespace

DeviceTable::DeviceTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<void> DeviceTable::replace(const QString &organization, QDate day, const std::vector<DeviceRow> &rows)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto difference = differenceOf(m_database, organization, inOrder(rows, &DeviceRow::id));
        if (!difference)
            return fail(difference.error());
        if (auto written = writeAll(m_database, organization, *difference, rows.size()); !written)
            return written;
        const bool isAnother = !difference->changed.empty() || !difference->gone.isEmpty();
        auto told = run(m_database,
                        u"INSERT INTO device_list (organization, day, devices, revision) VALUES (?, ?, ?, 1)"
                        " ON CONFLICT (organization) DO UPDATE SET day = excluded.day, devices ="
                        " excluded.devices, revision = device_list.revision + ?"_s,
                        {organization, toText(day), static_cast<qint64>(rows.size()), isAnother ? 1 : 0});
        if (!told)
            return fail(told.error());
        return {};
    });
}

Result<std::optional<DeviceListState>> DeviceTable::state(const QString &organization) const
{
    auto query = run(m_database, u"SELECT day, devices, revision FROM device_list WHERE organization = ?"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<DeviceListState>();
    return std::optional(DeviceListState{.day = dayFrom(query->value(0)),
                                         .devices = query->value(1).toLongLong(),
                                         .revision = query->value(2).toLongLong()});
}

Result<std::vector<DeviceRow>> DeviceTable::page(const QString &organization, const DeviceQuery &query) const
{
    const Condition filter = conditionOf(query.filter, query.order.field);
    QString text = selectRows() + u" AND "_s + filter.text;
    QVariantList values = QVariantList{organization} + filter.values;
    if (query.after) {
        const Condition after = conditionOf(query.order, *query.after);
        text += u" AND "_s + after.text;
        values << after.values;
    }
    text += u" ORDER BY %1 LIMIT ?"_s.arg(orderBy(query.order));
    values << query.limit;
    auto answer = ask(m_database, text, values);
    if (!answer)
        return fail(answer.error());
    return rowsFrom(*answer);
}

Result<std::vector<DeviceRow>> DeviceTable::some(const QString &organization, const DeviceFilter &filter,
                                                 int limit) const
{
    const Condition condition = conditionOf(filter, onlyFieldOf(filter));
    auto answer = ask(m_database, selectRows() + u" AND "_s + condition.text + u" LIMIT ?"_s,
                      QVariantList{organization} + condition.values + QVariantList{limit});
    if (!answer)
        return fail(answer.error());
    return rowsFrom(*answer);
}

Result<qint64> DeviceTable::count(const QString &organization, const DeviceFilter &filter) const
{
    const Condition condition = conditionOf(filter, onlyFieldOf(filter));
    return numberFrom(ask(m_database, selected.arg(u"COUNT(*)"_s) + u" AND "_s + condition.text,
                          QVariantList{organization} + condition.values));
}

Result<std::optional<DeviceRow>> DeviceTable::row(const QString &organization, const QString &id) const
{
    auto query = ask(m_database, selectRows() + u" AND id = ?"_s, {organization, id});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(deviceRowFrom(*query)) : std::nullopt;
}

Result<std::vector<Share<qint64>>> DeviceTable::numbers(const QString &organization, DeviceField field) const
{
    auto query = ask(m_database,
                     u"SELECT %1, COUNT(*) FROM device WHERE organization = ? AND %1 >= 0"
                     " GROUP BY %1 ORDER BY %1"_s.arg(columnOf(field)),
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<Share<qint64>> numbers;
    while (query->next())
        numbers.push_back({.value = query->value(0).toLongLong(), .devices = query->value(1).toLongLong()});
    return numbers;
}

Result<std::vector<Share<QString>>> DeviceTable::shares(const QString &organization, DeviceField field) const
{
    auto query = ask(m_database,
                     u"SELECT %1, COUNT(*) FROM device WHERE organization = ? AND %1 <> '' GROUP BY %1"
                     " ORDER BY COUNT(*) DESC, %1"_s.arg(columnOf(field)),
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<Share<QString>> shares;
    while (query->next())
        shares.push_back({.value = query->value(0).toString(), .devices = query->value(1).toLongLong()});
    return shares;
}

} // namespace candela::store
