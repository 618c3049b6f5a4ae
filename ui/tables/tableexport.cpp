#include "ui/tables/tableexport.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/numbers.h"

#include <QFileDialog>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

QString rowsInWords(const SavedCounts &counts)
{
    return counts.isFiltered ? TableExport::tr("%Ln row(s) of this filter", nullptr, counts.rows)
                             : TableExport::tr("All %Ln row(s)", nullptr, counts.rows);
}

} // namespace

TableExport::TableExport(QString fileName, QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
    , m_fileName(std::move(fileName))
{
}

void TableExport::openMenu(QWidget &anchor, const SavedCounts &counts)
{
    auto *menu = new QMenu(&anchor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QLocale locale = m_parent->locale();
    const bool hasRows = counts.rows > 0 && !counts.isBusy;
    //: Rows of a table, then how many columns: "1,800 rows of this filter, 9 shown columns…"
    add(*menu, tr("%1, %2 shown columns…").arg(rowsInWords(counts), number(counts.shownColumns, locale)),
        SavedPart::ShownColumns, hasRows);
    //: Rows of a table, then how many columns: "1,800 rows of this filter, all 14 columns…"
    add(*menu, tr("%1, all %2 columns…").arg(rowsInWords(counts), number(counts.allColumns, locale)),
        SavedPart::AllColumns, hasRows);
    add(*menu,
        tr("%Ln selected row(s), %1 shown columns…", nullptr, counts.selected)
            .arg(number(counts.shownColumns, locale)),
        SavedPart::Selected, counts.selected > 0 && !counts.isBusy);
    const bool fromRight = anchor.layoutDirection() == Qt::LeftToRight;
    const int along = fromRight ? anchor.width() - menu->sizeHint().width() : 0;
    menu->popup(anchor.mapToGlobal(QPoint(along, anchor.height())));
}

void TableExport::add(QMenu &menu, const QString &words, SavedPart part, bool isOffered)
{
    QAction *action = menu.addAction(icon(u"export"_s), words);
    action->setEnabled(isOffered);
    connect(action, &QAction::triggered, this, [this, part] { askWhere(part); });
}

void TableExport::askWhere(SavedPart part)
{
    auto *dialog = new QFileDialog(m_parent, tr("Save as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_fileName + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, part](const QString &path) { Q_EMIT chosen(part, path); });
    dialog->open();
}

} // namespace candela::ui
