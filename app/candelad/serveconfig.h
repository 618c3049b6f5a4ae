#pragma once

#include "base/result.h"
#include "candelad/graphconfig.h"
#include "candelad/schedule.h"

#include <QByteArrayList>
#include <QString>

#include <optional>

namespace candela {

/// How `serve` listens, and where `sync` fetches from and when. Made from a TOML file with the keys `listen`
/// and `hosts` and the tables [graph] and [sync], or from the command line.
struct ServeConfig
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;     ///< 0 is any free one
    QByteArrayList hosts; ///< further values of `Host` that are this service
    std::optional<GraphConfig> graph;
    std::optional<Schedule> schedule; ///< only with `graph`
};

/// Reads "127.0.0.1:8080" into `config`. Fails with BadInput at anything else.
[[nodiscard]] Result<void> setListen(ServeConfig &config, const QString &listen);

/// Fails with NotFound, or with BadInput naming the line: an unknown key is refused, not ignored.
[[nodiscard]] Result<ServeConfig> readServeConfig(const QString &path);

} // namespace candela
