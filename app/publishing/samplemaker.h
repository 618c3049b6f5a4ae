#pragma once

#include "publishing/workshop.h"
#include "sources/sampledevices.h"
#include "sources/sampleorganization.h"

#include <QStringList>

#include <functional>

namespace candela::publishing {

/// Opens the vault as it would be on that day and calls `work` with it; the days come in order, so that keys
/// end on the way as they do in life.
using OnDay =
    std::function<Result<void>(QDate today, const std::function<Result<void>(const Workshop &)> &work)>;

/// Lives through the sample organization week by week: each week's reports are sealed, and on the Tuesday
/// after it is released, by the same vault, gate and store as real data; its devices are imported and their
/// day, the Sunday, is closed. Gives the slots that were released.
[[nodiscard]] Result<QStringList> makeSample(const sources::SampleOrganization &sample,
                                             const sources::SampleDevices &devices, const OnDay &onDay);

/// The Sunday of the newest release that makeSample() makes of these days and so many people; the last day
/// where they are too few for one.
[[nodiscard]] QDate newestReleased(Window days, qint64 people);

} // namespace candela::publishing
