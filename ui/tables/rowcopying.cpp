#include "ui/tables/rowcopying.h"

#include "ui/figures/tablecsv.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace candela::ui {

RowCopying::RowCopying(QTableView &view)
    : QObject(&view)
    , m_view(view)
{
    add(tr("Copy rows"), QKeySequence::Copy, &RowCopying::copyPlain);
    add(tr("Copy rows with headings"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &RowCopying::copyHeaded);
    add(tr("Copy rows as CSV"), {}, &RowCopying::copyCsv);
    add(tr("Copy cell"), {}, &RowCopying::copyCell);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RowCopying::add(const QString &words, const QKeySequence &keys, void (RowCopying::*copy)() const)
{
    auto *action = new QAction(words, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, copy);
    m_view.addAction(action);
    m_actions << action;
}

void RowCopying::copyRows(bool withHeadings) const
{
    const TablePart part = selectedPartOf(m_view);
    if (!part.rows->isEmpty())
        QGuiApplication::clipboard()->setText(tsvOf(*m_view.model(), part, withHeadings));
}

void RowCopying::copyCell() const
{
    if (m_view.currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_view.currentIndex().data().toString());
}

void RowCopying::copyCsv() const
{
    const QString csv = csvOf(*m_view.model(), selectedPartOf(m_view));
    auto *copied = new QMimeData; // the clipboard owns it
    copied->setText(csv);
    copied->setData(u"text/csv"_s, csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(copied);
}

} // namespace candela::ui
