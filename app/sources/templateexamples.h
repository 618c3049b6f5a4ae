#pragma once

#include <QString>

namespace candela::sources {

/// What stands in a template for the field `TechnologyField::id` or `ImportField::id`; "{day}" stands for a
/// day. Empty for a field that the example does without.
[[nodiscard]] QString exampleOf(QStringView field);

} // namespace candela::sources
