#pragma once

#include "base/result.h"
#include "model/technology.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace candela {

/// A version of Windows and the last day it gets fixes, in its longest ordinary edition.
struct WindowsRelease
{
    int build = 0; ///< the third number of "10.0.22631.4317"
    QString name;  ///< e.g. "Windows 11 23H2"
    QDate endOfSupport;

    friend bool operator==(const WindowsRelease &, const WindowsRelease &) = default;
};

/// How much each part of endpoint analytics counts; 0 leaves it out.
struct EndpointWeights
{
    int startup = 1;
    int appReliability = 1;
    int workFromAnywhere = 1;

    friend bool operator==(const EndpointWeights &, const EndpointWeights &) = default;
};

/// What the rules of technology leave to be set, with what holds when nothing is said (methodology 3). A
/// change of the published file that moves points is another version of the measure.
struct TechnologyRules
{
    EndpointWeights endpoint;
    std::vector<WindowsRelease> windows; ///< in order of their builds
    bool includesRemotePlaces = false;   ///< whether cities of remote workers count in the category
    std::vector<UpdateChannel> recommendedChannels = {UpdateChannel::Current,
                                                      UpdateChannel::MonthlyEnterprise};

    /// Reads "rules" of resources/catalogue/technology.json. Fails with BadInput, naming the entry, when one
    /// is missing, a weight is below 0 or above 100, all weights are 0, or a version of Windows stands twice
    /// or has no end.
    [[nodiscard]] static Result<TechnologyRules> read(const QJsonObject &json);

    [[nodiscard]] bool recommends(UpdateChannel channel) const;
    /// Whether a device with "10.0.22631.4317" gets fixes on `day`. Nothing when the text is not so written,
    /// or the build is newer than the table: then nobody knows. A build between those of the table is not
    /// supported.
    [[nodiscard]] std::optional<bool> supportsWindows(QStringView osVersion, QDate day) const;

    friend bool operator==(const TechnologyRules &, const TechnologyRules &) = default;
};

} // namespace candela
