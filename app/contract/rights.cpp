#include "contract/rights.h"

namespace candela::contract {

bool mayAdminister(const Session &session)
{
    return session.roles.contains(u"admin");
}

} // namespace candela::contract
