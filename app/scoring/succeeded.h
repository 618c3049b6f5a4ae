#pragma once

#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "privacy/release.h"
#include "scoring/reading.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace candela::scoring {

// A category whose points come from the successor of its measure (contract.md 13): one whole number, released
// without counts.

/// What the release says of the successor; nothing when its rows did not come.
[[nodiscard]] std::optional<privacy::Figure> figureOf(const privacy::Release &release,
                                                      const Measure &measure);

/// The reading of a figure of this measure that has points.
[[nodiscard]] Reading readFigure(const privacy::Figure &figure, const privacy::Release &release,
                                 const Measure &measure);

/// The measure as the reader should know it: with the names and words of the successor and without counts
/// where that stands, the exact one where that was counted, else as it is.
[[nodiscard]] Measure asMeasured(const Measure &measure, const Reading &reading);

/// What a reader should know: that a successor or an exact measure stands in the measure's place, or why it
/// does not although its rows came.
[[nodiscard]] QStringList notesOnSuccessor(const privacy::Release &release, const Measure &measure);

/// Why the successor has no points although its rows came; empty when it has, or none came.
[[nodiscard]] QString reasonOfSuccessor(const privacy::Release &release, const Measure &measure);

/// How sure the number is, in words; it has no noise.
[[nodiscard]] QString certaintyOfFigure();

/// The title of a report or of a successor's file, in words; its id when neither knows it.
[[nodiscard]] QString titleOfInput(const MeasureCatalogue &measures, const SignalCatalogue &knownSignals,
                                   const QString &id);

} // namespace candela::scoring
