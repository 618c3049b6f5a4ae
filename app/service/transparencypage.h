#pragma once

#include "contract/disclosures.h"

#include <QByteArray>

namespace candela::service {

/// The page every employee may read without signing in (trust.md 6.3): what is tracked, how it is protected
/// and what is not tracked. Whole in itself: no script, no picture, nothing loaded from elsewhere, no figure.
[[nodiscard]] QByteArray transparencyPage(const contract::Disclosures &disclosures);

} // namespace candela::service
