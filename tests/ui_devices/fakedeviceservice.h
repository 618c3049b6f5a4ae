#pragma once

#include "client/deviceservice.h"

#include <QPromise>

#include <deque>

namespace candela {

/// Keeps each question for the test to answer, in whatever order it likes.
class FakeDeviceService : public client::DeviceService
{
public:
    template<typename T, typename About = QString>
    struct Question
    {
        About about;
        std::stop_token stop;
        QPromise<Result<T>> promise = {};
        bool isAnswered = false;

        void answer(const T &value)
        {
            isAnswered = true;
            promise.addResult(Result<T>(value));
            promise.finish();
        }
        void fail(Fault fault)
        {
            isAnswered = true;
            promise.addResult(Result<T>(candela::fail(fault, QStringLiteral("It did not work."))));
            promise.finish();
        }
    };

    std::deque<Question<contract::DevicePage, client::DevicePageWish>> pages;
    std::deque<Question<contract::DeviceDetail>> details;
    std::deque<Question<contract::DeviceSummary>> summaries;
    std::deque<Question<contract::AppList>> appLists;
    std::deque<Question<contract::LocationList>> locationLists;
    std::deque<Question<contract::ChannelList>> channelLists;
    std::deque<Question<contract::BaselineList>> baselineLists;
    std::deque<Question<contract::BaselineList, contract::NewBaseline>> additions;
    std::deque<Question<contract::BaselineList>> removals; ///< about its id

    QFuture<Result<contract::DevicePage>> devices(const client::DevicePageWish &wish,
                                                  std::stop_token stop) override
    {
        return keep(pages, wish, std::move(stop));
    }
    QFuture<Result<contract::DeviceDetail>> device(const QString &id, std::stop_token stop) override
    {
        return keep(details, id, std::move(stop));
    }
    QFuture<Result<contract::DeviceSummary>> deviceSummary(std::stop_token stop) override
    {
        return keep(summaries, {}, std::move(stop));
    }
    QFuture<Result<contract::AppList>> apps(std::stop_token stop) override
    {
        return keep(appLists, {}, std::move(stop));
    }
    QFuture<Result<contract::LocationList>> locations(std::stop_token stop) override
    {
        return keep(locationLists, {}, std::move(stop));
    }
    QFuture<Result<contract::ChannelList>> channels(std::stop_token stop) override
    {
        return keep(channelLists, {}, std::move(stop));
    }
    QFuture<Result<contract::BaselineList>> baselines(std::stop_token stop) override
    {
        return keep(baselineLists, {}, std::move(stop));
    }
    QFuture<Result<contract::BaselineList>> addBaseline(const contract::NewBaseline &baseline,
                                                        std::stop_token stop) override
    {
        return keep(additions, baseline, std::move(stop));
    }
    QFuture<Result<contract::BaselineList>> removeBaseline(const QString &id) override
    {
        return keep(removals, id, {});
    }

private:
    template<typename T, typename About>
    static QFuture<Result<T>> keep(std::deque<Question<T, About>> &questions, const About &about,
                                   std::stop_token stop)
    {
        Question<T, About> &question = questions.emplace_back(about, std::move(stop));
        question.promise.start();
        return question.promise.future();
    }
};

} // namespace candela
