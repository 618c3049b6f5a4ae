#pragma once

#include "ui/tables/tablecontent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

class QStackedWidget;
class QTableView;

namespace candela {
struct Error;
}

namespace candela::ui {

class ColumnFitting;
class Label;
class RowOrder;
class TableModel;

/// A card with a table that is there as a whole: sorted by its headings, copied by row, saved as CSV as it
/// stands. Grey shapes until the first content; what to do when there is none.
class TableCard : public Card
{
    Q_OBJECT

public:
    /// `fileName` is proposed for saving, without its ending.
    TableCard(const QString &title, const QString &fileName, QWidget *parent = nullptr);

    void setContent(const TableContent &content, const EmptyStateContent &whenEmpty);
    /// Beside the title, in small words.
    void setNote(const QString &note);
    [[nodiscard]] QTableView &table() { return *m_table; }
    /// The row of the content that is chosen; -1 without one.
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    /// The button of the empty state was pressed.
    void actionActivated();
    void currentRowChanged(int row);
    void failed(const candela::Error &error);
    void saved(const QString &path);

private:
    void setUpTable(const QString &title);
    void showEmpty(const EmptyStateContent &content);

    TableModel *m_model;
    RowOrder *m_order;
    QTableView *m_table;
    ColumnFitting *m_fitting = nullptr;
    QStackedWidget *m_stack;
    QWidget *m_empty = nullptr;
    Label *m_note;
};

} // namespace candela::ui
