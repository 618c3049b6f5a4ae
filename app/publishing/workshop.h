#pragma once

#include "base/clock.h"
#include "model/importcatalogue.h"
#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"
#include "privacy/release.h"
#include "publishing/slotkey.h"
#include "store/store.h"
#include "vault/vault.h"

namespace candela::publishing {

/// Everything that importing and publishing work on. All outlive whoever is handed it.
struct Workshop
{
    vault::Vault &vault;
    store::Store &store;
    SlotKeys &keys;
    const SignalCatalogue &knownSignals;
    const MeasureCatalogue &measures;
    const TechnologyCatalogue &technology;
    const ImportCatalogue &imports;
    store::Organization organization;
    privacy::Policy policy;
    QDate today;               ///< UTC
    QByteArray deviceKey = {}; ///< 32 bytes, from which a device's opaque id is made
};

/// Makes the open coverage what the vault holds; the vault's rows are the truth (contract.md 4).
[[nodiscard]] Result<void> rebuildCoverage(const Workshop &workshop);

} // namespace candela::publishing
