#pragma once

#include "contract/applist.h"
#include "contract/channellist.h"
#include "ui/tables/tablecontent.h"

#include <QLocale>

namespace candela::ui {

/// Apps as rows, first those that cost the score most: much used, and with few points. Apps that are in use
/// on too few devices to count say so.
[[nodiscard]] TableContent appTable(const contract::AppList &list, const QLocale &locale);
/// "3 of 4 apps count · used on more than 36 of 1,800 devices".
[[nodiscard]] QString appNote(const contract::AppList &list, const QLocale &locale);

/// Update channels as rows, those with most devices first.
[[nodiscard]] TableContent channelTable(const contract::ChannelList &list, const QLocale &locale);
/// The versions of every channel that devices run, most devices first.
[[nodiscard]] TableContent versionTable(const contract::ChannelList &list, const QLocale &locale);

/// "2 h 40 min", "12 days of use": the mean time between two crashes, in words; "no crash" without one.
[[nodiscard]] QString timeBetweenCrashes(std::optional<qint64> minutes, const QLocale &locale);

} // namespace candela::ui
