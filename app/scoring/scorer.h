#pragma once

#include "base/result.h"
#include "model/benchmark.h"
#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "privacy/release.h"
#include "privacy/released.h"
#include "scoring/causes.h"
#include "scoring/history.h"
#include "scoring/passport.h"
#include "scoring/score.h"
#include "scoring/simulation.h"
#include "scoring/technology.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// Every release of one organization, oldest first.
using Releases = privacy::Released<std::vector<privacy::FrozenRelease>>;

/// What is told of the organization beside its figures.
struct About
{
    QString name;
    bool sample = false;
    BenchmarkList benchmarks = {}; ///< as the operator's file says
};

struct Context;

/// Turns releases into what people read. Pure: the same releases give the same answers, and about people
/// nothing but releases goes in; what is known of devices stands in the open.
class Scorer
{
public:
    /// All are kept as copies.
    Scorer(MeasureCatalogue measures, SignalCatalogue knownSignals, About about, Technology technology = {});

    /// The score of the newest release at or before `asOf`; of the newest when there is no `asOf`.
    [[nodiscard]] privacy::Released<Score> score(const Releases &releases,
                                                 std::optional<QDate> asOf = {}) const;

    [[nodiscard]] privacy::Released<CategoryDetail> category(const Releases &releases, CategoryId category,
                                                             std::optional<QDate> asOf = {}) const;

    /// The releases of the last `days` days up to the newest one, oldest first.
    [[nodiscard]] privacy::Released<std::vector<HistoryEntry>> history(const Releases &releases,
                                                                       int days) const;

    [[nodiscard]] privacy::Released<std::vector<CategoryHistoryEntry>>
    categoryHistory(const Releases &releases, CategoryId category, int days) const;

    /// `figure`: "<subject>@<slot>" (contract.md 3), subject a category, a measure or "total". Nothing when
    /// there is no such figure.
    [[nodiscard]] privacy::Released<std::optional<Passport>> passport(const Releases &releases,
                                                                      const QString &figure) const;

    /// Why the total changed between two moments, in causes that sum to the change. Nothing when there is no
    /// such moment. Without `to` the score of now is meant, without `from` the release four weeks before its
    /// own, or the oldest; before the first release so with days of devices.
    [[nodiscard]] privacy::Released<std::optional<Changes>>
    changes(const Releases &releases, const std::optional<When> &from, const std::optional<When> &to) const;
    /// Why there are no such changes, in a sentence.
    [[nodiscard]] QString noChanges(const Releases &releases) const;

    /// What can be done about every category, the most points first over all of them; the same actions as in
    /// category().
    [[nodiscard]] privacy::Released<Actions> actions(const Releases &releases) const;

    /// What would be if people did more, or less, on top of the newest release. Fails with Conflict when
    /// there are no points to start from or fewer to gain than asked for, with BadInput when a step names no
    /// count.
    [[nodiscard]] privacy::Released<Result<Simulation>> simulate(const Releases &releases,
                                                                 const WhatIf &whatIf) const;

private:
    [[nodiscard]] Context context() const;

    MeasureCatalogue m_measures;
    SignalCatalogue m_signals;
    About m_about;
    Technology m_technology;
};

} // namespace candela::scoring
