#define CANDELA_KERNELS baseKernels
#include "vault/kernels.inc"
