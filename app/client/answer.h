#pragma once

#include "base/result.h"
#include "privacy/released.h"

namespace candela::client {

/// Only released figures come from a service: there is no other kind of answer about figures.
template<typename T>
using Answer = Result<privacy::Released<T>>;

} // namespace candela::client
