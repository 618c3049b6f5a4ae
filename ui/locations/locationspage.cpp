#include "ui/locations/locationspage.h"

#include "ui/figures/words.h"
#include "ui/locations/locationcontent.h"
#include "ui/tables/tablecard.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {

LocationsPage::LocationsPage(client::DeviceService &devices, QWidget *parent)
    : Page(parent)
    , m_devices(devices)
    , m_places(new TableCard(tr("Places"), tr("locations", "a file name"), this))
    , m_detail(makeWrapped(Use::Second, Tone::Second, {}, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 6, 24, 14);
    rows->addWidget(m_places, 300);
    rows->addStretch(1); // what a short table leaves over
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(m_detail);
    m_places->body().addLayout(foot);
    connect(m_places, &TableCard::currentRowChanged, this, &LocationsPage::showDetail);
    connect(m_places, &TableCard::actionActivated, this, [this] { emit openPage(u"sources"_s); });
    followSaving(m_places);
}

void LocationsPage::refresh()
{
    ask(u"places"_s, m_devices.locations(stopToken()),
        [this](const contract::LocationList &list) { showPlaces(list); });
}

void LocationsPage::showPlaces(const contract::LocationList &list)
{
    if (list.asOf)
        setSubtitle(tr("Samples of three days up to %1 · measures places, not people")
                        .arg(dayInWords(*list.asOf, locale())));
    m_places->setNote(locationNote(list, locale()));
    m_details = locationDetails(list, locale());
    m_places->setContent(locationTable(list, locale()),
                         {.iconName = u"offices"_s,
                          .what = tr("No place was measured yet"),
                          .why = tr("Samples of the network name the place where they were taken. They are "
                                    "imported in data sources."),
                          .action = tr("Open data sources")});
    showDetail();
}

/// What is cut in a row stands in full under the table.
void LocationsPage::showDetail()
{
    m_detail->setText(m_details.value(m_places->currentRow()));
}

} // namespace candela::ui
