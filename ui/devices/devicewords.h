#pragma once

#include "contract/devicesummary.h"

#include <QLocale>

namespace candela::ui {

struct DeviceOrder
{
    DeviceField field = DeviceField::Boot;
    bool isDescending = true;

    friend bool operator==(const DeviceOrder &, const DeviceOrder &) = default;
};

/// "1,800 devices · data up to Friday 20 November · identifies devices, not users".
[[nodiscard]] QString subtitleOf(const contract::DeviceSummary &summary, const QLocale &locale);

/// What stands under the list.
struct ListState
{
    qint64 matched = 0;
    qint64 devices = 0;
    qint64 loaded = 0;
    qint64 selected = 0;
    DeviceOrder order;
};

/// "46 of 1,800 devices", or "1,800 devices" without a filter.
[[nodiscard]] QString countWords(const ListState &state, const QLocale &locale);
/// "1 selected · slowest first · 200 read", what there is of it.
[[nodiscard]] QString stateWords(const ListState &state, const QLocale &locale);
/// "slowest first"
[[nodiscard]] QString wordsOf(const DeviceOrder &order);

} // namespace candela::ui
