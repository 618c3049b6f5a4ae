#include "ui/overview/reflowgrid.h"

#include <QGridLayout>

namespace candela::ui {

ReflowGrid::ReflowGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
}

void ReflowGrid::addCard(QWidget *card)
{
    m_items.push_back({.widget = card, .fills = false});
    place();
}

void ReflowGrid::addFiller(QWidget *card)
{
    m_items.push_back({.widget = card, .fills = true});
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
        const int left = m_columns - cell % m_columns;
        const int span = item.fills ? left : 1;
        m_grid->addWidget(item.widget, cell / m_columns, cell % m_columns, 1, span);
        cell += span;
    }
}

} // namespace candela::ui
