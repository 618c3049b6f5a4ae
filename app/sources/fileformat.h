#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace candela::sources {

/// Fails with BadInput, saying what the file is instead and what to do, when its first bytes show that it is
/// no CSV file in UTF-8: empty, UTF-16, a workbook or archive, a web page, JSON, a PDF.
[[nodiscard]] Result<void> checkIsCsv(QByteArrayView bytes);

/// Whether its first bytes show that it is JSON in UTF-8.
[[nodiscard]] bool isJson(QByteArrayView bytes);

} // namespace candela::sources
