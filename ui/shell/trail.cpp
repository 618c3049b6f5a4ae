#include "ui/shell/trail.h"

namespace candela::ui {

void Trail::open(const QString &page)
{
    if (m_here >= 0 && m_pages[m_here] == page)
        return;
    m_pages.resize(m_here + 1);
    m_pages.append(page);
    ++m_here;
}

QString Trail::back()
{
    if (canGoBack())
        --m_here;
    return m_pages.value(m_here);
}

QString Trail::forward()
{
    if (canGoForward())
        ++m_here;
    return m_pages.value(m_here);
}

void Trail::clear()
{
    m_pages.clear();
    m_here = -1;
}

} // namespace candela::ui
