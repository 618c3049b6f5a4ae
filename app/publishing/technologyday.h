#pragma once

#include "publishing/workshop.h"

#include <QDate>

#include <optional>

namespace candela::publishing {

/// Closes the newest day, today at the latest, that any rows about devices, apps or the network are of:
/// computes the figures of every category that has or ever had rows, and keeps them with the list of devices;
/// then forgets rows that are more than 30 days older, and samples more than 62. Gives that day; nothing
/// without rows, or when it does not lie in the week of `asOf`.
///
/// The newest day may be closed again, with what has come since; an older one never is.
[[nodiscard]] Result<std::optional<QDate>> closeTechnologyDay(const Workshop &workshop,
                                                              std::optional<QDate> asOf = {});

} // namespace candela::publishing
