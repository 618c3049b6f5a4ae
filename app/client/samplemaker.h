#pragma once

#include "base/result.h"

#include <QFuture>

#include <functional>
#include <stop_token>

namespace candela::client {

/// Raised whenever the sample shows something that an older one does not.
inline constexpr int sampleVersion = 4;

/// Where a sample organization is made, and by what.
struct SamplePlace
{
    QString program;   ///< candelad
    QString directory; ///< of the finished sample; made whole or not at all
};

/// Makes the sample organization when `place.directory` does not exist yet, or anew when it is of another
/// version, since nobody's own data are in it; answers from the event loop in either case. `said` is told
/// each sentence of progress. A sample that is given up or fails leaves nothing behind that stands in the way
/// of the next try.
[[nodiscard]] QFuture<Result<void>>
makeSample(const SamplePlace &place, const std::function<void(const QString &)> &said, std::stop_token stop);

} // namespace candela::client
