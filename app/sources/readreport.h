#pragma once

#include "model/coverage.h"
#include "model/personkey.h"
#include "model/signalcatalogue.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace candela::sources {

/// Takes one person's row, in the order of the file. A name that stands twice comes twice.
using TakeRow = std::function<void(PersonKey &&, const SignalSet &)>;

/// Rows that were left out, and the one reason why. Holds nothing of the rows themselves.
struct Skipped
{
    QString reason; ///< in words, after "left out because": names a column at most
    qint64 rows = 0;

    friend bool operator==(const Skipped &, const Skipped &) = default;
};

/// What was read of one file.
struct ReadReport
{
    Coverage coverage;
    qint64 rows = 0;                  ///< how many were given to TakeRow; at least one
    std::vector<Skipped> skipped;     ///< the most frequent reason first
    std::vector<SignalNumber> absent; ///< signals that the file has no column for: unknown, not "nobody"
};

struct ReadOptions
{
    QDate today; ///< UTC; a report of a day later than tomorrow is refused
    std::stop_token stop = {};
    std::function<void(double share)> progress = {}; ///< called now and then with 0 to 1; may be empty
};

/// Reads a usage report of Microsoft 365 in CSV, of one day or of a period, recognised by its columns. Only
/// the columns that a signal of `catalogue` names are parsed, besides the refresh date, the period and the
/// principal name.
///
/// Memory does not grow with the file. Fails with BadInput, one sentence and a row, when the file is not such
/// a report, mixes days or periods, is cut off, or has no row that can be read; with Cancelled when stopped.
/// Rows may have been given to `take` before a failure: what they made is thrown away then (a file is read
/// whole or not).
[[nodiscard]] Result<ReadReport> readReport(QByteArrayView bytes, const SignalCatalogue &catalogue,
                                            const TakeRow &take, const ReadOptions &options);

} // namespace candela::sources
