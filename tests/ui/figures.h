#pragma once

#include "contract/disclosures.h"
#include "privacy/release.h"
#include "scoring/actions.h"
#include "scoring/causes.h"
#include "scoring/history.h"
#include "scoring/passport.h"
#include "scoring/score.h"
#include "scoring/simulation.h"

#include <vector>

namespace candela {

/// An invented organization of 2,400 people with 26 weekly releases up to 2026-W46, one of them missing; its
/// figures come from the real scorer.
class Figures
{
public:
    /// `people` enabled for everything; `missing`: a report that is not there, by its id.
    explicit Figures(qint64 people = 2400, const QString &missing = {});

    [[nodiscard]] scoring::Score score() const;
    [[nodiscard]] std::vector<scoring::HistoryEntry> history(int days) const;
    [[nodiscard]] scoring::CategoryDetail category(CategoryId category) const;
    [[nodiscard]] std::vector<scoring::CategoryHistoryEntry> history(CategoryId category, int days) const;
    [[nodiscard]] scoring::Changes changes() const;
    /// Names of slots with a release.
    [[nodiscard]] scoring::Changes changesBetween(const QString &from, const QString &to) const;
    [[nodiscard]] scoring::Actions actions() const;
    /// What is asked must be possible.
    [[nodiscard]] scoring::Simulation simulation(const scoring::WhatIf &whatIf) const;
    /// What the service answers: the catalogue that this program was built with.
    [[nodiscard]] static contract::Disclosures disclosures();
    [[nodiscard]] scoring::Passport passport(const QString &figure) const;

private:
    std::vector<privacy::FrozenRelease> m_releases;
};

} // namespace candela
