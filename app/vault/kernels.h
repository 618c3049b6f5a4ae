#pragma once

#include <cstddef>
#include <cstdint>

namespace candela::vault {

/// The few loops over words that all counting is made of. `to` and the others hold `words` words and may
/// not overlap.
struct Kernels
{
    void (*unite)(std::uint64_t *to, const std::uint64_t *from, std::size_t words);
    void (*intersect)(std::uint64_t *to, const std::uint64_t *from, std::size_t words);
    void (*invert)(std::uint64_t *to, const std::uint64_t *from, std::size_t words);
    /// Adds to `to` what both `a` and `b` have.
    void (*uniteCommon)(std::uint64_t *to, const std::uint64_t *a, const std::uint64_t *b, std::size_t words);
    /// How many bits are set.
    std::size_t (*count)(const std::uint64_t *words, std::size_t size);
};

extern const Kernels baseKernels;
extern const Kernels avx2Kernels;
extern const Kernels avx512Kernels;

/// The fastest of them that this processor can run.
[[nodiscard]] const Kernels &kernels();

} // namespace candela::vault
