#pragma once

#include "publishing/importer.h"

namespace candela::publishing {

/// What became of a file of which several entries are kept: the outcome that changed most.
class Outcomes
{
public:
    void add(vault::Import::Outcome outcome);
    [[nodiscard]] FileOutcome united() const;

private:
    bool m_anyNew = false;
    bool m_anyReplaced = false;
};

} // namespace candela::publishing
