#pragma once

#include <QList>
#include <QObject>

class QAction;
class QTableView;

namespace candela::ui {

/// Copies rows of a table: Ctrl+C the selected ones as they are shown, with or without headings, the cell
/// where the cursor is, or the rows as CSV. All of it comes from what the table has.
class RowCopying : public QObject
{
    Q_OBJECT

public:
    /// Gives `view` the actions; `view` owns this.
    explicit RowCopying(QTableView &view);

    /// For a context menu.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }

    void copyRows(bool withHeadings) const;
    void copyCell() const;
    void copyCsv() const;

private:
    void add(const QString &words, const QKeySequence &keys, void (RowCopying::*copy)() const);
    void copyPlain() const { copyRows(false); }
    void copyHeaded() const { copyRows(true); }

    QTableView &m_view;
    QList<QAction *> m_actions;
};

} // namespace candela::ui
