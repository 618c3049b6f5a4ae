#pragma once

#include "client/scoringservice.h"
#include "contract/simulation.h"
#include "privacy/gate.h"

#include <QJsonDocument>
#include <QPromise>

#include <deque>

namespace candela {

/// A released value for tests: it went through the gate's door with nothing in it and took `value` from the
/// open.
template<typename T>
[[nodiscard]] privacy::Released<T> released(const T &value)
{
    const privacy::Gate gate(QByteArray(32, 'k'));
    const privacy::Counted nobody{.organization = QStringLiteral("test"),
                                  .slot = *Slot::fromName(u"2026-W46"),
                                  .previous = privacy::digestBeforeTheFirst()};
    return gate.release(nobody).derive([](const privacy::Release &, const T &open) { return open; }, value);
}

/// Keeps each question for the test to answer, in whatever order it likes.
class FakeScoringService : public client::ScoringService
{
public:
    template<typename T>
    struct Question
    {
        QString about; ///< the category or figure; empty where there is one kind only
        std::stop_token stop;
        QPromise<Result<T>> promise = {};

        void answer(const T &value)
        {
            promise.addResult(Result<T>(value));
            promise.finish();
        }
        void fail(Fault fault)
        {
            promise.addResult(Result<T>(candela::fail(fault, QStringLiteral("It did not work."))));
            promise.finish();
        }
    };
    template<typename T>
    using Open = std::deque<Question<T>>;
    template<typename T>
    using Questions = Open<privacy::Released<T>>;

    Questions<scoring::Score> scores;
    Questions<std::vector<scoring::HistoryEntry>> histories;
    Questions<scoring::Changes> changesAsked; ///< about "2026-W42 2026-W46", or nothing for the usual weeks
    Questions<scoring::CategoryDetail> categories;
    Questions<std::vector<scoring::CategoryHistoryEntry>> categoryHistories;
    Questions<scoring::Passport> passports;
    Questions<scoring::Actions> actionLists;
    Questions<scoring::Simulation> simulations; ///< about the body of the question, as compact JSON
    Open<contract::Session> sessions;
    Open<contract::ReleaseList> releaseLists;
    Open<contract::Disclosures> disclosureLists;

    QFuture<client::Answer<scoring::Score>> score(std::stop_token stop) override
    {
        return keep(scores, {}, std::move(stop));
    }
    QFuture<client::Answer<std::vector<scoring::HistoryEntry>>> scoreHistory(int days,
                                                                             std::stop_token stop) override
    {
        return keep(histories, QString::number(days), std::move(stop));
    }
    QFuture<client::Answer<scoring::Changes>> changes(const std::optional<client::Comparison> &between,
                                                      std::stop_token stop) override
    {
        return keep(changesAsked, between ? between->from + u' ' + between->to : QString(), std::move(stop));
    }
    QFuture<client::Answer<scoring::CategoryDetail>> category(CategoryId category,
                                                              std::stop_token stop) override
    {
        return keep(categories, idOf(category), std::move(stop));
    }
    QFuture<client::Answer<std::vector<scoring::CategoryHistoryEntry>>>
    categoryHistory(CategoryId category, int days, std::stop_token stop) override
    {
        return keep(categoryHistories, idOf(category) + u' ' + QString::number(days), std::move(stop));
    }
    QFuture<client::Answer<scoring::Passport>> passport(const QString &figure, std::stop_token stop) override
    {
        return keep(passports, figure, std::move(stop));
    }
    QFuture<client::Answer<scoring::Actions>> actions(std::stop_token stop) override
    {
        return keep(actionLists, {}, std::move(stop));
    }
    QFuture<client::Answer<scoring::Simulation>> simulate(const scoring::WhatIf &whatIf,
                                                          std::stop_token stop) override
    {
        const QJsonDocument asked(contract::toJson(whatIf));
        return keep(simulations, QString::fromUtf8(asked.toJson(QJsonDocument::Compact)), std::move(stop));
    }
    QFuture<Result<contract::Session>> session(std::stop_token stop) override
    {
        return keep(sessions, {}, std::move(stop));
    }
    QFuture<Result<contract::ReleaseList>> releases(std::stop_token stop) override
    {
        return keep(releaseLists, {}, std::move(stop));
    }
    QFuture<Result<contract::Disclosures>> disclosures(std::stop_token stop) override
    {
        return keep(disclosureLists, {}, std::move(stop));
    }

private:
    template<typename T>
    static QFuture<Result<T>> keep(Open<T> &questions, const QString &about, std::stop_token stop)
    {
        Question<T> &question = questions.emplace_back(about, std::move(stop));
        question.promise.start();
        return question.promise.future();
    }
};

} // namespace candela
