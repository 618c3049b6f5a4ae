#pragma once

#include "base/result.h"
#include "ui/figures/tablecsv.h"

#include <QObject>

#include <functional>

class QMenu;
class QTableView;
class QWidget;

namespace candela::ui {

/// What of a table goes into a file: the rows and columns that are shown, the selected rows, or all columns
/// of the rows that are shown. It takes what was read, and asks nobody again.
class TableExport : public QObject
{
    Q_OBJECT

public:
    /// `rows` says how many rows of `view` were read; `fileName` is proposed, without its ending. `view` owns
    /// this.
    TableExport(QTableView &view, std::function<int()> rows, QString fileName);

    /// A menu under `anchor`, at its trailing edge.
    void openMenu(QWidget &anchor);

    [[nodiscard]] TablePart shown() const;
    [[nodiscard]] TablePart allColumns() const;
    /// Fails with Storage.
    [[nodiscard]] Result<void> save(const QString &path, const TablePart &part) const;

Q_SIGNALS:
    void failed(const candela::Error &error);

private:
    void add(QMenu &menu, const QString &words, const TablePart &part);
    void askWhere(const TablePart &part);

    QTableView &m_view;
    std::function<int()> m_rows;
    QString m_fileName;
};

} // namespace candela::ui
