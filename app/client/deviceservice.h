#pragma once

#include "contract/applist.h"
#include "contract/baselinelist.h"
#include "contract/channellist.h"
#include "contract/devicedetail.h"
#include "contract/devicepage.h"
#include "contract/devicesummary.h"
#include "contract/locationlist.h"

#include <QFuture>

#include <stop_token>
#include <vector>

namespace candela::client {

/// A page of devices to ask for.
struct DevicePageWish
{
    int limit = 100; ///< 1 to 1000
    QString cursor;  ///< DevicePage::next of the page before, with the same sort and filter; empty: the first
    DeviceField sort = DeviceField::Id;
    bool descending = false;
    QString filter;                   ///< as model/devicefilter.h reads it; empty: every device
    std::vector<DeviceField> columns; ///< empty: all

    friend bool operator==(const DevicePageWish &, const DevicePageWish &) = default;
};

/// The questions a dashboard asks about devices, apps and places. They are no people: nothing in an answer
/// went through the gate. HttpDeviceService asks a real service; pages are tested with a fake.
///
/// Answers as ScoringService does.
class DeviceService
{
public:
    virtual ~DeviceService() = default;

    /// Fails with BadInput, where "filter", and a sentence for people when the filter cannot be read.
    [[nodiscard]] virtual QFuture<Result<contract::DevicePage>> devices(const DevicePageWish &wish,
                                                                        std::stop_token stop) = 0;
    /// `id` is the opaque id. Fails with NotFound when there is none.
    [[nodiscard]] virtual QFuture<Result<contract::DeviceDetail>> device(const QString &id,
                                                                         std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<contract::DeviceSummary>> deviceSummary(std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<contract::AppList>> apps(std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<contract::LocationList>> locations(std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<contract::ChannelList>> channels(std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<contract::BaselineList>> baselines(std::stop_token stop) = 0;

    /// Gives the baselines as they are then. Fails with BadInput when the day was not closed, and with
    /// Conflict when there are too many or one of this name.
    [[nodiscard]] virtual QFuture<Result<contract::BaselineList>>
    addBaseline(const contract::NewBaseline &baseline, std::stop_token stop) = 0;
    /// Gives those that are left; it cannot be stopped. Fails with NotFound when there is none with this id.
    [[nodiscard]] virtual QFuture<Result<contract::BaselineList>> removeBaseline(const QString &id) = 0;
};

} // namespace candela::client
