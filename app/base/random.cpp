#include "base/random.h"

#include <cstdlib>
#include <sys/random.h>

namespace candela {

Random systemRandom()
{
    return [](qsizetype size) {
        QByteArray bytes(size, Qt::Uninitialized);
        qsizetype filled = 0;
        while (filled < size) {
            const auto got = getrandom(bytes.data() + filled, static_cast<std::size_t>(size - filled), 0);
            if (got > 0)
                filled += got;
            else if (errno != EINTR)
                std::abort();
        }
        return bytes;
    };
}

} // namespace candela
