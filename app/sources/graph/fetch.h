#pragma once

#include "base/memoryfile.h"
#include "sources/graph/connection.h"

namespace candela::sources::graph {

/// A report as it came, in memory without a name; or, without a file, what was heard instead.
struct Fetched
{
    std::shared_ptr<const MemoryFile> file;
    Heard heard;
};

/// Fetches one report: asks for it with the token, and from where the service then points to, by https and
/// without the token, takes the file. A file that came whole is sealed; nothing of a part is kept.
///
/// Fails like Connection::ask, and with Storage when the memory is full.
[[nodiscard]] QFuture<Result<Fetched>> fetchReport(Connection &connection, const QUrl &address,
                                                   std::stop_token stop);

} // namespace candela::sources::graph
