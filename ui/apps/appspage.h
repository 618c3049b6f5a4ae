#pragma once

#include "client/deviceservice.h"
#include "ui/shell/page.h"

namespace candela::ui {

class TableCard;

/// "Apps": which apps fail, and which versions of Microsoft 365 Apps devices run.
class AppsPage : public Page
{
    Q_OBJECT

public:
    /// `devices` outlives the page.
    explicit AppsPage(client::DeviceService &devices, QWidget *parent = nullptr);

    void refresh() override;

private:
    void showApps(const contract::AppList &list);
    void showChannels(const contract::ChannelList &list);

    client::DeviceService &m_devices;
    TableCard *m_apps;
    TableCard *m_channels;
    TableCard *m_versions;
};

} // namespace candela::ui
