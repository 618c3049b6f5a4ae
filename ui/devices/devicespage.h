#pragma once

#include "client/deviceservice.h"
#include "client/scoringservice.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"
#include "ui/tables/viewmemory.h"

#include <optional>
#include <stop_token>

class QPushButton;
class QVBoxLayout;

namespace candela::ui {

class DeviceExport;
class DeviceList;
class DevicePane;
class FilterField;
class StatCard;

/// "Devices": how all of them are, the list with its filter, and what is known of the chosen one.
class DevicesPage : public Page
{
    Q_OBJECT

public:
    /// `services` outlive the page.
    DevicesPage(const Services &services, const ViewMemory &memory, QWidget *parent = nullptr);
    ~DevicesPage() override;

    void refresh() override;
    [[nodiscard]] QList<QAction *> headerActions() const override;
    [[nodiscard]] QWidget *filterField() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addStats(QVBoxLayout &rows);
    void addFilter(QVBoxLayout &rows);
    void addList(QVBoxLayout &rows);
    void askFirst();
    void askMore();
    void takeFirst(const contract::DevicePage &page);
    void showSummary(const contract::DeviceSummary &summary);
    void showNetwork();
    void showCurrent();
    void openCurrent();
    void closePane();
    void place();
    void openExport();

    Services m_services;
    std::stop_source m_listStop;
    client::DevicePageWish m_wish;
    client::DevicePageWish m_listed; ///< what the list shows, which a newer wish is not yet
    std::optional<contract::LocationList> m_places;
    std::optional<scoring::Score> m_score;
    std::vector<StatCard *> m_stats;
    FilterField *m_filter;
    QPushButton *m_columns;
    DeviceList *m_list;
    DevicePane *m_pane;
    DeviceExport *m_saving;
    QAction *m_export;
    bool m_isPaneWanted = true;
    bool m_isNarrow = false;
};

} // namespace candela::ui
