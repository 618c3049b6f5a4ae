#pragma once

#include "model/coverage.h"
#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "publishing/meetingdays.h"

#include <optional>
#include <set>
#include <vector>

namespace candela::publishing {

/// What is in the vault, and which slots are released: all that decides what fills a slot.
struct Stock
{
    std::vector<Coverage> coverage;
    std::set<Slot> released;
    std::vector<Coverage> used =
        {}; ///< period files that a release was counted from: each fills one slot, once
    FeatureSet features = FeatureSet::Seven; ///< that meetings are scored by
};

/// What fills one slot.
struct Filling
{
    Slot slot;
    std::vector<Coverage> licences;
    std::vector<Coverage> activity;      ///< day files within the window, or one period file a report
    std::vector<const Measure *> filled; ///< measures all of whose reports fill the slot; of one that has an
                                         ///< exact one, and both do, the exact one alone
    MeetingDays meetings = {};
    std::vector<const SupportingMeasure *> supporting = {}; ///< likewise, in the order of their choice

    /// Whether anything can be released from it.
    [[nodiscard]] bool isReady() const { return !licences.empty() && (!filled.empty() || meetings.fill()); }
    [[nodiscard]] bool has(const QString &report) const;
    [[nodiscard]] bool hasAll(const QStringList &reports) const;
};

/// The slot that a period file fills (contract.md 5): the one before its refresh date, if that Sunday lies
/// one to three days earlier, the report has nothing nearer there and the slot is unreleased; else its own.
/// One that covers the window of a slot, as made of events, fills that slot. Nothing for a file of another
/// length than 30 days, which feeds no measure, and for one that fed a release: the same counts under a
/// second slot's key would be a second sample of their noise.
[[nodiscard]] std::optional<Slot> slotOf(const Coverage &period, const Stock &stock);

/// The licence reports that say who is enabled in the slot's window: those dated in it, or the newest one of
/// the seven days before or after its end (contract.md 1).
[[nodiscard]] std::vector<Coverage> licencesFor(Slot slot, const std::vector<Coverage> &coverage,
                                                const SignalCatalogue &knownSignals);

/// What fills `slot`, each report by itself: day files when they reach the Sunday and cover 24 of the 28
/// days, otherwise the newest period file of the slot (gate.md 2).
[[nodiscard]] Filling fill(Slot slot, const Stock &stock, const SignalCatalogue &knownSignals,
                           const MeasureCatalogue &measures);

/// Every slot that anything in the stock could fill, oldest first.
[[nodiscard]] std::vector<Slot> slotsOf(const Stock &stock, const SignalCatalogue &knownSignals);

} // namespace candela::publishing
