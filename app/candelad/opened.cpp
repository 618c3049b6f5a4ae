#include "candelad/opened.h"

#include "base/tr.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace candela {

Result<store::Organization> ensureOrganization(const DataDirectory &directory,
                                               const store::Organization &organization)
{
    const auto store = store::Store::open(directory.storeFile(), store::Store::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto loaded = (*store)->organization().load();
    if (loaded || loaded.error().fault != Fault::NotFound)
        return loaded;
    store::Organization fresh = organization;
    fresh.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto made = (*store)->organization().make(fresh); !made)
        return fail(made.error());
    return fresh;
}

Result<Held> hold(const Common &common, const QString &holder)
{
    auto directory = DataDirectory::openOrMake(common.data, systemRandom());
    if (!directory)
        return fail(directory.error());
    std::optional<DirectoryLock> lock;
    if (common.isForService) {
        if (auto held = DirectoryLock::checkParentHolds(directory->lockFile()); !held)
            return fail(held.error());
    } else {
        auto taken = DirectoryLock::take(directory->lockFile(), holder);
        if (!taken)
            return fail(taken.error());
        lock.emplace(std::move(*taken));
    }
    auto organization = ensureOrganization(*directory, {});
    if (!organization)
        return fail(organization.error());
    return Held{.directory = std::move(*directory),
                .lock = std::move(lock),
                .organization = std::move(*organization)};
}

Result<Viewed> view(const Common &common)
{
    auto directory = DataDirectory::open(common.data);
    if (!directory)
        return fail(directory.error());
    auto store = store::Store::open(directory->storeFile(), store::Store::Access::ReadOnly);
    if (!store)
        return fail(store.error());
    auto organization = (*store)->organization().load();
    if (!organization)
        return fail(organization.error());
    return Viewed{.directory = std::move(*directory),
                  .store = std::move(*store),
                  .organization = std::move(*organization)};
}

QString nameOf(const store::Organization &organization)
{
    return organization.name.isEmpty() ? Tr::tr("Your organization") : organization.name;
}

} // namespace candela
