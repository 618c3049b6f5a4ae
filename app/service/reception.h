#pragma once

#include "service/limits.h"
#include "service/ratelimit.h"
#include "service/request.h"
#include "service/routes.h"
#include "service/target.h"

#include <QByteArrayList>

#include <variant>

namespace candela::service {

/// What was let in and waits for its body.
struct Admitted
{
    const Route *route = nullptr;
    Call call;
    qint64 mostBody = 0; ///< bytes
};

/// Receives requests: every check of contract.md 7 in its order, then the handler. Knows no sockets.
class Reception
{
public:
    struct Rules
    {
        Limits limits;
        Clock clock;
    };

    /// All but `rules` outlive this.
    Reception(const Access &access, Backend backend, const Rules &rules);

    /// The values of `Host` that are this service, e.g. "127.0.0.1:8080"; any other is refused.
    void setHosts(const QByteArrayList &hosts);

    /// Size - Host - Origin - route - method - token - role - reads a minute - query - whether there may be a
    /// body: all that can be decided before the body is read, so that nothing is read for a stranger. The
    /// refusal says `close` when a body is left unread.
    [[nodiscard]] std::variant<Response, Admitted> admit(const Head &head);

    /// The answer, once the body is complete.
    [[nodiscard]] Response answer(Admitted &admitted);

    [[nodiscard]] const Limits &limits() const { return m_rules.limits; }

private:
    using Verdict = std::optional<Response>; ///< nothing: go on

    [[nodiscard]] std::variant<Response, Admitted> decide(const Head &head);
    [[nodiscard]] Verdict checkSize(const Head &head) const;
    [[nodiscard]] Verdict checkHost(const Head &head) const;
    [[nodiscard]] Verdict checkRoute(const Head &head, const Target &target, Admitted &admitted) const;
    [[nodiscard]] Verdict checkSubject(const Head &head, Admitted &admitted);
    [[nodiscard]] static Verdict checkQuery(const Target &target, Admitted &admitted);
    [[nodiscard]] static Verdict checkBody(const Head &head, const Admitted &admitted);

    const Access &m_access;
    Backend m_backend;
    Rules m_rules;
    RateLimit m_reads;
    QByteArrayList m_hosts;
};

} // namespace candela::service
