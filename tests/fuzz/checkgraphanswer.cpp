#include "checks.h"
#include "promises.h"
#include "sources/graph/token.h"
#include "sources/graph/verdict.h"
#include "web/retry.h"

#include <algorithm>
#include <chrono>

namespace candela::test {

namespace {

using namespace sources::graph;
using namespace std::chrono_literals;

const QDateTime now(today, QTime(4, 30), Qt::UTC);

bool isWord(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}

void checkWaiting(const QByteArray &retryAfter)
{
    const auto wished = web::waitWished(retryAfter, now);
    hold(!wished || (*wished >= 0ms && *wished <= 24h), "a wish is at most a day");
    const auto wait = web::waitBefore({.status = 429, .retryAfter = retryAfter}, now, 0.5);
    hold(wait && *wait >= 1s && *wait <= 24h, "a refused question waits, and not for ever");
}

void checkToken(const web::Reply &reply)
{
    const auto token = tokenFrom(reply, now);
    if (token) {
        hold(!token->text.isEmpty() && isWord(token->text), "a token goes into a header");
        hold(token->renew.isValid() && token->renew >= now, "a token is renewed some time");
        return;
    }
    hold(token.error().fault == Fault::SignedOut && token.error().what.endsWith(u'.'),
         "a refusal is a sentence");
    hold(token.error().where.size() < 32, "a refusal holds nothing of the answer");
}

} // namespace

void checkGraphAnswer(QByteArrayView bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    checkWaiting(bytes.first(line < 0 ? bytes.size() : line).toByteArray());
    web::Reply reply{.status = 200, .body = bytes.sliced(line + 1).toByteArray(), .headers = {}};
    checkToken(reply);
    for (const int status : {0, 200, 302, 400, 401, 403, 404, 410, 429, 503}) {
        reply.status = status;
        const auto verdict =
            verdictOn({.from = Heard::From::Graph, .reply = reply}, today.addDays(-3), today);
        hold(verdict != Verdict::Gone, "the newest days are never given up");
        hold(isWord(errorCodeOf(reply).toUtf8()), "a code is a word");
    }
}

} // namespace candela::test
