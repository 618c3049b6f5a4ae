#pragma once

#include "publishing/workshop.h"

#include <QDate>

#include <optional>

namespace candela::publishing {

/// Closes the newest day, today at the latest, on which a device was seen: computes its figures, keeps them,
/// and forgets devices that have not been seen for 30 days before it. Gives that day; nothing without
/// devices, or when it does not lie in the week of `asOf`.
///
/// The newest day may be closed again, with what has come since; an older one never is.
[[nodiscard]] Result<std::optional<QDate>> closeTechnologyDay(const Workshop &workshop,
                                                              std::optional<QDate> asOf = {});

} // namespace candela::publishing
