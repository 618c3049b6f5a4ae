#pragma once

#include <QByteArray>

#include <functional>

namespace candela {

/// Gives that many bytes of chance. Handed in wherever keys, tokens or ids are made.
using Random = std::function<QByteArray(qsizetype)>;

/// The operating system's generator. Ends the program if the system has none: nothing can be safe then.
[[nodiscard]] Random systemRandom();

} // namespace candela
