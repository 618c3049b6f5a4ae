#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "privacy/release.h"

#include <QJsonObject>

#include <vector>

namespace candela::contract {

/// One release in the list: what it is and what it was made from, and no figure.
struct ReleaseEntry
{
    QString slot;
    Window window;
    QString digest;   ///< SHA-256 of its bytes, hex
    QString previous; ///< digest of the release before; 64 zeros for the first
    QDate releasedOn;
    bool sample = false;
    std::vector<Coverage> inputs;

    friend bool operator==(const ReleaseEntry &, const ReleaseEntry &) = default;
};

/// The document of `GET /v1/releases`, oldest first. May be empty.
struct ReleaseList
{
    std::vector<ReleaseEntry> releases;

    friend bool operator==(const ReleaseList &, const ReleaseList &) = default;
};

[[nodiscard]] ReleaseEntry entryOf(const privacy::FrozenRelease &release);

[[nodiscard]] QJsonObject toJson(const ReleaseList &list);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<ReleaseList> releaseListFromJson(const QJsonObject &document);

} // namespace candela::contract
