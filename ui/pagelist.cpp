#include "ui/pagelist.h"

#include "ui/imports/importspage.h"

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

} // namespace

PageList pageList(const PageHooks &hooks)
{
    using enum PageGroup;
    return {
        {u"sources"_s, Words::tr("Data sources"), u"sources"_s, Manage,
         [hooks](const Services &services, QWidget *parent) { return makeImports(services, parent, hooks); }},
    };
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
