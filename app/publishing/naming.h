#pragma once

#include "vault/vault.h"

namespace candela::publishing {

/// Names can be switched between plain and concealed, and then one person has two pseudonyms: she would be
/// counted twice, or her activity would meet no licence. So the files of a slot must speak of the same
/// people: two licence reports of the window, and each report and the licences, have at least half in common
/// (trust.md 5.3, F22). Of fewer than ten people nobody can tell.
class NamedPeople
{
public:
    /// Adds everyone in a licence report; or false when those before and these are strangers.
    [[nodiscard]] bool add(const vault::Planes &licence);

    /// Whether a report, of which the vault told with `licensed`, may be counted among these.
    [[nodiscard]] bool mayBe(const vault::Told &activity) const;

    [[nodiscard]] const vault::Planes::Plane &licensed() const { return m_licensed; }

private:
    vault::Planes::Plane m_licensed;
};

/// What to tell of a file that speaks of other people.
[[nodiscard]] QString mixedNames(const Coverage &coverage);

} // namespace candela::publishing
