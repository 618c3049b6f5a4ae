#pragma once

#include "model/devicefilter.h"
#include "model/filtertokens.h"

#include <QStringList>

#include <optional>

namespace candela {

// What may stand after a field in a filter.

/// Of what kind the values of a field are.
enum class DeviceValueKind { Id, Text, Time, Count, Day, Channel, BuildState };

[[nodiscard]] DeviceValueKind kindOf(DeviceField field);

[[nodiscard]] QStringList namesOfDeviceFields();

/// "=", "!=", "<", "<=", ">", ">=" or "contains".
[[nodiscard]] QString textOf(Comparison comparison);
[[nodiscard]] std::optional<Comparison> comparisonFrom(QStringView text);
[[nodiscard]] bool canBeCompared(DeviceField field, Comparison comparison);
/// Those that the field knows, in words.
[[nodiscard]] QStringList comparisonsOf(DeviceField field);

/// Reads the value that begins at `next` and moves `next` behind it. Nothing, with `next` at the token that
/// is wrong, when it is of another kind.
[[nodiscard]] std::optional<DeviceValue>
readDeviceValue(DeviceField field, const std::vector<FilterToken> &tokens, std::size_t &next);
/// What such a value looks like, in words.
[[nodiscard]] QString wantedOf(DeviceField field);

/// As it is read again.
[[nodiscard]] QString textOf(DeviceField field, const DeviceValue &value);

} // namespace candela
