#include "ui/devices/devicespage.h"

#include "model/catalogues.h"
#include "ui/devices/deviceexport.h"
#include "ui/devices/devicelist.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicestats.h"
#include "ui/devices/filterfield.h"
#include "ui/devices/statcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int pageSize = 200;
constexpr int narrowBelow = 900; ///< width of the page, where a list and a pane have no room
const auto exportName = u"exportDevices"_s;

} // namespace

DevicesPage::DevicesPage(const Services &services, const ViewMemory &memory, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_wish({.limit = pageSize, .sort = DeviceField::Boot, .descending = true})
    , m_filter(new FilterField(this))
    , m_columns(makeButton(ButtonKind::Plain, tr("Columns"), this, u"columns"_s))
    , m_list(new DeviceList(memory, this))
    , m_pane(new DevicePane(this))
    , m_saving(new DeviceExport(
          services.devices, *m_list, [this] { return m_listed; }, this))
    , m_export(new QAction(icon(u"export"_s, IconTone::Text), tr("Export…"), this))
{
    setSubtitle(subtitleOf({}, locale()));
    m_export->setObjectName(exportName);
    connect(m_export, &QAction::triggered, this, &DevicesPage::openExport);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 6, 24, 14);
    rows->setSpacing(12);
    rows->addWidget(m_saving);
    addStats(*rows);
    addFilter(*rows);
    addList(*rows);
    connect(this, &Page::failed, m_list, &DeviceList::abandon);
}

DevicesPage::~DevicesPage()
{
    m_listStop.request_stop();
}

void DevicesPage::addStats(QVBoxLayout &rows)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    for (const QString &title : statTitles()) {
        m_stats.push_back(new StatCard(title, this));
        followSaving(m_stats.back());
        line->addWidget(m_stats.back());
    }
    rows.addLayout(line);
}

void DevicesPage::addFilter(QVBoxLayout &rows)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_columns, 0, Qt::AlignTop);
    rows.addLayout(line);
    m_columns->setAccessibleName(tr("Choose columns"));
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &filter) {
        m_wish.filter = filter;
        askFirst();
    });
    connect(m_filter, &FilterField::left, this, [this] { m_list->table().setFocus(Qt::TabFocusReason); });
    connect(m_columns, &QPushButton::clicked, this, [this] { m_list->openChooser(m_columns); });
}

void DevicesPage::addList(QVBoxLayout &rows)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_list, 1);
    line->addWidget(m_pane, 0);
    rows.addLayout(line, 1);
    m_pane->hide();
    connect(m_list, &DeviceList::moreWanted, this, &DevicesPage::askMore);
    connect(m_list, &DeviceList::orderWanted, this, [this](const DeviceOrder &order) {
        m_wish.sort = order.field;
        m_wish.descending = order.isDescending;
        m_list->setOrder(order);
        askFirst();
    });
    connect(m_list, &DeviceList::filterWanted, this,
            [this](const QString &text) { m_filter->setText(text); });
    connect(m_list, &DeviceList::currentChanged, this, &DevicesPage::showCurrent);
    connect(m_list, &DeviceList::opened, this, &DevicesPage::openCurrent);
    connect(m_list, &DeviceList::columnsWanted, this, [this] { m_list->openChooser(m_columns); });
    connect(m_list, &DeviceList::sourcesRequested, this, [this] { emit openPage(u"sources"_s); });
    connect(m_pane, &DevicePane::closed, this, &DevicesPage::closePane);
}

void DevicesPage::refresh()
{
    client::DeviceService &devices = m_services.devices;
    ask(u"summary"_s, devices.deviceSummary(stopToken()),
        [this](const contract::DeviceSummary &summary) { showSummary(summary); });
    ask(u"channels"_s, devices.channels(stopToken()), [this](const contract::ChannelList &channels) {
        m_stats[4]->setContent(channelStat(channels, locale()));
    });
    ask(u"places"_s, devices.locations(stopToken()), [this](const contract::LocationList &places) {
        m_places = places;
        showNetwork();
    });
    ask(u"score"_s, m_services.figures.score(stopToken()),
        [this](const privacy::Released<scoring::Score> &score) {
            m_score = *score;
            showNetwork();
        });
    askFirst();
}

