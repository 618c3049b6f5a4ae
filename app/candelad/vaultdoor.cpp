#include "candelad/vaultdoor.h"

#include "model/catalogues.h"
#include "vault/vault.h"

namespace candela {

Result<void> withVault(const DataDirectory &directory, QDate today, const VaultWork &work)
{
    const auto store = store::Store::open(directory.storeFile(), store::Store::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto organization = (*store)->organization().load();
    if (!organization)
        return fail(organization.error());
    const auto vault = vault::Vault::open({.database = directory.vaultFile(),
                                           .keyFolder = directory.keyFolder(),
                                           .masterKey = directory.masterKey(),
                                           .organization = organization->id.toUtf8()},
                                          systemRandom(), today);
    if (!vault)
        return fail(vault.error());
    const SignalCatalogue knownSignals = builtInSignals();
    const MeasureCatalogue measures = builtInMeasures(knownSignals);
    publishing::SampleKeys sampleKeys(organization->seed.value_or(0));
    publishing::KeyFile keyFile(directory.gateKeyFile(), systemRandom());
    publishing::SlotKeys *keys = &keyFile;
    if (organization->sample)
        keys = &sampleKeys;
    return work({.vault = **vault,
                 .store = **store,
                 .keys = *keys,
                 .knownSignals = knownSignals,
                 .measures = measures,
                 .organization = *organization,
                 .policy = {},
                 .today = today});
}

QStringList overdueKeys(const DataDirectory &directory, QDate today)
{
    return vault::endedKeyFiles(directory.keyFolder(), today);
}

} // namespace candela
