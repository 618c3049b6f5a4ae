#pragma once

#include "publishing/filling.h"
#include "publishing/workshop.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace candela::publishing {

struct PublishOptions
{
    std::optional<QDate> asOf; ///< only the slot of this day
    bool partial = false;      ///< wait neither for a report that fed the last release nor, before the
                               ///< first one, for what the connector is still to fetch
    std::stop_token stop = {}; ///< asked between two slots
};

/// A slot that could not be released, and what is missing or in the way, in words.
struct Waiting
{
    QString slot;
    QStringList missing;
};

struct PublishOutcome
{
    struct Done
    {
        QString slot;
        QString digest;
    };
    std::vector<Done> released; ///< oldest first
    QStringList already;        ///< slots of the stock that were released before, and were not touched
    std::vector<Waiting> waiting;
    std::optional<QDate> technology; ///< the newest day with device data, closed now or again
};

/// Releases every slot after the newest release that can be released, oldest first, each in a transaction of
/// its own (contract.md 5, gate.md 2 and 5). That nothing could be released is no failure: the outcome says
/// why. Also closes the newest day of devices; with only those, that is enough. Fails with Storage,
/// Cancelled, or NotFound when there is nothing at all to publish, naming what to import.
[[nodiscard]] Result<PublishOutcome> publish(const Workshop &workshop, const PublishOptions &options);

/// Writes into the key file what a crash kept from it, and destroys keys that are due. Before anything else.
[[nodiscard]] Result<void> settleKeys(const Workshop &workshop);

} // namespace candela::publishing
