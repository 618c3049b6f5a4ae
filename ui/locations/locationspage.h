#pragma once

#include "client/deviceservice.h"
#include "ui/shell/page.h"

#include <QStringList>

namespace candela::ui {

class Label;
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
    void showDetail();
    void showPlaces(const contract::LocationList &list);

    client::DeviceService &m_devices;
    TableCard *m_places;
    Label *m_detail;
    QStringList m_details; ///< of the rows
};

} // namespace candela::ui
