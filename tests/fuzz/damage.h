#pragma once

#include <QByteArray>

#include <cstdint>

namespace candela::test {

/// A copy with one to eight small damages: a byte changed, bytes lost, bytes doubled, a piece put in, the end
/// cut off. The same number gives the same copy in every run.
[[nodiscard]] QByteArray damaged(const QByteArray &original, std::uint32_t copy);

} // namespace candela::test
