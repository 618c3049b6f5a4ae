#define CANDELA_KERNELS avx2Kernels
#include "vault/kernels.inc"
