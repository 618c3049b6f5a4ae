#include "candelad/opened.h"

#include "base/files.h"
#include "base/tr.h"
#include "candelad/vaultdoor.h"

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
    if (fresh.sample)
        fresh.id.prepend(store::Organization::samplePrefix);
    if (auto made = (*store)->organization().make(fresh); !made)
        return fail(made.error());
    return fresh;
}

namespace {

/// Takes the lock, before anything is made, so that two first starts cannot make two master keys; or, in a
/// child of the service, checks that the service holds it.
Result<std::optional<DirectoryLock>> lockFor(const Common &common, const QString &holder)
{
    std::optional<DirectoryLock> lock;
    const QString file = common.data + u"/lock"_s;
    if (common.isForService) {
        if (auto held = DirectoryLock::checkParentHolds(file); !held)
            return fail(held.error());
        return lock;
    }
    if (const auto there = DataDirectory::open(common.data); !there && there.error().fault != Fault::NotFound)
        return fail(there.error()); // of another format: not even a lock is put there
    if (auto made = makeFolder(common.data); !made)
        return fail(made.error());
    auto taken = DirectoryLock::take(file, holder);
    if (!taken)
        return fail(taken.error());
    lock.emplace(std::move(*taken));
    return lock;
}

} // namespace

Result<Held> hold(const Common &common, const QString &holder)
{
    auto lock = lockFor(common, holder);
    if (!lock)
        return fail(lock.error());
    auto directory = DataDirectory::openOrMake(common.data, systemRandom());
    if (!directory)
        return fail(directory.error());
    // Before anything that could fail: a key's end must not wait for a database to be mended.
    if (auto destroyed = destroyDueKeys(*directory, common.today); !destroyed)
        return fail(destroyed.error());
    auto organization = ensureOrganization(*directory, {});
    if (!organization)
        return fail(organization.error());
    return Held{.directory = std::move(*directory),
                .lock = std::move(*lock),
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
