#include "service/reception.h"

#include "base/tr.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr int methodNotAllowed = 405;
constexpr int contentTooLarge = 413;
constexpr int mediaNotSupported = 415;
constexpr int expectationFailed = 417;

Response refused(Fault fault, const QString &what, const QString &where = {})
{
    return problemResponse({.fault = fault, .what = what, .where = where});
}

/// HEAD is GET without its body.
QByteArray routedMethod(const QByteArray &method)
{
    return method == "HEAD" ? QByteArray("GET") : method;
}

/// The methods of every route with this path, for `Allow`; empty when there is none.
QByteArrayList methodsOf(const QStringList &segments)
{
    QByteArrayList methods;
    for (const Route &route : routes()) {
        if (!captures(route, segments))
            continue;
        methods.append(route.method);
        if (route.method == "GET")
            methods.append("HEAD");
    }
    return methods;
}

const Route *routeOf(const QByteArray &method, const QStringList &segments)
{
    const auto found = std::ranges::find_if(routes(), [&](const Route &route) {
        return route.method == routedMethod(method) && captures(route, segments);
    });
    return found == routes().end() ? nullptr : &*found;
}

} // namespace

Reception::Reception(const Access &access, Backend backend, const Rules &rules)
    : m_access(access)
    , m_backend(backend)
    , m_rules(rules)
    , m_reads(rules.clock, rules.limits.readsPerMinute)
{
}

void Reception::setHosts(const QByteArrayList &hosts)
{
    m_hosts = hosts;
}

std::variant<Response, Admitted> Reception::admit(const Head &head)
{
    auto decided = decide(head);
    if (auto *response = std::get_if<Response>(&decided))
        response->close = response->close || head.hasBody();
    return decided;
}

std::variant<Response, Admitted> Reception::decide(const Head &head)
{
    const auto framing = checkFraming(head);
    const auto target = readTarget(head.target);
    if (!framing || !target) {
        Response response = problemResponse(framing ? target.error() : framing.error());
        response.close = true;
        return response;
    }
    Admitted admitted;
    Verdict verdict = checkSize(head);
    if (!verdict)
        verdict = checkHost(head);
    if (!verdict)
        verdict = checkRoute(head, *target, admitted);
    if (!verdict)
        verdict = checkSubject(head, admitted);
    if (!verdict)
        verdict = checkQuery(*target, admitted);
    if (!verdict)
        verdict = checkBody(head, admitted);
    if (verdict)
        return *std::move(verdict);
    admitted.call.ifNoneMatch = head.value("if-none-match");
    admitted.call.target = head.target;
    return admitted;
}

Reception::Verdict Reception::checkSize(const Head &head) const
{
    const auto target = readTarget(head.target);
    const Route *route = target ? routeOf(head.method, target->segments) : nullptr;
    const bool takesFile = route != nullptr && route->body == BodyKind::File;
    const qint64 most = takesFile ? m_rules.limits.fileBytes : m_rules.limits.jsonBytes;
    if (head.contentLength.value_or(0) <= static_cast<quint64>(most))
        return std::nullopt;
    return problemResponse({.fault = Fault::TooMuch, .what = Tr::tr("The request is too large.")},
                           contentTooLarge);
}

Reception::Verdict Reception::checkHost(const Head &head) const
{
    const bool isOurs = head.count("host") == 1 && m_hosts.contains(head.value("host").toLower());
    if (!isOurs)
        return refused(Fault::BadInput, Tr::tr("The request is for another host."), u"Host"_s);
    if (head.count("origin") > 0)
        return refused(Fault::Denied, Tr::tr("Pages in a browser cannot ask this service."), u"Origin"_s);
    return std::nullopt;
}

Reception::Verdict Reception::checkRoute(const Head &head, const Target &target, Admitted &admitted) const
{
    const QByteArrayList methods = methodsOf(target.segments);
    if (methods.isEmpty())
        return refused(Fault::NotFound, Tr::tr("There is nothing at this address."));
    admitted.route = routeOf(head.method, target.segments);
    if (admitted.route == nullptr) {
        Response response = problemResponse(
            {.fault = Fault::BadInput, .what = Tr::tr("This address does not know that method.")},
            methodNotAllowed);
        response.fields.emplace_back("Allow", methods.join(", "));
        return response;
    }
    admitted.call.captured = *captures(*admitted.route, target.segments);
    admitted.mostBody =
        admitted.route->body == BodyKind::File ? m_rules.limits.fileBytes : m_rules.limits.jsonBytes;
    return std::nullopt;
}

Reception::Verdict Reception::checkSubject(const Head &head, Admitted &admitted)
{
    const Route &route = *admitted.route;
    if (route.isOpen())
        return std::nullopt;
    const auto subject =
        m_access.decide(head.count("authorization") == 1 ? head.value("authorization") : QByteArray());
    if (!subject) {
        Response response = problemResponse(subject.error());
        if (subject.error().fault == Fault::SignedOut)
            response.fields.emplace_back("WWW-Authenticate", "Bearer");
        return response;
    }
    if (!route.roles.meets(subject->roles))
        return refused(Fault::Denied, Tr::tr("Your role does not allow this."));
    if (route.isRead()) {
        if (const auto wait = m_reads.take(subject->id)) {
            Response response = refused(Fault::TooMuch, Tr::tr("Too many requests in one minute."));
            response.fields.emplace_back("Retry-After", QByteArray::number(wait->count()));
            return response;
        }
    }
    admitted.call.subject = *subject;
    return std::nullopt;
}

Reception::Verdict Reception::checkQuery(const Target &target, Admitted &admitted)
{
    if (target.repeats)
        return refused(Fault::BadInput, Tr::tr("A parameter stands twice."), u"query"_s);
    for (const auto &[name, value] : target.query) {
        const auto declared = std::ranges::find(admitted.route->parameters, name, &Parameter::name);
        if (declared == admitted.route->parameters.end()) // its name is not repeated: it may be a secret
            return refused(Fault::BadInput, Tr::tr("This address does not know that parameter."), u"query"_s);
        if (!isOfKind(value, declared->kind))
            return refused(Fault::BadInput, Tr::tr("The parameter has no usable value."), name);
    }
    admitted.call.query = target.query;
    return std::nullopt;
}

Reception::Verdict Reception::checkBody(const Head &head, const Admitted &admitted)
{
    const BodyKind kind = admitted.route->body;
    if (head.count("expect") > 0 && head.value("expect").toLower() != "100-continue")
        return problemResponse({.fault = Fault::BadInput, .what = Tr::tr("That expectation cannot be met.")},
                               expectationFailed);
    if (!head.hasBody())
        return std::nullopt;
    if (kind == BodyKind::None)
        return refused(Fault::BadInput, Tr::tr("This request takes no body."));
    const QByteArray type = head.value("content-type").split(';').first().trimmed().toLower();
    const bool isWrongType = kind == BodyKind::Json && type != "application/json";
    if (isWrongType || head.count("content-encoding") > 0)
        return problemResponse(
            {.fault = Fault::BadInput, .what = Tr::tr("The body is of a type that is not read here.")},
            mediaNotSupported);
    return std::nullopt;
}

Response Reception::answer(Admitted &admitted)
{
    return admitted.route->handler(m_backend, admitted.call);
}

} // namespace candela::service
