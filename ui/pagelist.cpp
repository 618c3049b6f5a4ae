#include "ui/pagelist.h"

#include "ui/apps/appspage.h"
#include "ui/category/technologypage.h"
#include "ui/devices/devicespage.h"
#include "ui/imports/importspage.h"
#include "ui/locations/locationspage.h"
#include "ui/overview/overviewpage.h"
#include "ui/privacy/privacypage.h"
#include "ui/widgets/icon.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

Page *makeImports(const Services &services, QWidget *parent, const PageHooks &hooks)
{
    auto *page = new ImportsPage(services, parent);
    if (hooks.dataChanged)
        QObject::connect(page, &ImportsPage::dataChanged, page, hooks.dataChanged);
    if (hooks.takeFiles)
        page->importPaths(hooks.takeFiles());
    return page;
}

PageEntry entryOf(CategoryId category)
{
    const bool people = kindOf(category) == CategoryKind::People;
    return {.id = idOf(category),
            .title = titleOf(category),
            .icon = iconOf(category),
            .group = people ? PageGroup::People : PageGroup::Technology,
            .make = [category](const Services &services, QWidget *parent) -> Page * {
                if (kindOf(category) == CategoryKind::People)
                    return new CategoryPage(category, services.figures, parent);
                return new TechnologyPage(category,
                                          {.figures = services.figures, .devices = services.devices}, parent);
            }};
}

/// The tables behind the technology categories; apps and places are reached from their categories.
void addTables(PageList &pages, const PageHooks &hooks)
{
    using enum PageGroup;
    pages.push_back({u"devices"_s, Words::tr("Devices"), u"devices"_s, Technology,
                     [hooks](const Services &services, QWidget *parent) -> Page * {
                         return new DevicesPage(services, hooks.memory, parent);
                     }});
    pages.push_back({u"apps"_s, Words::tr("Apps"), u"apps"_s, Hidden,
                     [](const Services &services, QWidget *parent) -> Page * {
                         return new AppsPage(services.devices, parent);
                     },
                     idOf(CategoryId::AppHealth)});
    pages.push_back({u"locations"_s, Words::tr("Locations"), u"offices"_s, Hidden,
                     [](const Services &services, QWidget *parent) -> Page * {
                         return new LocationsPage(services.devices, parent);
                     },
                     idOf(CategoryId::NetworkConnectivity)});
}

} // namespace

PageList pageList(const PageHooks &hooks)
{
    using enum PageGroup;
    PageList pages{{u"overview"_s, Words::tr("Overview"), u"overview"_s, Top,
                    [](const Services &services, QWidget *parent) -> Page * {
                        return new OverviewPage(services.figures, parent);
                    }}};
    for (const CategoryId category : allCategories)
        pages.push_back(entryOf(category));
    addTables(pages, hooks);
    pages.push_back({u"sources"_s, Words::tr("Data sources"), u"sources"_s, Manage,
                     [hooks](const Services &services, QWidget *parent) {
                         return makeImports(services, parent, hooks);
                     }});
    pages.push_back({u"privacy"_s, Words::tr("Privacy centre"), u"privacy"_s, Manage,
                     [](const Services &services, QWidget *parent) -> Page * {
                         return new PrivacyPage(services.figures, parent);
                     }});
    return pages;
}

QStringList pageIds()
{
    QStringList ids;
    for (const PageEntry &page : pageList({}))
        ids.append(page.id);
    ids.append(u"start"_s);
    return ids;
}

} // namespace candela::ui
