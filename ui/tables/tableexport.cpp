#include "ui/tables/tableexport.h"

#include "base/files.h"
#include "ui/widgets/icon.h"

#include <QFileDialog>
#include <QMenu>
#include <QTableView>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

TableExport::TableExport(QTableView &view, std::function<int()> rows, QString fileName)
    : QObject(&view)
    , m_view(view)
    , m_rows(std::move(rows))
    , m_fileName(std::move(fileName))
{
}

/// Without the row that says that more is coming.
TablePart TableExport::shown() const
{
    TablePart part = visiblePartOf(m_view);
    part.rows = QList<int>(m_rows());
    std::iota(part.rows->begin(), part.rows->end(), 0);
    return part;
}

TablePart TableExport::allColumns() const
{
    return {.rows = shown().rows};
}

void TableExport::openMenu(QWidget &anchor)
{
    auto *menu = new QMenu(&anchor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const TablePart selected = selectedPartOf(m_view);
    add(*menu, tr("Save %Ln row(s) as shown…", nullptr, m_rows()), shown());
    add(*menu, tr("Save %Ln selected row(s)…", nullptr, static_cast<int>(selected.rows->size())), selected);
    add(*menu, tr("Save the rows with all columns…"), allColumns());
    const bool fromRight = anchor.layoutDirection() == Qt::LeftToRight;
    const int along = fromRight ? anchor.width() - menu->sizeHint().width() : 0;
    menu->popup(anchor.mapToGlobal(QPoint(along, anchor.height())));
}

void TableExport::add(QMenu &menu, const QString &words, const TablePart &part)
{
    QAction *action = menu.addAction(icon(u"export"_s), words);
    action->setEnabled(!part.rows->isEmpty());
    connect(action, &QAction::triggered, this, [this, part] { askWhere(part); });
}

void TableExport::askWhere(const TablePart &part)
{
    auto *dialog = new QFileDialog(&m_view, tr("Save as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_fileName + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, part](const QString &path) {
        if (const auto saved = save(path, part); !saved)
            Q_EMIT failed(saved.error());
    });
    dialog->open();
}

Result<void> TableExport::save(const QString &path, const TablePart &part) const
{
    if (writeWhole(path, csvFileOf(csvOf(*m_view.model(), part))))
        return {};
    return fail(Fault::Storage, tr("The file was not saved. Choose a folder that can be written to."));
}

} // namespace candela::ui
