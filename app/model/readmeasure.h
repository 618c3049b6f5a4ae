#pragma once

#include "base/result.h"
#include "model/measure.h"
#include "model/signalcatalogue.h"

#include <QJsonObject>

namespace candela {

/// The failure of an entry of resources/catalogue/measures.json, named by its id.
[[nodiscard]] Failure notAMeasure(const QString &id);

/// Reads one measure. Fails with BadInput, naming it, when a text is empty, a signal or report is unknown, or
/// whom it is counted among does not follow from licences alone: such a number would be a count of behaviour
/// without noise (gate.md 1).
[[nodiscard]] Result<Measure> readMeasure(const QJsonObject &json, const SignalCatalogue &knownSignals);

} // namespace candela
