#pragma once

#include "base/result.h"
#include "contract/devicedetail.h"
#include "contract/devicepage.h"
#include "contract/devicesummary.h"
#include "contract/sourcelist.h"
#include "service/cursor.h"
#include "service/figures.h"

#include <map>
#include <optional>

namespace candela::service {

/// A page as it was asked for, in the words of the asker.
struct PageWish
{
    int limit = 100;
    QString cursor;                      ///< empty: the first page
    QString sort = QStringLiteral("id"); ///< a field; "-" before it: the largest first
    QString filter;
};

/// Everything that can be said of devices one by one, and of all of them together.
class Devices
{
public:
    /// `figures` outlives this. `cursorKey`: 32 bytes. `openForChange` may be empty: then nothing can change.
    Devices(Figures &figures, QByteArray cursorKey, Figures::OpenStore openForChange);

    /// Fails with BadInput, naming the parameter, when the wish cannot be read; of a filter it says at which
    /// character and what is expected there.
    [[nodiscard]] Result<contract::DevicePage> page(const PageWish &wish);
    /// Fails with NotFound when there is none with this opaque id.
    [[nodiscard]] Result<contract::DeviceDetail> device(const QString &id);
    [[nodiscard]] Result<contract::DeviceSummary> summary();

    /// The day that was closed last; nothing before the first.
    [[nodiscard]] Result<std::optional<QDate>> day();
    /// Of how many of all devices each report spoke in 28 days; empty before the first day was closed.
    [[nodiscard]] Result<std::map<QString, contract::DevicesReported>> reported();
    /// Opened anew for each change.
    [[nodiscard]] Result<std::unique_ptr<store::Store>> openForChange() const;

private:
    [[nodiscard]] Result<std::optional<store::DeviceListState>> state(const Figures::Kept &kept);
    /// What a filter lets through: how many devices and, where they are few, which.
    struct Matching
    {
        qint64 devices = 0;
        std::optional<std::vector<DeviceRow>> rows;
    };
    [[nodiscard]] Result<const Matching *> matching(const Figures::Kept &kept, const DeviceFilter &filter);
    [[nodiscard]] Result<std::vector<DeviceRow>>
    rows(const Figures::Kept &kept, const store::DeviceQuery &query, const Matching &matching) const;

    Figures &m_figures;
    Cursors m_cursors;
    Figures::OpenStore m_openForChange;
    std::optional<store::DeviceListState> m_state; ///< that what is remembered below is of
    std::map<QString, Matching> m_matching;        ///< by the text of the filter
    std::optional<contract::DeviceSummary> m_summary;
};

/// "boot,model": the columns to tell. Empty: all. Fails with BadInput when a name is no column.
[[nodiscard]] Result<contract::DeviceColumns> readColumns(const QString &fields);

} // namespace candela::service
