#pragma once

#include "model/importcatalogue.h"
#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"

namespace candela {

/// The catalogues this program was built with. A test holds that they can be read, so there is no failure
/// here.
[[nodiscard]] SignalCatalogue builtInSignals();
[[nodiscard]] MeasureCatalogue builtInMeasures(const SignalCatalogue &knownSignals);
[[nodiscard]] TechnologyCatalogue builtInTechnology();
[[nodiscard]] ImportCatalogue builtInImports();

/// What a machine reads of all measures: measures.json, and those of technology.json beside them as
/// "technology".
[[nodiscard]] QByteArray measuresDocument();

/// The bytes of one file of resources/catalogue, e.g. "signals.json"; empty when there is none of that name.
[[nodiscard]] QByteArray catalogueFile(const QString &name);

} // namespace candela
