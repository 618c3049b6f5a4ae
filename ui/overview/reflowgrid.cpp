#include "ui/overview/reflowgrid.h"

#include <QGridLayout>

#include <algorithm>

namespace candela::ui {

namespace {
constexpr int gap = 12;
} // namespace

ReflowGrid::ReflowGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
}

void ReflowGrid::addCard(QWidget *card, int columns)
{
    add({.widget = card, .columns = columns});
}

void ReflowGrid::addFiller(QWidget *card)
{
    add({.widget = card, .columns = 0});
}

/// What a card holds does not decide how wide its column is, so that the columns of two grids line up.
void ReflowGrid::add(const Item &item)
{
    item.widget->setSizePolicy(QSizePolicy::Ignored, item.widget->sizePolicy().verticalPolicy());
    m_items.push_back(item);
    place();
}

void ReflowGrid::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    for (int column = columns; column < m_columns; ++column)
        m_grid->setColumnStretch(column, 0);
    m_columns = columns;
    place();
}

void ReflowGrid::place()
{
    for (int column = 0; column < m_columns; ++column)
        m_grid->setColumnStretch(column, 1);
    int cell = 0;
    for (const Item &item : m_items) {
        m_grid->removeWidget(item.widget);
        int left = m_columns - cell % m_columns;
        if (left < std::min(item.columns, m_columns)) {
            cell += left;
            left = m_columns;
        }
        const int span = item.columns == 0 ? left : std::min(item.columns, m_columns);
        m_grid->addWidget(item.widget, cell / m_columns, cell % m_columns, 1, span);
        cell += span;
    }
    widenFillers();
}

/// Qt leaves out the gap between columns that only one card spans; with it the columns of two grids line up.
void ReflowGrid::widenFillers()
{
    const int column = (width() - gap * (m_columns - 1)) / m_columns;
    for (const Item &item : m_items) {
        if (item.columns != 0)
            continue;
        int row = 0;
        int at = 0;
        int rows = 0;
        int span = 0;
        m_grid->getItemPosition(m_grid->indexOf(item.widget), &row, &at, &rows, &span);
        const bool whole = span == m_columns; // its width is the grid's, which must be free to shrink
        item.widget->setMinimumWidth(whole ? 0 : std::max(0, span * column + (span - 1) * gap));
    }
}

void ReflowGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    widenFillers();
}

} // namespace candela::ui
