#pragma once

#include "model/catalogues.h"
#include "privacy/gate.h"
#include "scoring/scorer.h"

#include <initializer_list>

namespace candela::scoring::test {

using privacy::Band;
using privacy::Cell;
using privacy::CellKind;

inline const SignalCatalogue &knownSignals()
{
    static const SignalCatalogue catalogue = builtInSignals();
    return catalogue;
}

inline const MeasureCatalogue &measures()
{
    static const MeasureCatalogue catalogue = builtInMeasures(knownSignals());
    return catalogue;
}

inline const Measure &measureOf(CategoryId category)
{
    return *measures().of(category);
}

/// A cell as the gate leaves it: of a count with its value, of "few" 0, of "nearly_all" n.
inline Cell cell(CategoryId category, const char *part, qint64 n, qint64 value,
                 CellKind kind = CellKind::Count)
{
    return {
        .id = measureOf(category).cellId(QString::fromLatin1(part)), .n = n, .kind = kind, .value = value};
}

inline Cell silent(CategoryId category, const char *part, qint64 n, std::optional<Band> band = {})
{
    return {.id = measureOf(category).cellId(QString::fromLatin1(part)),
            .n = n,
            .kind = band ? CellKind::Band : CellKind::Withheld,
            .value = {},
            .band = band};
}

/// The cell of a supporting measure, by its id.
inline Cell insight(const char *measure, qint64 n, qint64 value, CellKind kind = CellKind::Count)
{
    const SupportingMeasure *supporting = measures().supportingMeasure(QString::fromLatin1(measure));
    return {.id = supporting->cellId(), .n = n, .kind = kind, .value = value};
}

inline Coverage input(const char *report, Window days, CoverageKind kind = CoverageKind::Day)
{
    return {.report = QString::fromLatin1(report), .kind = kind, .days = days};
}

/// One report of each kind, day by day.
inline std::vector<Coverage> everyInput(Slot slot)
{
    std::vector<Coverage> inputs;
    for (const ReportKind &report : knownSignals().reports())
        inputs.push_back({.report = report.id,
                          .kind = report.licence ? CoverageKind::Licence : CoverageKind::Day,
                          .days = slot.window()});
    return inputs;
}

inline privacy::FrozenRelease releaseOf(Slot slot, std::vector<Cell> cells, qint64 people = 1000)
{
    privacy::Release release{.organization = QStringLiteral("test"),
                             .slot = slot,
                             .window = slot.window(),
                             .people = people,
                             .policy = {},
                             .inputs = everyInput(slot),
                             .cells = std::move(cells),
                             .previous = privacy::digestBeforeTheFirst()};
    std::ranges::sort(release.cells, {}, &Cell::id);
    const QString digest = privacy::digestOf(privacy::canonicalBytes(release));
    return {.release = std::move(release), .digest = digest, .releasedOn = slot.sunday().addDays(2)};
}

/// The releases as the store would hand them out.
inline Releases released(const std::vector<privacy::FrozenRelease> &all)
{
    const auto any = privacy::Gate(QByteArray(32, 'k')).release({.slot = Slot::of(QDate(2026, 1, 1))});
    return any.derive(
        [](const privacy::Release &, const std::vector<privacy::FrozenRelease> &open) { return open; }, all);
}

inline Scorer scorer()
{
    return {measures(), knownSignals(), {.name = QStringLiteral("Test"), .sample = false}};
}

inline Slot week(int number)
{
    return Slot::of(QDate(2026, 1, 1)).plusWeeks(number);
}

} // namespace candela::scoring::test
