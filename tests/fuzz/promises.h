#pragma once

#include "base/result.h"
#include "model/coverage.h"

namespace candela::test {

/// The day on which the parsers under test believe to be.
inline const QDate today(2026, 11, 16);

/// Ends the program, saying which promise was broken.
void hold(bool promise, const char *words);

/// A file is refused as a fault of the input, in one sentence that names a row, a byte or nothing.
void holdRefusal(const Error &error);

/// `days` are days, and none is later than tomorrow.
void holdDays(const Window &days);

} // namespace candela::test
