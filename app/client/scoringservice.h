#pragma once

#include "client/answer.h"
#include "contract/disclosures.h"
#include "contract/releaselist.h"
#include "contract/session.h"
#include "model/category.h"
#include "scoring/actions.h"
#include "scoring/causes.h"
#include "scoring/history.h"
#include "scoring/passport.h"
#include "scoring/score.h"
#include "scoring/simulation.h"

#include <QFuture>

#include <optional>
#include <stop_token>
#include <vector>

namespace candela::client {

/// Two releases to compare, by the names of their slots; `from` is the earlier one.
struct Comparison
{
    QString from; ///< "2026-W42"
    QString to;

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// The questions a dashboard asks about figures. HttpScoringService asks a real service; pages are tested
/// with a fake that answers in any order.
///
/// Each question answers once, from the event loop, in the thread that asked; when `stop` is asked for, with
/// Cancelled. Nobody calls QFuture::cancel.
class ScoringService
{
public:
    virtual ~ScoringService() = default;

    [[nodiscard]] virtual QFuture<Answer<scoring::Score>> score(std::stop_token stop) = 0;

    /// The releases of the last `days` days up to the newest, oldest first; empty before the first.
    [[nodiscard]] virtual QFuture<Answer<std::vector<scoring::HistoryEntry>>>
    scoreHistory(int days, std::stop_token stop) = 0;

    /// Why the total changed between two releases; unless said, over the four weeks up to the newest one, or
    /// since the oldest. Fails with NotFound when there is no such release, and before the first.
    [[nodiscard]] virtual QFuture<Answer<scoring::Changes>> changes(const std::optional<Comparison> &between,
                                                                    std::stop_token stop) = 0;

    [[nodiscard]] virtual QFuture<Answer<scoring::CategoryDetail>> category(CategoryId category,
                                                                            std::stop_token stop) = 0;

    [[nodiscard]] virtual QFuture<Answer<std::vector<scoring::CategoryHistoryEntry>>>
    categoryHistory(CategoryId category, int days, std::stop_token stop) = 0;

    /// `figure` is "<subject>@<slot>" (contract.md 3), e.g. CategoryScore::passport. Fails with NotFound when
    /// there is no such figure.
    [[nodiscard]] virtual QFuture<Answer<scoring::Passport>> passport(const QString &figure,
                                                                      std::stop_token stop) = 0;

    /// What can be done about every category that is measured, the most points first.
    [[nodiscard]] virtual QFuture<Answer<scoring::Actions>> actions(std::stop_token stop) = 0;

    /// What would be, on top of the newest release. Fails with Conflict when there is nothing to start from.
    [[nodiscard]] virtual QFuture<Answer<scoring::Simulation>> simulate(const scoring::WhatIf &whatIf,
                                                                        std::stop_token stop) = 0;

    /// Who is signed in, and to what; no figure in it.
    [[nodiscard]] virtual QFuture<Result<contract::Session>> session(std::stop_token stop) = 0;

    /// Which releases there are, oldest first; no figure in it.
    [[nodiscard]] virtual QFuture<Result<contract::ReleaseList>> releases(std::stop_token stop) = 0;

    /// What is tracked and what never is.
    [[nodiscard]] virtual QFuture<Result<contract::Disclosures>> disclosures(std::stop_token stop) = 0;
};

} // namespace candela::client
