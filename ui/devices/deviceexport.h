#pragma once

#include "client/deviceservice.h"
#include "ui/tables/tableexport.h"

#include <QWidget>

#include <functional>

class QProgressBar;
class QPushButton;

namespace candela::ui {

class Banner;
class Card;
class DeviceList;
class DeviceSaving;
class Label;

/// What of the list of devices goes into a file, and how that stands: a line at the top of the page that
/// says how far it is, can be stopped, and says at the end how many rows went where.
class DeviceExport : public QWidget
{
    Q_OBJECT

public:
    /// What the list shows: its filter and order, and the cursor of the page after it; empty at its end.
    using Listed = std::function<client::DevicePageWish()>;

    /// `devices` and `list` outlive this.
    DeviceExport(client::DeviceService &devices, DeviceList &list, Listed listed, QWidget *parent);

    /// Offers what can be saved, under `anchor`.
    void openMenu(QWidget &anchor);
    /// One file at a time.
    void save(SavedPart part, const QString &path);

private:
    [[nodiscard]] QWidget *makeProgress();
    void showProgress();
    void tell(bool isFailure, const QString &what, const QString &meaning);
    void stop();
    void end();

    client::DeviceService &m_devices;
    DeviceList &m_list;
    Listed m_listed;
    TableExport *m_offer;
    DeviceSaving *m_saving = nullptr;
    Label *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QWidget *m_progress;
    Banner *m_banner;
};

} // namespace candela::ui
