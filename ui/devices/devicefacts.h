#pragma once

#include "contract/devicedetail.h"
#include "model/technologyrules.h"
#include "ui/devices/startbars.h"
#include "ui/widgets/passportpopover.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace candela::ui {

/// A part of the points of a device, as a line with a bar.
struct PartLine
{
    QString title;
    QString value; ///< "104.0 s"; may be empty
    std::optional<Points> points;
    bool isLow = false;

    friend bool operator==(const PartLine &, const PartLine &) = default;
};

/// What would help a device.
struct DeviceHelp
{
    QString title;
    QString why;

    friend bool operator==(const DeviceHelp &, const DeviceHelp &) = default;
};

/// All that the pane shows of a device.
struct DeviceContent
{
    QString id;      ///< whole, for the clipboard
    QString shownId; ///< "D-7F3A-19C2"
    QString what;    ///< "Harbor 15 · Windows 11 23H2"
    QString alike;   ///< "204 devices of this model"
    std::vector<PassportRow> facts;
    std::vector<PartLine> parts;
    std::vector<StartOfDay> starts;
    QString startsWords; ///< where there are none, why
    std::vector<DeviceHelp> help;

    friend bool operator==(const DeviceContent &, const DeviceContent &) = default;
};

[[nodiscard]] DeviceContent contentOf(const contract::DeviceDetail &detail, const TechnologyRules &rules,
                                      const QLocale &locale);

/// The starts of the last 28 days up to the newest, oldest first; of several on a day their mean.
[[nodiscard]] std::vector<StartOfDay> startsOf(const std::vector<DeviceStart> &starts);

/// What would help most first, at most two; empty when nothing asks for attention.
[[nodiscard]] std::vector<DeviceHelp> helpFor(const contract::DeviceDetail &detail,
                                              const TechnologyRules &rules);

} // namespace candela::ui
