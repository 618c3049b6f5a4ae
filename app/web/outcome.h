#pragma once

#include "base/result.h"
#include "web/reply.h"

class QNetworkReply;

namespace candela::web {

/// The fault of a status that is not a success (contract.md 9).
[[nodiscard]] Fault faultOf(int status);

/// The failure that a problem document (RFC 9457) tells: its `detail` in the service's words and its `where`;
/// a sentence of ours when it has no detail.
[[nodiscard]] Error problemOf(int status, const QByteArray &body);

/// Why `reply`, which came without a status or not whole, is no answer. Worded from the code alone: foreign
/// error text is neither shown nor logged.
[[nodiscard]] Failure noAnswer(const QNetworkReply &reply);

/// What became of a finished request. `stopped` says that the asker gave it up.
[[nodiscard]] Result<Reply> outcomeOf(QNetworkReply &reply, bool stopped);

} // namespace candela::web
