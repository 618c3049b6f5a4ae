#pragma once

#include "ui/shell/pageentry.h"
#include "ui/widgets/popover.h"

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace candela::ui {

/// "Find or go to…": the pages, also those that navigation does not show, narrowed down while typing. Arrow
/// keys choose, Enter opens.
class PlaceFinder : public Popover
{
    Q_OBJECT

public:
    PlaceFinder(const PageList &pages, QWidget *anchor);

signals:
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void choose();
    void selectFirst();

    QLineEdit *m_field;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
};

} // namespace candela::ui
