#include "checkreport.h"

#include <cstddef>
#include <cstdint>

/// libFuzzer's way in: build-fuzz/bin/fuzz_report tests/data/sources
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    candela::test::checkReport(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
