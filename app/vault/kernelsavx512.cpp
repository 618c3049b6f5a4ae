#define CANDELA_KERNELS avx512Kernels
#include "vault/kernels.inc"
