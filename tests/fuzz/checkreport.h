#pragma once

#include <QByteArrayView>

namespace candela::test {

/// Reads `bytes` as a usage report and ends the program when what comes out breaks a promise of readReport: a
/// file is refused in one sentence with a fault of the input, or its coverage is whole, its counts add up,
/// and every row has a name and only signals of the report.
void checkReport(QByteArrayView bytes);

} // namespace candela::test
