#include "ui/tables/columnfitting.h"

#include "ui/tables/columnwidths.h"
#include "ui/tables/tablecontent.h"
#include "ui/widgets/fonts.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr int hidden = -1;
constexpr int widest = 320;     ///< a longer text is cut, and whole in its tip
constexpr int rowsLooked = 200; ///< from the top: long tables must open at once

int needOf(const QTableView &view, int column)
{
    const QAbstractItemModel &model = *view.model();
    const QStyleOptionViewItem option;
    int need = view.horizontalHeader()->sectionSizeHint(column);
    for (int row = 0; row < std::min(model.rowCount(), rowsLooked); ++row)
        need = std::max(need, view.itemDelegate()->sizeHint(option, model.index(row, column)).width());
    return std::min(need, scaled(widest));
}

} // namespace

ColumnFitting::ColumnFitting(QTableView &view)
    : QObject(&view)
    , m_view(view)
{
    view.viewport()->installEventFilter(this);
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_isDragged = m_isDragged || !m_isArranging; });
}

void ColumnFitting::fit(const std::vector<Column> &columns)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    std::vector<int> told;
    for (const Column &column : columns) {
        m_view.setColumnHidden(static_cast<int>(told.size()), !column.isShown);
        told.push_back(column.isShown ? scaled(column.width) : hidden);
    }
    const bool isOther = told != m_told;
    m_told = std::move(told);
    if (isOther || !m_isDragged)
        arrange();
}

bool ColumnFitting::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_isDragged)
        arrange();
    return QObject::eventFilter(watched, event);
}

void ColumnFitting::arrange()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    std::vector<int> shown;
    std::vector<ColumnWish> wishes;
    for (int column = 0; column < static_cast<int>(m_told.size()); ++column) {
        const int told = m_told[static_cast<std::size_t>(column)];
        if (told == hidden)
            continue;
        shown.push_back(column);
        wishes.push_back({.told = told, .need = needOf(m_view, column)});
    }
    const std::vector<int> widths = widthsFor(wishes, m_view.viewport()->width());
    for (std::size_t i = 0; i < shown.size(); ++i)
        m_view.setColumnWidth(shown[i], widths[i]);
}

} // namespace candela::ui
