#pragma once

#include "base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace candela::contract {

struct ReleasedSlot
{
    QString slot;
    QString digest; ///< hex

    friend bool operator==(const ReleasedSlot &, const ReleasedSlot &) = default;
};

/// A slot that could not be released yet, and what is missing for it, in words.
struct WaitingSlot
{
    QString slot;
    QStringList missing;

    friend bool operator==(const WaitingSlot &, const WaitingSlot &) = default;
};

/// What `publish` answers (contract.md 4).
struct PublishResult
{
    std::vector<ReleasedSlot> released; ///< now, oldest first
    QStringList already;                ///< slots that were released before
    std::vector<WaitingSlot> waiting;
    std::optional<QDate> technology; ///< the day that was closed

    friend bool operator==(const PublishResult &, const PublishResult &) = default;
};

[[nodiscard]] QJsonObject toJson(const PublishResult &result);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<PublishResult> publishResultFromJson(const QJsonObject &document);

} // namespace candela::contract
