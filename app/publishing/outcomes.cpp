#include "publishing/outcomes.h"

namespace candela::publishing {

void Outcomes::add(vault::Import::Outcome outcome)
{
    m_anyNew = m_anyNew || outcome == vault::Import::Outcome::Imported;
    m_anyReplaced = m_anyReplaced || outcome == vault::Import::Outcome::Replaced;
}

FileOutcome Outcomes::united() const
{
    if (m_anyReplaced)
        return FileOutcome::Replaced;
    return m_anyNew ? FileOutcome::Imported : FileOutcome::Unchanged;
}

} // namespace candela::publishing
