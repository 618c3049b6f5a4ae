#pragma once

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

    /// Answers every open question, and those that the answers lead to.
    void answerAll(FakeDeviceService &service) const;

private:
    [[nodiscard]] bool answerOnce(FakeDeviceService &service) const;

    int m_count;
};

} // namespace candela
