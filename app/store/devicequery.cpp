#include "store/devicequery.h"

#include "model/devicevalues.h"
#include "store/devicecolumns.h"
#include "store/values.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

constexpr qsizetype wholeId = 32;

bool hasNumbers(DeviceField field)
{
    const DeviceValueKind kind = kindOf(field);
    return kind == DeviceValueKind::Time || kind == DeviceValueKind::Count;
}

QVariant bound(const DeviceValue &value)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return toText(*day);
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    return toText(std::get<QString>(value));
}

QString operatorOf(Comparison comparison)
{
    return comparison == Comparison::NotEqual ? u"<>"_s : textOf(comparison);
}

/// Anything may stand around it; what means something to LIKE is itself.
QString likeText(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text.toLower() + u'%';
}

/// The column, or an expression of the same value that no index knows.
QString wordedOf(DeviceField field, std::optional<DeviceField> walked)
{
    const QString column = columnOf(field);
    if (field == walked)
        return column;
    return column + (hasNumbers(field) ? u" + 0"_s : u" || ''"_s);
}

/// Ids are asked for by their first digits, as they are shown.
Condition idCondition(const DeviceCondition &condition, std::optional<DeviceField> walked)
{
    const QString first = std::get<QString>(condition.value);
    const QString last = first + QString(wholeId - first.size(), u'f');
    const QString id = wordedOf(DeviceField::Id, walked);
    const bool isEqual = condition.comparison == Comparison::Equal;
    return {.text = (isEqual ? u"(%1 >= ? AND %1 <= ?)"_s : u"(%1 < ? OR %1 > ?)"_s).arg(id),
            .values = {first, last}};
}

Condition single(const DeviceCondition &condition, std::optional<DeviceField> walked)
{
    if (condition.field == DeviceField::Id)
        return idCondition(condition, walked);
    const QString column = wordedOf(condition.field, walked);
    if (condition.comparison == Comparison::Contains)
        return {.text = u"LOWER(%1) LIKE ? ESCAPE '\\'"_s.arg(column),
                .values = {likeText(std::get<QString>(condition.value))}};
    const QString isKnown =
        hasNumbers(condition.field) ? u"%1 >= 0"_s.arg(column) : u"%1 <> ''"_s.arg(column);
    return {.text = u"(%1 %2 ? AND %3)"_s.arg(column, operatorOf(condition.comparison), isKnown),
            .values = {bound(condition.value)}};
}

Condition joined(const DeviceFilter &filter, const QString &joint, std::optional<DeviceField> walked)
{
    QStringList texts;
    QVariantList values;
    for (const DeviceFilter &part : filter.parts) {
        const Condition condition = conditionOf(part, walked);
        texts << condition.text;
        values << condition.values;
    }
    return {.text = u'(' + texts.join(joint) + u')', .values = values};
}

/// Numbers before texts; of a column there are only one or the other.
struct Key
{
    qint64 number;
    QString text;
    QString id;

    friend bool operator<(const Key &a, const Key &b)
    {
        return std::tie(a.number, a.text, a.id) < std::tie(b.number, b.text, b.id);
    }
};

Key keyOf(const DevicePlace &place, DeviceField field)
{
    if (field == DeviceField::Id)
        return {.number = 0, .text = {}, .id = place.id};
    if (hasNumbers(field))
        return {.number = place.value.toLongLong(), .text = {}, .id = place.id};
    return {.number = 0, .text = place.value, .id = place.id};
}

} // namespace

QString columnOf(DeviceField field)
{
    return idOf(field); // the list names its columns as people do
}

Condition conditionOf(const DeviceFilter &filter, std::optional<DeviceField> walked)
{
    switch (filter.kind) {
    case DeviceFilter::Kind::Condition:
        return single(filter.condition, walked);
    case DeviceFilter::Kind::All:
        return filter.parts.empty() ? Condition{.text = u"1 = 1"_s, .values = {}}
                                    : joined(filter, u" AND "_s, walked);
    case DeviceFilter::Kind::Any:
        return joined(filter, u" OR "_s, walked);
    case DeviceFilter::Kind::Not: {
        Condition inner = conditionOf(filter.parts.front(), walked);
        return {.text = u"NOT (%1)"_s.arg(inner.text), .values = std::move(inner.values)};
    }
    }
    std::unreachable();
}

Condition conditionOf(const DeviceOrder &order, const DevicePlace &after)
{
    const QString sign = order.descending ? u"<"_s : u">"_s;
    if (order.field == DeviceField::Id)
        return {.text = u"id %1 ?"_s.arg(sign), .values = {after.id}};
    bool isNumber = false;
    const qint64 number = after.value.toLongLong(&isNumber);
    if (hasNumbers(order.field) && !isNumber)
        return {.text = u"1 = 0"_s, .values = {}};
    return {.text = u"(%1, id) %2 (?, ?)"_s.arg(columnOf(order.field), sign),
            .values = {hasNumbers(order.field) ? QVariant(number) : QVariant(toText(after.value)), after.id}};
}

QString orderBy(const DeviceOrder &order)
{
    const QString direction = order.descending ? u" DESC"_s : u""_s;
    const QString byId = u"id"_s + direction;
    return order.field == DeviceField::Id ? byId : columnOf(order.field) + direction + u", "_s + byId;
}

QString valueOf(const DeviceRow &row, DeviceField field)
{
    const QVariantList values = columnsOf(row);
    return values[deviceColumns().indexOf(columnOf(field))].toString();
}

std::vector<DeviceRow> pageOf(const std::vector<DeviceRow> &rows, const DeviceOrder &order,
                              const std::optional<DevicePlace> &after, int limit)
{
    std::vector<std::pair<Key, const DeviceRow *>> keyed;
    keyed.reserve(rows.size());
    for (const DeviceRow &row : rows)
        keyed.emplace_back(keyOf({.value = valueOf(row, order.field), .id = row.id}, order.field), &row);
    const auto isBefore = [&](const Key &a, const Key &b) { return order.descending ? b < a : a < b; };
    std::ranges::sort(keyed, isBefore, &std::pair<Key, const DeviceRow *>::first);
    std::vector<DeviceRow> page;
    for (const auto &[key, row] : keyed) {
        const bool isWanted = !after || isBefore(keyOf(*after, order.field), key);
        if (isWanted && page.size() < static_cast<std::size_t>(limit))
            page.push_back(*row);
    }
    return page;
}

} // namespace candela::store
