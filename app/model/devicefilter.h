#pragma once

#include "model/devicerow.h"

#include <QDate>
#include <QString>

#include <expected>
#include <variant>
#include <vector>

namespace candela {

enum class Comparison { Equal, NotEqual, Less, AtMost, Greater, AtLeast, Contains };

/// What a device is compared with: a text or a word, a whole number (milliseconds of a time), or a day.
using DeviceValue = std::variant<QString, qint64, QDate>;

/// `boot > 60 s`
struct DeviceCondition
{
    DeviceField field = DeviceField::Id;
    Comparison comparison = Comparison::Equal;
    DeviceValue value;

    friend bool operator==(const DeviceCondition &, const DeviceCondition &) = default;
};

/// Which devices are wanted, e.g. `boot > 60 s and model = "Harbor 15"`. A device without the value of a
/// condition does not meet it, whichever the comparison.
struct DeviceFilter
{
    enum class Kind { Condition, All, Any, Not };

    Kind kind = Kind::All;           ///< All of no parts: every device
    DeviceCondition condition = {};  ///< of a Condition
    std::vector<DeviceFilter> parts; ///< of the others; of a Not exactly one

    friend bool operator==(const DeviceFilter &, const DeviceFilter &) = default;
};

/// Why a text is no filter, and where: enough to mark the place and to offer what could stand there.
struct FilterFlaw
{
    enum class Expected { Field, Comparison, Value, Joint, End };

    qsizetype position = 0; ///< characters before the place
    Expected expected = Expected::Field;
    std::optional<DeviceField> field; ///< whose comparison or value is expected
    QString what;                     ///< one sentence

    friend bool operator==(const FilterFlaw &, const FilterFlaw &) = default;
};

/// Reads `boot`, `sign_in` (times, with s or ms), `crashes`, `restarts`, `stop_errors`, `points` (whole
/// numbers), `last_seen` (days, as 2026-11-20), `model`, `manufacturer`, `os`,
/// `managed_id` (texts in quotation marks; also
/// `contains`), `channel`, `build_state` and `id` (words), joined by `and`, `or`, `not` and parentheses.
/// `and` binds closer than `or`. The case of words does not count; of texts it does, except for `contains`.
/// An empty text is every device. At most 1,000 characters, 50 conditions and 20 parentheses or `not` deep.
[[nodiscard]] std::expected<DeviceFilter, FilterFlaw> readDeviceFilter(QStringView text);

/// The filter as it is read again.
[[nodiscard]] QString textOf(const DeviceFilter &filter);

} // namespace candela
