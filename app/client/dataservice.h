#pragma once

#include "base/result.h"
#include "contract/importresult.h"
#include "contract/publishresult.h"
#include "contract/sourcelist.h"

#include <QFuture>

#include <functional>
#include <stop_token>

namespace candela::client {

/// Told from the event loop how far a piece of work is, in percent from 0 to 100, never backwards.
using Progress = std::function<void(int percent)>;

/// What an administrator does with data: give files, make releases, see what is missing. HttpDataService asks
/// a real service; pages are tested with a fake.
///
/// Answers as ScoringService does. Stopping an import tells the service to drop it; when it was done already,
/// the answer is its result and not Cancelled.
class DataService
{
public:
    virtual ~DataService() = default;

    /// Sends the file at `path` and waits until it is taken over or refused. A refused file is an answer, not
    /// a failure; fails with Storage when the file cannot be read.
    [[nodiscard]] virtual QFuture<Result<contract::ImportResult>>
    importFile(const QString &path, const Progress &progress, std::stop_token stop) = 0;

    /// Releases every slot that is ready, and says what the others wait for.
    [[nodiscard]] virtual QFuture<Result<contract::PublishResult>> publish(std::stop_token stop) = 0;

    /// Every report that can be read, and which days there are of it.
    [[nodiscard]] virtual QFuture<Result<contract::SourceList>> sources(std::stop_token stop) = 0;
};

} // namespace candela::client
