#pragma once

#include "base/result.h"
#include "privacy/release.h"
#include "privacy/released.h"

#include <QDate>
#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace candela::store {

/// What is wrong with the chain of releases, at its first broken link.
struct BrokenLink
{
    QString slot;
    QString what;
};

/// The releases, append only, chained by digest. Everything in it went through the gate.
class ReleaseTable
{
public:
    explicit ReleaseTable(QSqlDatabase &database);

    /// What a store that was not made yet holds: no release.
    [[nodiscard]] static privacy::Released<std::vector<privacy::FrozenRelease>> none();

    /// Every release of the organization, oldest slot first. Fails with Storage when one cannot be read.
    [[nodiscard]] Result<privacy::Released<std::vector<privacy::FrozenRelease>>>
    all(const QString &organization) const;

    /// The digest of the newest release, empty before the first: whether `all` would say anything new.
    [[nodiscard]] Result<QString> newestDigest(const QString &organization) const;

    /// Appends one in a transaction of its own. Fails with Conflict when the slot is there already or the
    /// release does not name the newest digest as the one before.
    [[nodiscard]] Result<void> append(const privacy::Released<privacy::Release> &release, QDate releasedOn);

    /// Recomputes every digest and every link; nothing when all hold.
    [[nodiscard]] Result<std::optional<BrokenLink>> firstBrokenLink(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
