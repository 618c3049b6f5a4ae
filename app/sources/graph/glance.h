#pragma once

#include "model/signalcatalogue.h"

#include <QByteArrayView>
#include <QDate>

#include <optional>

namespace candela::sources::graph {

/// What the first row of a report tells, before anything of it is read.
struct Glance
{
    bool hasRows = true;             ///< a header without rows is a day that is not ready
    std::optional<QDate> day;        ///< the report's date
    std::optional<bool> isConcealed; ///< whether it names people by 32 hexadecimal digits instead of a name
};

/// Looks at the header and one row of a CSV file. What is no report of `catalogue` is not judged here: it has
/// rows, and nothing else is known.
[[nodiscard]] Glance glanceAt(QByteArrayView bytes, const SignalCatalogue &catalogue);

} // namespace candela::sources::graph
