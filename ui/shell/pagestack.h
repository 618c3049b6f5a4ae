#pragma once

#include "ui/shell/pageentry.h"

#include <QHash>
#include <QStackedWidget>

namespace candela::ui {

/// The pages that were opened so far, each in a scrolling area, built when first shown. A page stays as it
/// was left, and asks again when it is shown again.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(PageList pages, const Services &services, QWidget *parent = nullptr);

    /// Shows the page, building it when it is shown for the first time. False when there is none with this
    /// id.
    bool showPage(const QString &id);

    /// nullptr before the first.
    [[nodiscard]] Page *page() const;
    [[nodiscard]] const PageEntry *entry(const QString &id) const;
    [[nodiscard]] QString currentId() const { return m_current; }

signals:
    /// A page was built, so its signals can be connected; it has asked nothing yet.
    void built(candela::ui::Page *page);

private:
    [[nodiscard]] QWidget *inScrollArea(Page *page);

    PageList m_pages;
    Services m_services;
    QHash<QString, Page *> m_built;
    QString m_current;
};

} // namespace candela::ui
