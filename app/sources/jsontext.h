#pragma once

#include <QByteArray>

namespace candela::sources {

/// A text of a JSON file, as JsonReader gave it, with its escapes resolved, in UTF-8. Half a surrogate pair
/// becomes a question mark.
[[nodiscard]] QByteArray unescapedJson(QByteArrayView text);

} // namespace candela::sources
