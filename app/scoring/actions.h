#pragma once

#include "scoring/simulation.h"

#include <QString>

#include <optional>
#include <vector>

namespace candela::scoring {

/// Something that can be done about one category, and what it would bring at the most. What an insight of
/// people recommends claims no points: insights are never scored, so what it would bring is not known.
struct Action
{
    QString id;                 ///< e.g. "share_links"
    QString title;              ///< what to do, e.g. "Share a link instead of a copy"
    QString why;                ///< the figures that recommend it, in words
    std::optional<Points> upTo; ///< points to gain, above 0; nothing where they are not scored
    Step step;                  ///< what brings them: simulating it gives exactly `upTo`; else of nobody

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
