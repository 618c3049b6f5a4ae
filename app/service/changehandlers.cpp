#include "contract/changes.h"
#include "service/handlers.h"
#include "service/tagged.h"

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

std::optional<scoring::When> whenIn(const Call &call, const QString &name)
{
    const auto found = call.query.find(name);
    return found == call.query.end() ? std::nullopt : scoring::whenFrom(found->second);
}

} // namespace

Response answerChanges(Backend &backend, Call &call)
{
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        const auto changes =
            reading.scorer.changes(reading.releases, whenIn(call, u"from"_s), whenIn(call, u"to"_s));
        if (!*changes)
            return problemResponse(
                {.fault = Fault::NotFound, .what = reading.scorer.noChanges(reading.releases)});
        return jsonResponse(contract::toJson(**changes));
    });
}

} // namespace candela::service
