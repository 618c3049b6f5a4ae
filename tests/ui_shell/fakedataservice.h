#pragma once

#include "client/dataservice.h"

#include <QPromise>

#include <deque>

namespace candela::test {

/// Keeps each question for the test to answer, in whatever order it likes.
class FakeDataService : public client::DataService
{
public:
    struct Import
    {
        QString path;
        client::Progress progress;
        std::stop_token stop;
        QPromise<Result<contract::ImportResult>> promise = {};

        void answer(const Result<contract::ImportResult> &result)
        {
            promise.addResult(result);
            promise.finish();
        }
    };
    std::deque<Import> imports;
    std::deque<QPromise<Result<contract::PublishResult>>> publications;
    std::deque<QPromise<Result<contract::SourceList>>> sourceLists;

    template<typename T>
    static void answer(QPromise<Result<T>> &question, const Result<T> &result)
    {
        question.addResult(result);
        question.finish();
    }

    QFuture<Result<contract::ImportResult>> importFile(const QString &path, const client::Progress &progress,
                                                       std::stop_token stop) override
    {
        Import &question = imports.emplace_back(path, progress, std::move(stop));
        question.promise.start();
        return question.promise.future();
    }
    QFuture<Result<contract::PublishResult>> publish(std::stop_token) override
    {
        publications.emplace_back().start();
        return publications.back().future();
    }
    QFuture<Result<contract::SourceList>> sources(std::stop_token) override
    {
        sourceLists.emplace_back().start();
        return sourceLists.back().future();
    }
};

} // namespace candela::test
