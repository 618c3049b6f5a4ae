#include "vault/kernels.h"

namespace candela::vault {

namespace {

const Kernels &fastest()
{
#ifdef CANDELA_WIDE_KERNELS
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq"))
        return avx512Kernels;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt"))
        return avx2Kernels;
#endif
    return baseKernels;
}

} // namespace

const Kernels &kernels()
{
    static const Kernels &chosen = fastest();
    return chosen;
}

} // namespace candela::vault
