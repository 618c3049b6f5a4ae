#pragma once

#include "client/asker.h"
#include "client/scoringservice.h"

namespace candela::client {

/// Asks a scoring service over HTTP.
class HttpScoringService : public ScoringService
{
public:
    /// `network` outlives this.
    HttpScoringService(QNetworkAccessManager &network, const Endpoint &endpoint);

    QFuture<Answer<scoring::Score>> score(std::stop_token stop) override;
    QFuture<Answer<std::vector<scoring::HistoryEntry>>> scoreHistory(int days, std::stop_token stop) override;
    QFuture<Answer<scoring::Changes>> changes(const std::optional<Comparison> &between,
                                              std::stop_token stop) override;
    QFuture<Answer<scoring::CategoryDetail>> category(CategoryId category, std::stop_token stop) override;
    QFuture<Answer<std::vector<scoring::CategoryHistoryEntry>>>
    categoryHistory(CategoryId category, int days, std::stop_token stop) override;
    QFuture<Answer<scoring::Passport>> passport(const QString &figure, std::stop_token stop) override;
    QFuture<Answer<scoring::Actions>> actions(std::stop_token stop) override;
    QFuture<Answer<scoring::Simulation>> simulate(const scoring::WhatIf &whatIf,
                                                  std::stop_token stop) override;
    QFuture<Result<contract::Session>> session(std::stop_token stop) override;
    QFuture<Result<contract::ReleaseList>> releases(std::stop_token stop) override;
    QFuture<Result<contract::Disclosures>> disclosures(std::stop_token stop) override;

private:
    Asker m_asker;
};

} // namespace candela::client
