#include "sources/graph/connection.h"

#include "base/tr.h"
#include "sources/graph/words.h"
#include "web/later.h"
#include "web/retry.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

using From = Heard::From;

constexpr int unauthorized = 401;
constexpr qint64 longestReport = 1LL << 30;   // bytes; a million people are about 200 million
constexpr qint64 longestDocument = 1LL << 24; // one page of a list, or the words of a refusal

/// That nothing came is an answer too: whoever asked decides whether to ask again.
Result<Heard> heardFrom(From from, const Result<web::Reply> &reply)
{
    if (reply)
        return Heard{.from = from, .reply = *reply};
    if (reply.error().fault == Fault::Unreachable)
        return Heard{.from = from, .reply = {}, .noAnswer = reply.error().what};
    return fail(reply.error());
}

} // namespace

Connection::Connection(QNetworkAccessManager &network, Access access, Clock clock, Random random)
    : m_network(network)
    , m_access(std::move(access))
    , m_clock(std::move(clock))
    , m_random(std::move(random))
{
}

QFuture<Result<Heard>> Connection::ask(const QUrl &address, const web::TakeBytes &take, std::stop_token stop)
{
    if (!isBelowBase(m_access, address))
        return web::later(Result<Heard>(fail(Fault::Denied, sentElsewhere(address))));
    const web::Question question = questionTo(address, take);
    return askWithToken(question, stop)
        .then(this,
              [this, question, stop](const Result<Heard> &heard) {
                  if (!heard || heard->from == From::SignIn || heard->reply.status != unauthorized)
                      return web::later(heard);
                  m_token.reset();
                  return askWithToken(question, stop);
              })
        .unwrap()
        .then(this, [](const Result<Heard> &heard) -> Result<Heard> {
            if (!heard || heard->from == From::SignIn || heard->reply.status != unauthorized)
                return heard;
            return fail(
                Fault::SignedOut,
                Tr::tr("The service does not take the token that the sign-in service gave. Check that "
                       "the settings base and authority belong together."),
                u"401"_s);
        });
}

QFuture<Result<Heard>> Connection::download(const QUrl &address, const web::TakeBytes &take,
                                            std::stop_token stop)
{
    return web::ask(m_network, questionTo(address, take), std::move(stop))
        .then(this, [](const Result<web::Reply> &reply) { return heardFrom(From::Download, reply); });
}

QFuture<Result<Heard>> Connection::askWithToken(const web::Question &question, std::stop_token stop)
{
    return signIn(stop)
        .then(this,
              [this, question, stop](const Result<Heard> &signedIn) {
                  if (!signedIn || !m_token)
                      return web::later(signedIn);
                  web::Question asked = question;
                  asked.token = m_token->text;
                  return web::ask(m_network, asked, stop).then(this, [](const Result<web::Reply> &reply) {
                      return heardFrom(From::Graph, reply);
                  });
              })
        .unwrap();
}

/// Afterwards there is a token, or the answer says why not.
QFuture<Result<Heard>> Connection::signIn(std::stop_token stop)
{
    if (m_token && m_clock() < m_token->renew)
        return web::later(Result<Heard>(Heard{.from = From::SignIn, .reply = {}}));
    m_token.reset();
    web::Question question = questionTo(tokenAddress(m_access), {});
    question.form = tokenForm(m_access, m_clock(), m_random);
    return web::ask(m_network, question, std::move(stop))
        .then(this, [this](const Result<web::Reply> &reply) -> Result<Heard> {
            auto heard = heardFrom(From::SignIn, reply);
            if (!heard || web::mayPass(heard->reply.status))
                return heard;
            auto token = tokenFrom(heard->reply, m_clock());
            if (!token)
                return fail(token.error());
            m_token = std::move(*token);
            return heard;
        });
}

web::Question Connection::questionTo(const QUrl &address, const web::TakeBytes &take) const
{
    return {
        .url = address, .take = take, .longest = take ? longestReport : longestDocument, .tls = m_access.tls};
}

} // namespace candela::sources::graph
