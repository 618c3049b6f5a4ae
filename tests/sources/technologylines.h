#pragma once

#include "sources/readtechnology.h"

#include <QStringList>

/// What was read, in lines that are compared with golden files: the coverage, each row with what it has, and
/// what was left out and why.
[[nodiscard]] QStringList technologyLines(const candela::sources::ReadTechnology &read);
