#pragma once

#include "base/result.h"
#include "model/devicerow.h"
#include "store/devicequery.h"

#include <QDate>
#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace candela::store {

/// What the list of devices is of.
struct DeviceListState
{
    QDate day;           ///< that was closed
    qint64 devices = 0;  ///< how many there are
    qint64 revision = 0; ///< another one whenever a row is another

    friend bool operator==(const DeviceListState &, const DeviceListState &) = default;
};

/// How many devices have the same value.
template<typename Value>
struct Share
{
    Value value;
    qint64 devices = 0;

    friend bool operator==(const Share &, const Share &) = default;
};

/// The list of devices, each as it stood on the day that was closed last: what people page through.
class DeviceTable
{
public:
    explicit DeviceTable(QSqlDatabase &database);

    /// Makes the list these rows, in one transaction; only rows that are another are written.
    [[nodiscard]] Result<void> replace(const QString &organization, QDate day,
                                       const std::vector<DeviceRow> &rows);

    /// Nothing before the first day was closed.
    [[nodiscard]] Result<std::optional<DeviceListState>> state(const QString &organization) const;

    /// The devices after a place, at most `limit`. Found by an index, however deep the page is.
    [[nodiscard]] Result<std::vector<DeviceRow>> page(const QString &organization,
                                                      const DeviceQuery &query) const;
    [[nodiscard]] Result<qint64> count(const QString &organization, const DeviceFilter &filter) const;
    /// The first devices that the filter lets through, in any order, at most `limit`: looks at every device
    /// once, where a page would walk far for a few.
    [[nodiscard]] Result<std::vector<DeviceRow>> some(const QString &organization, const DeviceFilter &filter,
                                                      int limit) const;
    [[nodiscard]] Result<std::optional<DeviceRow>> row(const QString &organization, const QString &id) const;

    /// How many devices have each number, from the smallest; devices without one are left out.
    [[nodiscard]] Result<std::vector<Share<qint64>>> numbers(const QString &organization,
                                                             DeviceField field) const;
    /// How many devices have each text, most first; devices without one are left out.
    [[nodiscard]] Result<std::vector<Share<QString>>> shares(const QString &organization,
                                                             DeviceField field) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
