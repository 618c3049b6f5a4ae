#pragma once

#include <QByteArrayView>

namespace candela::test {

// Each reads `bytes` in its format and ends the program when what comes out breaks a promise of the parser:
// bytes are refused in one sentence as a fault of the input, or all that was read lies within its bounds.

/// A usage report, in CSV; also what looks at a file before it is read as one.
void checkReport(QByteArrayView bytes);
/// meetings.csv.
void checkMeetings(QByteArrayView bytes);
/// file_events.csv.
void checkFileEvents(QByteArrayView bytes);
/// benchmarks.csv.
void checkBenchmarks(QByteArrayView bytes);
/// A report of devices, apps or the network, in CSV or as a JSON list.
void checkTechnology(QByteArrayView bytes);
/// JSON of any shape, held against Qt's own parser.
void checkJson(QByteArrayView bytes);
/// One cell of a CSV file, as every kind of value.
void checkCell(QByteArrayView bytes);
/// A filter of the device list: what is written out is read again.
void checkDeviceFilter(QByteArrayView bytes);
/// An answer of Microsoft Graph: the header Retry-After in the first line and the body behind it.
void checkGraphAnswer(QByteArrayView bytes);
/// The tables [graph] and [sync] of the service's settings.
void checkSettings(QByteArrayView bytes);

} // namespace candela::test
