#include "contract/simulation.h"
#include "service/handlers.h"
#include "service/jsonbody.h"

using namespace Qt::StringLiterals;

namespace candela::service {

Response answerSimulation(Backend &backend, Call &call)
{
    const auto body = readJsonBody(call.body, {u"steps"_s, u"gain"_s});
    if (!body)
        return problemResponse(body.error());
    const auto whatIf = contract::whatIfFromJson(*body);
    if (!whatIf)
        return problemResponse(whatIf.error());
    const auto reading = backend.figures.read();
    if (!reading)
        return problemResponse(reading.error());
    const auto simulation = reading->scorer.simulate(reading->releases, *whatIf);
    return *simulation ? jsonResponse(contract::toJson(**simulation)) : problemResponse(simulation->error());
}

} // namespace candela::service
