#pragma once

#include <QStringList>

namespace candela::ui {

/// The pages that were opened, as a way that can be gone back and forward.
class Trail
{
public:
    /// Goes on to `page`; what was ahead is forgotten. The page one stands on already is no step.
    void open(const QString &page);

    [[nodiscard]] bool canGoBack() const { return m_here > 0; }
    [[nodiscard]] bool canGoForward() const { return m_here + 1 < m_pages.size(); }

    /// The page one comes to; the page one stands on when there is none further.
    QString back();
    QString forward();

    void clear();

private:
    QStringList m_pages;
    qsizetype m_here = -1;
};

} // namespace candela::ui
