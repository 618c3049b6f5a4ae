#pragma once

#include "base/result.h"
#include "sources/filetemplate.h"

#include <QByteArrayView>

namespace candela::sources {

/// Fails with BadInput, saying why nothing of it is taken, when the file is known and not wanted: a directory
/// of people, told by its column user_principal_name. Reads the header alone: no row about anybody.
[[nodiscard]] Result<void> checkIsWanted(QByteArrayView bytes);

/// The columns of that directory, for who wonders what becomes of it; importing the template is declined,
/// too.
[[nodiscard]] FileTemplate declinedTemplate();

} // namespace candela::sources
