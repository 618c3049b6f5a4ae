#pragma once

#include "contract/sourcelist.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"

#include <QDate>

#include <optional>

namespace candela::ui {

/// How far reports reach, and how far they would have to. A report that stopped while others went on has no
/// figure any more, whatever came of it before.
class Reach
{
public:
    /// Refers to `sources`, which outlives it.
    Reach(const contract::SourceList &sources, const SignalCatalogue &knownSignals);
    Reach(const contract::SourceList &sources, const TechnologyCatalogue &technology);

    /// The day that reports are needed of: for people the Sunday of the newest week that one of them fills,
    /// for technology the newest day that was measured. Nothing where nothing is there.
    [[nodiscard]] std::optional<QDate> needed() const { return m_needed; }

    /// How many days a report of people ends before `needed`, if it does not fill that week; of a licence
    /// report, if none says who is counted in it.
    [[nodiscard]] std::optional<int> daysBehind(const ReportKind &report) const;

    /// How many days a report of technology ends before `needed`, if that is more than the two that reports
    /// may lag. Lists of places and of releases do not age.
    [[nodiscard]] std::optional<int> daysBehind(const TechnologyReport &report) const;

    /// nullptr when there is nothing of it.
    [[nodiscard]] const contract::SourceEntry *source(const QString &report) const;

private:
    const contract::SourceList &m_sources;
    std::optional<QDate> m_needed;
};

} // namespace candela::ui
