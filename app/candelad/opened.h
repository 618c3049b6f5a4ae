#pragma once

#include "candelad/commands.h"
#include "candelad/datadirectory.h"
#include "candelad/directorylock.h"
#include "store/store.h"

#include <memory>
#include <optional>

namespace candela {

/// A data directory held for writing.
struct Held
{
    DataDirectory directory;
    std::optional<DirectoryLock> lock; ///< none in a child of the service, which holds it
    store::Organization organization;
};

/// Opens or makes the directory and its organization, and takes the lock, told as `holder`.
[[nodiscard]] Result<Held> hold(const Common &common, const QString &holder);

/// The organization of the directory, made with a random id when there is none. `organization` says what it
/// is to be then.
[[nodiscard]] Result<store::Organization> ensureOrganization(const DataDirectory &directory,
                                                             const store::Organization &organization);

/// A data directory that is only read; no lock.
struct Viewed
{
    DataDirectory directory;
    std::unique_ptr<store::Store> store;
    store::Organization organization;
};

[[nodiscard]] Result<Viewed> view(const Common &common);

/// The organization's name as people read it: "Your organization" until one is set.
[[nodiscard]] QString nameOf(const store::Organization &organization);

} // namespace candela
