#pragma once

#include "sources/graph/connection.h"

#include <QDate>

namespace candela::sources::graph {

/// What a refusal of a day's report means for whoever asked.
enum class Verdict {
    Later,    ///< ask the same again, after a while
    Anew,     ///< the ready-made address is over; ask for a fresh one, after a while
    NotYet,   ///< the service has not come as far as this day; the next run asks again
    Gone,     ///< the service does not give this day any more
    Denied,   ///< a permission is missing
    Mistaken, ///< anything else: asking again does not help
};

/// By the reply alone. `day` is the one that was asked for, `today` the day of asking (UTC). A day that the
/// service calls out of its range is not there yet when it is among the newest seven, and gone otherwise.
[[nodiscard]] Verdict verdictOn(const Heard &heard, QDate day, QDate today);

/// The code of the service's error document, which is a word without spaces; empty when there is none.
[[nodiscard]] QString errorCodeOf(const web::Reply &reply);

} // namespace candela::sources::graph
