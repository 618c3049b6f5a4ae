#pragma once

#include "model/category.h"
#include "model/points.h"

#include <QString>

#include <optional>
#include <vector>

namespace candela::scoring {

/// People more, or below zero fewer, in one count of a people category; or, of a technology category, devices
/// or places that are mended as the action with this step advises, as far as there are any. Of counts that
/// contain each other a person counts in each one reached: who begins to share was a creator before, or
/// counts there as well.
struct Step
{
    CategoryId category = CategoryId::Communication;
    QString part; ///< e.g. "collaborator" or "boot/hard_disks"; empty: the only count there is
    qint64 people = 0;

    friend bool operator==(const Step &, const Step &) = default;
};

/// A question in one of two directions: what these steps would change; or, with `gain`, the cheapest way to
/// that many points more.
struct WhatIf
{
    std::vector<Step> steps;
    std::optional<int> gain; ///< at least 1; then there are no steps

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

/// What moved in one count.
struct SimulatedStep
{
    Step step;    ///< as far as the bounds left it: nobody below zero, nobody outside of whom is counted
    QString what; ///< the people counted, in words

    friend bool operator==(const SimulatedStep &, const SimulatedStep &) = default;
};

struct SimulatedCategory
{
    CategoryId id = CategoryId::Communication;
    Points before = Points(0);
    Points after = Points(0);

    friend bool operator==(const SimulatedCategory &, const SimulatedCategory &) = default;
};

/// What would be, from released counts alone. Nothing is changed or kept.
struct Simulation
{
    QString organization; ///< its name
    bool sample = false;
    QString release; ///< the slot it starts from
    Points before = Points(0);
    Points after = Points(0);
    std::vector<SimulatedCategory>
        categories; ///< every people category that is measured, and technology that is asked for
    std::vector<SimulatedStep> steps; ///< what moved, in the order of the categories

    friend bool operator==(const Simulation &, const Simulation &) = default;
};

} // namespace candela::scoring
