#pragma once

#include "base/memoryfile.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace candela::sources::graph {

/// A report of one day that has come.
struct Arrived
{
    QString report;
    QDate day;
    std::shared_ptr<const MemoryFile> file;
    bool isPeriod = false; ///< of 30 days; then `day` is the one of asking
};

/// What became of it where it was handed to.
struct Taken
{
    bool isKept = false;
    QString reason = {}; ///< why it was not kept, in words; names nobody
};

/// Keeps what has come, all of it or, after a failure, nothing; answers in the same order. Once it has
/// answered it is never asked again for the same.
using TakeArrived = std::function<Result<std::vector<Taken>>(const std::vector<Arrived> &)>;

} // namespace candela::sources::graph
