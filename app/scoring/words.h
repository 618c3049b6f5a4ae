#pragma once

#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "privacy/release.h"
#include "scoring/reading.h"

#include <QString>
#include <QStringList>

namespace candela::scoring {

/// The title of a report in words; its id when it is not in the catalogue.
[[nodiscard]] QString titleOfReport(const SignalCatalogue &knownSignals, const QString &id);

/// Why a category has no points, in plain words; empty when it has.
[[nodiscard]] QString reasonFor(const Reading &reading, const privacy::Release *release,
                                const Measure &measure, const SignalCatalogue &knownSignals);

/// The sum in figures, e.g. "100 × 1240 ÷ 1997 = 62.1"; empty without points or counts.
[[nodiscard]] QString arithmeticOf(const Reading &reading);

/// What a reader should know of this figure: reports left out, and files that cover another window.
[[nodiscard]] QStringList notesOn(const privacy::Release &release, const Measure &measure,
                                  const SignalCatalogue &knownSignals);

/// The plain sentence of protection: "62, give or take 1: ..." with what a change must exceed. Without an
/// error no count of people is in the points.
[[nodiscard]] QString certaintyOf(int points, double error);

/// Below this, changes cannot be told from the protection (gate.md 6.4).
[[nodiscard]] int smallestVisibleChange(double error);

} // namespace candela::scoring
