#pragma once

#include "base/result.h"
#include "sources/graph/access.h"

#include <QDateTime>
#include <QString>

#include <toml++/toml.h>

namespace candela {

/// The table [graph] of the settings. Secrets stand in files of their own, never in the settings.
struct GraphConfig
{
    QString tenant;
    QString client;
    QString secretFile;  ///< one of these two,
    QString certificate; ///< with `key`
    QString key;
    QString authority;    ///< empty: that of Microsoft
    QString base;         ///< likewise
    QString caFile;       ///< empty: the authorities that the system trusts
    bool devices = false; ///< whether the lists about devices are fetched too; needs graph::devicesPermission
};

/// Fails with BadInput, naming the setting, at one that is not known, not a text, or missing. A path that is
/// not absolute is one in `folder`.
[[nodiscard]] Result<GraphConfig> readGraphConfig(const toml::table &table, const QString &folder);

/// Reads the files that the settings name. Fails with NotFound or Storage when one cannot be read, with
/// Denied when others than the owner can read a secret or a key, with BadInput when one is none, and with
/// SignedOut when the certificate has ended.
[[nodiscard]] Result<sources::graph::Access> accessFrom(const GraphConfig &config, const QDateTime &now);

} // namespace candela
