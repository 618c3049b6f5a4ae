#pragma once

#include "base/result.h"
#include "sources/sampledevices.h"
#include "sources/sampleorganization.h"

#include <functional>

namespace candela::sources {

/// Takes one file of the sample organization; stops the writing when it fails.
using TakeFile = std::function<Result<void>(const QString &name, const QByteArray &bytes)>;

/// Gives the files that an administrator of the sample organization would have at hand on its last day: usage
/// reports of each of the last 28 days, of whoever did something, the licences of the last day, and what is
/// known of devices, apps and places. Imported into an empty data directory they come to the same counts.
[[nodiscard]] Result<void> giveSampleFiles(const SampleOrganization &people, const SampleDevices &devices,
                                           const SignalCatalogue &catalogue, const TakeFile &take);

} // namespace candela::sources
