#pragma once

#include "base/memoryfile.h"
#include "base/result.h"
#include "contract/importresult.h"
#include "contract/publishresult.h"
#include "contract/syncresult.h"

#include <QDate>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace candela::service {

/// One file to import, sealed.
struct ImportOrder
{
    std::shared_ptr<const MemoryFile> file;
};

/// `candelad publish`: the slot of `asOf` alone, or every slot that is ready.
struct PublishOrder
{
    std::optional<QDate> asOf;
    bool partial = false; ///< without waiting for reports that are expected
};

/// `candelad sync` with these settings.
struct SyncOrder
{
    QString config;
};

using Order = std::variant<ImportOrder, PublishOrder, SyncOrder>;
using Outcome = Result<std::variant<contract::ImportResult, contract::PublishResult, contract::SyncResult>>;

/// How a worker tells of its work, from any thread. `done` is called exactly once, after the last `progress`;
/// with Cancelled when it was stopped.
struct Telling
{
    std::function<void(int percent)> progress;
    std::function<void(Outcome)> done;
};

/// Does what only a process with the vault can do: candelad starts itself as a child (contract.md 7). One
/// order at a time is given to it. Both calls may come from any thread and return at once.
class Worker
{
public:
    virtual ~Worker() = default;

    virtual void start(Order order, Telling telling) = 0;
    /// Stops what was started; nothing of it is kept. That nothing runs is no failure.
    virtual void stop() = 0;
};

} // namespace candela::service
