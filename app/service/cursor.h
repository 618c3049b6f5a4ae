#pragma once

#include "base/result.h"
#include "store/devicequery.h"

#include <QByteArray>
#include <QString>

namespace candela::service {

/// Writes places in a list so that only this service can have written them, and for one list alone.
class Cursors
{
public:
    /// `key`: 32 bytes (contract.md 6, "candela/1/cursor").
    explicit Cursors(QByteArray key);

    /// `list` names the organization, the order and the filter.
    [[nodiscard]] QString written(const store::DevicePlace &place, const QString &list) const;
    /// Fails with BadInput when it was not written here, or for another list.
    [[nodiscard]] Result<store::DevicePlace> read(const QString &cursor, const QString &list) const;

private:
    [[nodiscard]] QByteArray sealOf(const QByteArray &place, const QString &list) const;

    QByteArray m_key;
};

} // namespace candela::service
