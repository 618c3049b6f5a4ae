#pragma once

#include "candelad/commands.h"
#include "candelad/serveconfig.h"

namespace candela {

struct ServeArguments
{
    ServeConfig config;
    bool hasTokenOnInput =
        false;       ///< the first line of standard input is the owner's token; its end ends the service
    QString program; ///< this executable, to start children from
    QString configFile = {}; ///< where `config` was read from; empty when it was not
};

/// Runs the service until it is asked to stop, printing one line of JSON when it is ready. Needs the
/// application's event loop. Fails with Conflict when the port or the data directory is in use.
[[nodiscard]] Result<Answer> runServe(const Common &common, const ServeArguments &arguments);

} // namespace candela
