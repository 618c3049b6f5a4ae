#pragma once

#include "service/reception.h"

namespace candela::service {

/// The answer to a request that was not read to its end, with `status`; the connection closes after it.
[[nodiscard]] Response refusalOf(int status);

/// The answer to whom there is no room for.
[[nodiscard]] Response busyResponse();

/// Puts a piece of a body where its route wants it: into the call, or into a file in memory. `taken` is how
/// many bytes of the body arrived with it. Gives the status to refuse with when there is no room, else 0.
[[nodiscard]] int keepPiece(Admitted &admitted, QByteArrayView piece, qint64 taken);

} // namespace candela::service
