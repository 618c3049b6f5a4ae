#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace candela::web {

/// What a server answered. From `get`, `post` and `del` the status is one from 200 to 299.
struct Reply
{
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    /// The value of the first header with this name, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

} // namespace candela::web
