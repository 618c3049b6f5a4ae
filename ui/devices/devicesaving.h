#pragma once

#include "client/deviceservice.h"
#include "ui/figures/tablecsv.h"

#include <QObject>

#include <optional>
#include <stop_token>
#include <vector>

namespace candela::ui {

class DeviceTableModel;

/// Devices that go into a file: those that were read, and those after them.
struct DevicesToSave
{
    QString path;
    std::vector<DeviceRow> rows;
    std::optional<client::DevicePageWish> rest; ///< the page after `rows`; nothing: that is all
    std::optional<QList<int>> columns;          ///< in their order; nothing: all
    int expected = 0;                           ///< how many rows there will be
};

/// Makes one CSV file: reads on page by page, a thousand rows at a time, and writes the whole file at the end
/// or none. Deleting this stops it. It answers from the event loop, once, with saved() or failed().
class DeviceSaving : public QObject
{
    Q_OBJECT

public:
    /// `devices` outlives this.
    DeviceSaving(client::DeviceService &devices, DevicesToSave what, QObject *parent = nullptr);
    ~DeviceSaving() override;

    void start();
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] const DevicesToSave &what() const { return m_what; }

Q_SIGNALS:
    void progressed();
    void saved();
    void failed(const candela::Error &error);

private:
    void goOn();
    void take(std::vector<DeviceRow> rows);
    void askRest();
    void write();

    client::DeviceService &m_devices;
    DevicesToSave m_what;
    DeviceTableModel *m_some; ///< the rows that are worded now
    QString m_csv;
    int m_done = 0;
    std::stop_source m_stop;
};

} // namespace candela::ui
