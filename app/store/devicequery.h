#pragma once

#include "model/devicefilter.h"

#include <QVariantList>

#include <optional>
#include <vector>

namespace candela::store {

/// The order of a list of devices; devices alike in it stand in the order of their ids.
struct DeviceOrder
{
    DeviceField field = DeviceField::Id;
    bool descending = false;

    friend bool operator==(const DeviceOrder &, const DeviceOrder &) = default;
};

/// After which row a page begins: what it has in the sorted column, as a text, and its id. It needs not be
/// there any more.
struct DevicePlace
{
    QString value;
    QString id;

    friend bool operator==(const DevicePlace &, const DevicePlace &) = default;
};

/// A page of devices.
struct DeviceQuery
{
    DeviceFilter filter;
    DeviceOrder order;
    std::optional<DevicePlace> after;
    int limit = 100;
};

/// A condition as SQL, with what is to be bound in it; no value stands in the text.
struct Condition
{
    QString text;
    QVariantList values;
};

/// The column of the list.
[[nodiscard]] QString columnOf(DeviceField field);
/// The filter, so worded that an index of the column of `walked` may serve it and no other: who walks a list
/// in one order must not be sent to another one.
[[nodiscard]] Condition conditionOf(const DeviceFilter &filter, std::optional<DeviceField> walked);
/// "What comes after"; of a value that is no number where the column has numbers, nothing does.
[[nodiscard]] Condition conditionOf(const DeviceOrder &order, const DevicePlace &after);
[[nodiscard]] QString orderBy(const DeviceOrder &order);

/// What a row has in a column, as DevicePlace holds it.
[[nodiscard]] QString valueOf(const DeviceRow &row, DeviceField field);

/// The page of rows that are at hand, in any order, whose filter let them through already.
[[nodiscard]] std::vector<DeviceRow> pageOf(const std::vector<DeviceRow> &rows, const DeviceOrder &order,
                                            const std::optional<DevicePlace> &after, int limit);

} // namespace candela::store