/// An older question has nobody who waits for it any more.
void DevicesPage::askFirst()
{
    m_listStop.request_stop();
    m_listStop = {};
    m_wish.cursor.clear();
    ask(u"devices"_s, m_services.devices.devices(m_wish, m_listStop.get_token()),
        [this, wish = m_wish](const contract::DevicePage &page) {
            m_listed = wish;
            m_list->setFilter(wish.filter);
            takeFirst(page);
        });
}

void DevicesPage::askMore()
{
    ask(u"devices"_s, m_services.devices.devices(m_wish, m_listStop.get_token()),
        [this](const contract::DevicePage &page) {
            m_wish.cursor = page.next;
            m_listed.cursor = page.next;
            m_list->append(page);
        });
}

void DevicesPage::takeFirst(const contract::DevicePage &page)
{
    m_wish.cursor = page.next;
    m_listed.cursor = page.next;
    m_list->replace(page);
    place();
}

void DevicesPage::showSummary(const contract::DeviceSummary &summary)
{
    setSubtitle(subtitleOf(summary, locale()));
    m_filter->setKnownValues(knownValuesOf(summary));
    m_stats[0]->setContent(startStat(distributionOf(summary, DeviceField::Boot), locale()));
    m_stats[1]->setContent(signInStat(distributionOf(summary, DeviceField::SignIn), locale()));
    m_stats[2]->setContent(crashStat(distributionOf(summary, DeviceField::Crashes), locale()));
}

/// The points are those of the category, so they are the same on every page.
void DevicesPage::showNetwork()
{
    if (!m_places || !m_score)
        return;
    const auto network =
        std::ranges::find(m_score->categories, CategoryId::NetworkConnectivity, &scoring::CategoryScore::id);
    const auto points = network == m_score->categories.end() ? std::optional<Points>() : network->points;
    m_stats[3]->setContent(networkStat(points, *m_places, locale()));
}

void DevicesPage::showCurrent()
{
    const DeviceRow *device = m_list->current();
    place();
    if (device == nullptr)
        return;
    m_pane->setLoading(device->id);
    ask(u"device"_s, m_services.devices.device(device->id, stopToken()),
        [this](const contract::DeviceDetail &detail) {
            m_pane->setContent(contentOf(detail, builtInTechnology().rules(), locale()));
        });
}

void DevicesPage::openCurrent()
{
    m_isPaneWanted = true;
    place();
    m_pane->takeFocus();
}

void DevicesPage::closePane()
{
    m_isPaneWanted = false;
    place();
    m_list->table().setFocus(Qt::OtherFocusReason);
}

/// Wide: the list with the pane beside it; narrow: the pane in the place of the list while it is wanted.
void DevicesPage::place()
{
    const bool hasPane = m_isPaneWanted && m_list->current() != nullptr;
    m_pane->setVisible(hasPane);
    m_list->setVisible(!m_isNarrow || !hasPane);
    m_pane->setMinimumWidth(m_isNarrow ? 0 : scaled(DevicePane::usualWidth));
    m_pane->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : scaled(DevicePane::usualWidth));
}

void DevicesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = event->size().width() < scaled(narrowBelow);
    if (narrow != m_isNarrow)
        m_isPaneWanted = !narrow;
    m_isNarrow = narrow;
    place();
}

QList<QAction *> DevicesPage::headerActions() const
{
    return {m_export};
}

QWidget *DevicesPage::filterField() const
{
    return m_filter->edit();
}

/// Under its button, which stands in the head of the window.
void DevicesPage::openExport()
{
    auto *button = window()->findChild<QPushButton *>(exportName);
    m_saving->openMenu(button != nullptr ? *button : *m_columns);
}

} // namespace candela::ui
