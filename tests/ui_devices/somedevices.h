#pragma once

#include "scoring/history.h"
#include "scoring/passport.h"
#include "scoring/score.h"
#include "tests/ui_devices/fakedeviceservice.h"

namespace candela {

/// Devices of an invented organization; the same for the same number.
[[nodiscard]] DeviceRow someDevice(int number);

/// Answers questions as a service with `count` such devices would, filters aside.
class SomeDevices
{
public:
    explicit SomeDevices(int count)
        : m_count(count)
    {
    }

    [[nodiscard]] contract::DevicePage page(const client::DevicePageWish &wish) const;
    [[nodiscard]] contract::DeviceDetail detail(const QString &id) const;
    [[nodiscard]] contract::DeviceSummary summary() const;
    [[nodiscard]] static contract::AppList apps();
    [[nodiscard]] static contract::LocationList locations();
    [[nodiscard]] static contract::ChannelList channels();
    /// Two days, of which the older one was better.
    [[nodiscard]] static contract::BaselineList baselines();
    /// The page of a category of technology that is measured.
    [[nodiscard]] static scoring::CategoryDetail detail(CategoryId category);
    [[nodiscard]] static std::vector<scoring::CategoryHistoryEntry> history();

    /// Answers every open question, and those that the answers lead to.
    void answerAll(FakeDeviceService &service) const;

private:
    [[nodiscard]] bool answerOnce(FakeDeviceService &service) const;

    int m_count;
};

} // namespace candela
