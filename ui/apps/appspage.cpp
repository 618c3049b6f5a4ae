#include "ui/apps/appspage.h"

#include "ui/apps/appcontent.h"
#include "ui/figures/words.h"
#include "ui/tables/tablecard.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {

AppsPage::AppsPage(client::DeviceService &devices, QWidget *parent)
    : Page(parent)
    , m_devices(devices)
    , m_apps(new TableCard(tr("Apps"), tr("apps", "a file name"), this))
    , m_channels(
          new TableCard(tr("Update channels of Microsoft 365 Apps"), tr("channels", "a file name"), this))
    , m_versions(new TableCard(tr("Versions that are in use"), tr("versions", "a file name"), this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 6, 24, 14);
    rows->setSpacing(12);
    rows->addWidget(m_apps, 300);
    rows->addWidget(m_channels, 200);
    rows->addWidget(m_versions, 200);
    rows->addStretch(1); // what short tables leave over
    for (TableCard *card : {m_apps, m_channels, m_versions}) {
        connect(card, &TableCard::actionActivated, this, [this] { emit openPage(u"sources"_s); });
        followSaving(card);
    }
}

void AppsPage::refresh()
{
    ask(u"apps"_s, m_devices.apps(stopToken()), [this](const contract::AppList &list) { showApps(list); });
    ask(u"channels"_s, m_devices.channels(stopToken()),
        [this](const contract::ChannelList &list) { showChannels(list); });
}

void AppsPage::showApps(const contract::AppList &list)
{
    if (list.asOf)
        setSubtitle(tr("What costs the score most comes first · data up to %1")
                        .arg(dayInWords(*list.asOf, locale())));
    m_apps->setNote(appNote(list, locale()));
    m_apps->setContent(
        appTable(list, locale()),
        {.iconName = u"apps"_s,
         .what = tr("No app is known yet"),
         .why = tr("The report of app performance lists them. It is imported in data sources."),
         .action = tr("Open data sources")});
}

void AppsPage::showChannels(const contract::ChannelList &list)
{
    const EmptyStateContent nothing{.iconName = u"refresh"_s,
                                    .what = tr("No channel is known yet"),
                                    .why = tr("The inventory of Microsoft 365 Apps tells the channel and the "
                                              "version of each device. It is imported in data sources."),
                                    .action = tr("Open data sources")};
    m_channels->setContent(channelTable(list, locale()), nothing);
    m_versions->setContent(versionTable(list, locale()), nothing);
}

} // namespace candela::ui
