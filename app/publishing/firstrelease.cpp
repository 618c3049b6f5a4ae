#include "publishing/firstrelease.h"

#include "publishing/filling.h"

#include <algorithm>

namespace candela::publishing {

Result<bool> waitsForFirstRelease(const Workshop &workshop)
{
    const auto releases = workshop.store.releases().all(workshop.organization.id);
    if (!releases)
        return fail(releases.error());
    if (!(*releases)->empty())
        return false;
    auto coverage = workshop.vault.coverage();
    if (!coverage)
        return fail(coverage.error());
    const Stock stock{.coverage = std::move(*coverage), .released = {}};
    return std::ranges::none_of(slotsOf(stock, workshop.knownSignals), [&](Slot slot) {
        return fill(slot, stock, workshop.knownSignals, workshop.measures).isReady();
    });
}

} // namespace candela::publishing
