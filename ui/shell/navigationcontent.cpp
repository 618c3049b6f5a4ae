#include "ui/shell/navigationcontent.h"

#include "ui/shell/summary.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Navigation)
};

constexpr std::array groups = {PageGroup::Top, PageGroup::People, PageGroup::Technology, PageGroup::Manage};

NavigationGroup emptyGroup(PageGroup group)
{
    switch (group) {
    case PageGroup::People:
        return {.title = Words::tr("People experiences"), .note = Words::tr("weekly")};
    case PageGroup::Technology:
        return {.title = Words::tr("Technology experiences"), .note = Words::tr("daily")};
    case PageGroup::Manage:
        return {.title = Words::tr("Manage")};
    case PageGroup::Top:
    case PageGroup::Hidden:
        break;
    }
    return {};
}

const scoring::CategoryScore *scoreOf(const Summary *summary, const QString &page)
{
    const auto category = categoryFromId(page);
    if (!category || !summary || !summary->score())
        return nullptr;
    for (const scoring::CategoryScore &score : (*summary->score())->categories) {
        if (score.id == *category)
            return &score;
    }
    return nullptr;
}

NavigationEntry entryFor(const PageEntry &page, const Summary *summary)
{
    NavigationEntry entry{.id = page.id, .iconName = page.icon, .title = page.title};
    if (const scoring::CategoryScore *score = scoreOf(summary, page.id)) {
        entry.value = score->points ? QLocale().toString(score->points->count()) : u"–"_s;
        entry.spokenValue =
            score->points ? Words::tr("%Ln point(s)", nullptr, score->points->count()) : score->reason;
    }
    return entry;
}

} // namespace

NavigationContent navigationFor(const PageList &pages, const Summary *summary, const QString &place)
{
    NavigationContent content{.place = place};
    if (summary && summary->session()) {
        content.organization = summary->session()->organization;
        content.role = roleWords(summary->session()->roles);
    }
    for (const PageGroup group : groups) {
        NavigationGroup made = emptyGroup(group);
        for (const PageEntry &page : pages) {
            if (page.group == group)
                made.entries.push_back(entryFor(page, summary));
        }
        if (!made.entries.empty())
            content.groups.push_back(std::move(made));
    }
    return content;
}

QStringList navigationOrder(const PageList &pages)
{
    QStringList order;
    for (const PageGroup group : groups) {
        for (const PageEntry &page : pages) {
            if (page.group == group)
                order.append(page.id);
        }
    }
    return order;
}

QString markedFor(const PageList &pages, const QString &id)
{
    const auto page = std::ranges::find(pages, id, &PageEntry::id);
    return page == pages.end() || page->within.isEmpty() ? id : page->within;
}

QString roleWords(const QStringList &roles)
{
    if (roles.contains("admin"_L1))
        return Words::tr("Admin");
    if (roles.contains("privacy_officer"_L1))
        return Words::tr("Privacy officer");
    if (roles.contains("council_observer"_L1))
        return Words::tr("Council observer");
    if (roles.contains("operator"_L1))
        return Words::tr("Operator");
    return roles.isEmpty() ? QString() : Words::tr("Viewer");
}

} // namespace candela::ui
