#pragma once

#include "service/routes.h"

namespace candela::service {

// One function a route. Each answers at once and gives a Response: no figure leaves it in another form.

[[nodiscard]] Response answerHealth(Backend &backend, Call &call);
[[nodiscard]] Response answerReady(Backend &backend, Call &call);
[[nodiscard]] Response answerOpenApi(Backend &backend, Call &call);
[[nodiscard]] Response answerTransparency(Backend &backend, Call &call);
[[nodiscard]] Response answerSession(Backend &backend, Call &call);
[[nodiscard]] Response answerDisclosures(Backend &backend, Call &call);
[[nodiscard]] Response answerMeasures(Backend &backend, Call &call);
[[nodiscard]] Response answerSources(Backend &backend, Call &call);

[[nodiscard]] Response answerScore(Backend &backend, Call &call);
[[nodiscard]] Response answerScoreHistory(Backend &backend, Call &call);
[[nodiscard]] Response answerChanges(Backend &backend, Call &call);
[[nodiscard]] Response answerCategory(Backend &backend, Call &call);
[[nodiscard]] Response answerCategoryHistory(Backend &backend, Call &call);
[[nodiscard]] Response answerPassport(Backend &backend, Call &call);
[[nodiscard]] Response answerActions(Backend &backend, Call &call);
[[nodiscard]] Response answerSimulation(Backend &backend, Call &call);
[[nodiscard]] Response answerReleases(Backend &backend, Call &call);

[[nodiscard]] Response answerDevices(Backend &backend, Call &call);
[[nodiscard]] Response answerDevice(Backend &backend, Call &call);
[[nodiscard]] Response answerDeviceSummary(Backend &backend, Call &call);
[[nodiscard]] Response answerApps(Backend &backend, Call &call);
[[nodiscard]] Response answerLocations(Backend &backend, Call &call);
[[nodiscard]] Response answerChannels(Backend &backend, Call &call);
[[nodiscard]] Response answerBaselines(Backend &backend, Call &call);
[[nodiscard]] Response addBaseline(Backend &backend, Call &call);
[[nodiscard]] Response removeBaseline(Backend &backend, Call &call);

[[nodiscard]] Response startImport(Backend &backend, Call &call);
[[nodiscard]] Response answerImport(Backend &backend, Call &call);
[[nodiscard]] Response cancelImport(Backend &backend, Call &call);
[[nodiscard]] Response startPublish(Backend &backend, Call &call);

} // namespace candela::service
