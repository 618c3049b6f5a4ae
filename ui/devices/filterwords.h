#pragma once

#include "contract/devicesummary.h"
#include "model/devicefilter.h"
#include "ui/widgets/field.h"

#include <QHash>
#include <QString>

#include <vector>

namespace candela::ui {

/// What the field of the filter says of its text.
struct FilterReading
{
    FieldState state = FieldState::Normal; ///< Typing where what is there is the beginning of a filter
    QString hint;                          ///< while typing: what comes next
    QString flaw;                          ///< of an invalid one: what to write instead

    friend bool operator==(const FilterReading &, const FilterReading &) = default;
};

[[nodiscard]] FilterReading readingOf(const QString &text);

/// Texts that devices have, with how many have each, most first.
using KnownValues = QHash<DeviceField, std::vector<contract::DeviceValueCount>>;

[[nodiscard]] KnownValues knownValuesOf(const contract::DeviceSummary &summary);

/// What may stand at the cursor, and what of the text it takes the place of.
struct Suggestion
{
    QString text; ///< as it is written
    QString note; ///< "118 devices"

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};
struct Suggestions
{
    qsizetype from = 0;
    std::vector<Suggestion> entries;
};

/// For the text before the cursor.
[[nodiscard]] Suggestions suggestionsFor(const QString &text, const KnownValues &known);

/// The filter `text`, if it is one, and besides only devices with this value, or without it.
[[nodiscard]] QString narrowed(const QString &text, DeviceField field, const DeviceValue &value, bool isNot);

/// What a device has in a field, as it is filtered by; nothing where it is not known.
[[nodiscard]] std::optional<DeviceValue> valueOf(const DeviceRow &device, DeviceField field);

} // namespace candela::ui
