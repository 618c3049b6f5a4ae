#include "formats.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

/// That of this program.
const candela::test::Format &format()
{
    for (const candela::test::Format &known : candela::test::formats()) {
        if (known.id == std::string_view(FUZZ_FORMAT))
            return known;
    }
    qFatal("no format " FUZZ_FORMAT);
}

} // namespace

/// libFuzzer's way in: build-fuzz/bin/fuzz_report tests/data/sources
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const candela::test::Format &mine = format();
    mine.check(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
