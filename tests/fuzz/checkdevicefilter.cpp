#include "checks.h"
#include "model/devicefilter.h"
#include "promises.h"

namespace candela::test {

void checkDeviceFilter(QByteArrayView bytes)
{
    constexpr qsizetype longest = 1000;
    const QString text = QString::fromUtf8(bytes);

    const auto filter = readDeviceFilter(text);

    if (!filter) {
        hold(filter.error().what.endsWith(u'.'), "a flaw is a sentence");
        hold(filter.error().position >= 0 && filter.error().position <= text.size(), "a flaw has its place");
        return;
    }
    const QString written = textOf(*filter);
    if (written.size() <= longest)
        hold(readDeviceFilter(written) == filter, "what is written out is read again");
}

} // namespace candela::test
