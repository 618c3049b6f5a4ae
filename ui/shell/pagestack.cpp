#include "ui/shell/pagestack.h"

#include "ui/shell/page.h"
#include "ui/shell/pagearea.h"

#include <algorithm>
#include <utility>

namespace candela::ui {

PageStack::PageStack(PageList pages, const Services &services, QWidget *parent)
    : QStackedWidget(parent)
    , m_pages(std::move(pages))
    , m_services(services)
{
}

bool PageStack::showPage(const QString &id)
{
    const PageEntry *wanted = entry(id);
    if (!wanted)
        return false;

    m_current = id;
    if (Page *known = m_built.value(id)) {
        setCurrentWidget(known->parentWidget()->parentWidget()); // page, viewport, scrolling area
        known->refresh();
        return true;
    }
    Page *page = wanted->make(m_services, this);
    m_built.insert(id, page);
    setCurrentIndex(addWidget(inScrollArea(page)));
    emit built(page);
    page->refresh();
    return true;
}

Page *PageStack::page() const
{
    return m_built.value(m_current);
}

const PageEntry *PageStack::entry(const QString &id) const
{
    const auto found = std::ranges::find(m_pages, id, &PageEntry::id);
    return found == m_pages.end() ? nullptr : &*found;
}

QWidget *PageStack::inScrollArea(Page *page)
{
    auto *area = new PageArea(this);
    area->setWidget(page);
    page->setAutoFillBackground(false);
    return area;
}

} // namespace candela::ui
