#include "web/reply.h"

#include <algorithm>

namespace candela::web {

QByteArray Reply::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [name](const QPair<QByteArray, QByteArray> &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace candela::web
