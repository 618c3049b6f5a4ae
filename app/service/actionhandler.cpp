#include "contract/actions.h"
#include "service/handlers.h"
#include "service/tagged.h"

namespace candela::service {

Response answerActions(Backend &backend, Call &call)
{
    return tagged(backend, call, [](const Figures::Reading &reading) {
        return jsonResponse(contract::toJson(*reading.scorer.actions(reading.releases)));
    });
}

} // namespace candela::service
