#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/slot.h"
#include "privacy/cell.h"
#include "privacy/figure.h"

#include <QByteArray>
#include <QDate>

#include <optional>
#include <vector>

namespace candela::privacy {

/// What the organization has decided about releases. A setting may raise the floor, never lower it.
struct Policy
{
    static constexpr qint64 smallestFloor = 10;

    qint64 floor = smallestFloor;
    Fraction variance; ///< of the noise
    int every = 1;     ///< weeks between releases: 1, or 4 as chosen or below 200 people

    friend bool operator==(const Policy &, const Policy &) = default;
};

/// A frozen set of protected counts for one slot (contract.md 5). Everything about people that anyone can see
/// is arithmetic on these.
struct Release
{
    QString organization; ///< random id of the organization
    bool sample = false;
    Slot slot;
    Window window;                ///< the slot's 28 days; a period file's own days stand in `inputs`
    std::optional<qint64> people; ///< enabled in the window; nothing when they are fewer than the floor
    Policy policy;
    std::vector<Coverage> inputs; ///< what it was counted from
    std::vector<Cell> cells;      ///< in the order of their ids
    QString previous;             ///< digest of the release before, 64 zeros for the first
    /// Not in the bytes when there are none, so releases from before there were any keep their digests.
    std::vector<Figure> figures = {};

    friend bool operator==(const Release &, const Release &) = default;
};

/// A release as it was kept: with its digest, and the day it was made on (beside the hashed bytes, not in
/// them).
struct FrozenRelease
{
    Release release;
    QString digest; ///< SHA-256 of the canonical bytes, in hex
    QDate releasedOn;

    friend bool operator==(const FrozenRelease &, const FrozenRelease &) = default;
};

/// 64 zeros: what stands before the first release.
[[nodiscard]] QString digestBeforeTheFirst();

/// The bytes that are hashed and kept: canonical JSON, the same for the same inputs and key in every zone.
[[nodiscard]] QByteArray canonicalBytes(const Release &release);

/// Reads what `canonicalBytes` wrote. Fails with BadInput when anything is missing or would be written
/// otherwise.
[[nodiscard]] Result<Release> readRelease(QByteArrayView bytes);

/// SHA-256 of `canonicalBytes`, in hex.
[[nodiscard]] QString digestOf(QByteArrayView canonicalBytes);

} // namespace candela::privacy
