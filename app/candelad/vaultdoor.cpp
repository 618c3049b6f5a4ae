#include "candelad/vaultdoor.h"

#include "base/tr.h"
#include "model/catalogues.h"
#include "vault/vault.h"

using namespace Qt::StringLiterals;

namespace candela {

Result<void> withVault(const DataDirectory &directory, QDate today, const VaultWork &work)
{
    const auto store = store::Store::open(directory.storeFile(), store::Store::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto organization = (*store)->organization().load();
    if (!organization)
        return fail(organization.error());
    if (!organization->isTruthful())
        return fail(
            Fault::Storage,
            Tr::tr(
                "The mark of the sample organization does not fit these data. Restore a backup; nothing was "
                "released."),
            directory.storeFile());
    const auto vault = vault::Vault::open({.database = directory.vaultFile(),
                                           .keyFolder = directory.keyFolder(),
                                           .masterKey = directory.masterKey(),
                                           .organization = organization->id.toUtf8()},
                                          systemRandom(), today);
    if (!vault)
        return fail(vault.error());
    const SignalCatalogue knownSignals = builtInSignals();
    const MeasureCatalogue measures = builtInMeasures(knownSignals);
    const TechnologyCatalogue technology = builtInTechnology();
    const ImportCatalogue imports = builtInImports();
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
                 .technology = technology,
                 .imports = imports,
                 .organization = *organization,
                 .policy = {},
                 .today = today,
                 .deviceKey = directory.derivedKey(u"device"_s, organization->id)});
}

Result<void> destroyDueKeys(const DataDirectory &directory, QDate today)
{
    const auto ended = vault::destroyEndedKeys(directory.keyFolder(), today);
    const auto settled = publishing::KeyFile(directory.gateKeyFile(), systemRandom()).settle(today);
    if (!ended)
        return ended;
    return settled;
}

QStringList overdueKeys(const DataDirectory &directory, QDate today)
{
    return vault::endedKeyFiles(directory.keyFolder(), today);
}

} // namespace candela
