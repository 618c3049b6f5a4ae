#include "client/httpscoringservice.h"

#include "client/document.h"
#include "client/releasedreader.h"
#include "contract/actions.h"
#include "contract/category.h"
#include "contract/changes.h"
#include "contract/history.h"
#include "contract/passport.h"
#include "contract/score.h"
#include "contract/simulation.h"

#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::client {
namespace {

/// A question about figures, read by one of contract's readers of objects or arrays.
template<typename T, typename Json>
QFuture<Answer<T>> figures(QFuture<Result<web::Reply>> asked, Result<T> (*parse)(const Json &))
{
    return asked.then([parse](const Result<web::Reply> &reply) -> Answer<T> {
        return reply ? ReleasedReader::read(*reply, parse) : fail(reply.error());
    });
}

QUrlQuery lastDays(int days)
{
    return {{u"days"_s, QString::number(days)}};
}

QUrlQuery endsOf(const std::optional<Comparison> &between)
{
    return between ? QUrlQuery{{u"from"_s, between->from}, {u"to"_s, between->to}} : QUrlQuery();
}

} // namespace

HttpScoringService::HttpScoringService(QNetworkAccessManager &network, const Endpoint &endpoint)
    : m_asker(network, endpoint)
{
}

QFuture<Answer<scoring::Score>> HttpScoringService::score(std::stop_token stop)
{
    return figures(m_asker.get(u"/v1/score"_s, {}, std::move(stop)), contract::scoreFromJson);
}

QFuture<Answer<std::vector<scoring::HistoryEntry>>> HttpScoringService::scoreHistory(int days,
                                                                                     std::stop_token stop)
{
    return figures(m_asker.get(u"/v1/score/history"_s, lastDays(days), std::move(stop)),
                   contract::historyFromJson);
}

QFuture<Answer<scoring::Changes>> HttpScoringService::changes(const std::optional<Comparison> &between,
                                                              std::stop_token stop)
{
    return figures(m_asker.get(u"/v1/score/changes"_s, endsOf(between), std::move(stop)),
                   contract::changesFromJson);
}

QFuture<Answer<scoring::CategoryDetail>> HttpScoringService::category(CategoryId category,
                                                                      std::stop_token stop)
{
    return figures(m_asker.get(u"/v1/categories/"_s + idOf(category), {}, std::move(stop)),
                   contract::categoryFromJson);
}

QFuture<Answer<std::vector<scoring::CategoryHistoryEntry>>>
HttpScoringService::categoryHistory(CategoryId category, int days, std::stop_token stop)
{
    const QString path = u"/v1/categories/%1/history"_s.arg(idOf(category));
    return figures(m_asker.get(path, lastDays(days), std::move(stop)), contract::categoryHistoryFromJson);
}

QFuture<Answer<scoring::Passport>> HttpScoringService::passport(const QString &figure, std::stop_token stop)
{
    return figures(m_asker.get(u"/v1/passports/"_s + figure, {}, std::move(stop)),
                   contract::passportFromJson);
}

QFuture<Answer<scoring::Actions>> HttpScoringService::actions(std::stop_token stop)
{
    return figures(m_asker.get(u"/v1/actions"_s, {}, std::move(stop)), contract::actionsFromJson);
}

QFuture<Answer<scoring::Simulation>> HttpScoringService::simulate(const scoring::WhatIf &whatIf,
                                                                  std::stop_token stop)
{
    const QByteArray asked = QJsonDocument(contract::toJson(whatIf)).toJson(QJsonDocument::Compact);
    return figures(
        m_asker.post(u"/v1/simulations"_s, web::bodyOf(asked, "application/json"), std::move(stop)),
        contract::simulationFromJson);
}

QFuture<Result<contract::Session>> HttpScoringService::session(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/session"_s, {}, std::move(stop)), contract::sessionFromJson);
}

QFuture<Result<contract::ReleaseList>> HttpScoringService::releases(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/releases"_s, {}, std::move(stop)), contract::releaseListFromJson);
}

QFuture<Result<contract::Disclosures>> HttpScoringService::disclosures(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/disclosures"_s, {}, std::move(stop)), contract::disclosuresFromJson);
}

} // namespace candela::client
