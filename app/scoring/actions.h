#pragma once

#include "scoring/simulation.h"

#include <QString>

#include <vector>

namespace candela::scoring {

/// Something that can be done about one category, and what it would bring at the most.
struct Action
{
    QString id;              ///< e.g. "share_links"
    QString title;           ///< what to do, e.g. "Share a link instead of a copy"
    QString why;             ///< the figures that recommend it, in words
    Points upTo = Points(0); ///< points to gain, above 0
    Step step;               ///< what brings them: simulating it gives exactly `upTo`

    friend bool operator==(const Action &, const Action &) = default;
};

/// All that can be done, by the newest release and the newest days of devices.
struct Actions
{
    QString organization; ///< its name
    bool sample = false;
    QString release;             ///< slot; empty before the first
    std::vector<Action> actions; ///< of every measured category, the most points first

    friend bool operator==(const Actions &, const Actions &) = default;
};

} // namespace candela::scoring
