#pragma once

#include "base/result.h"
#include "sources/sampledevices.h"
#include "sources/sampleorganization.h"

#include <functional>

namespace candela::sources {

/// Takes one file of the sample organization; stops the writing when it fails.
using TakeFile = std::function<Result<void>(const QString &name, const QByteArray &bytes)>;

/// Gives the files that an administrator of the sample organization would have at hand on its last day: usage
/// reports of each of the 28 days up to `usageTo`, of whoever did something, with their licences, and what is
/// known of devices, apps and places on the last day. Imported into an empty data directory they come to the
/// same counts, with the Sunday of the sample's newest release as `usageTo`.
[[nodiscard]] Result<void> giveSampleFiles(const SampleOrganization &people, const SampleDevices &devices,
                                           const SignalCatalogue &catalogue, QDate usageTo,
                                           const TakeFile &take);

} // namespace candela::sources
