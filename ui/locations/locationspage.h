#pragma once

#include "client/deviceservice.h"
#include "ui/shell/page.h"

namespace candela::ui {

class TableCard;

/// "Locations": how the network serves each place.
class LocationsPage : public Page
{
    Q_OBJECT

public:
    /// `devices` outlives the page.
    explicit LocationsPage(client::DeviceService &devices, QWidget *parent = nullptr);

    void refresh() override;

private:
    void showPlaces(const contract::LocationList &list);

    client::DeviceService &m_devices;
    TableCard *m_places;
};

} // namespace candela::ui
