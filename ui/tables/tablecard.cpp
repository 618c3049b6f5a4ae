#include "ui/tables/tablecard.h"

#include "base/result.h"
#include "ui/figures/csvbutton.h"
#include "ui/figures/section.h"
#include "ui/figures/tablecsv.h"
#include "ui/tables/columnfitting.h"
#include "ui/tables/rowcopying.h"
#include "ui/tables/roworder.h"
#include "ui/tables/tablemodel.h"
#include "ui/widgets/densetable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tabstops.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr int mostRowsAtOnce = 12; // more of them scroll within the card

int heightOf(const QTableView &table, int rows)
{
    return table.horizontalHeader()->sizeHint().height() +
           std::max(rows, 4) * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth();
}

} // namespace

TableCard::TableCard(const QString &title, const QString &fileName, QWidget *parent)
    : Card(title, parent)
    , m_model(new TableModel(this))
    , m_order(new RowOrder(this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_note(new ElidedLabel(Use::Second, Tone::Second, {}, this))
{
    body().setContentsMargins(1, 12, 1, 8);
    heading().setContentsMargins(15, 0, 10, 0);
    auto *csv = new CsvButton(
        title, fileName, [this] { return csvOf(*m_table->model(), visiblePartOf(*m_table)); }, this);
    connect(csv, &CsvButton::failed, this, &TableCard::failed);
    connect(csv, &CsvButton::saved, this, &TableCard::saved);
    heading().addWidget(m_note);
    heading().addWidget(csv);
    setUpTable(title);
    auto *shapes = new LoadingStack(new QWidget(this), this);
    shapes->setContentsMargins(15, 0, 15, 0);
    m_stack->addWidget(shapes);
    m_stack->addWidget(m_table);
    m_stack->setMinimumHeight(scaled(180));
    body().addWidget(m_stack, 1);
}

void TableCard::setUpTable(const QString &title)
{
    m_order->setSourceModel(m_model);
    makeDense(*m_table);
    m_table->setModel(m_order);
    m_table->setAccessibleName(title);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // else it sorts at once
    m_table->setSortingEnabled(true);
    m_fitting = new ColumnFitting(*m_table);
    new RowCopying(*m_table);
    keepCurrentInView(*m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentRowChanged(currentRow()); });
}

int TableCard::currentRow() const
{
    return m_order->mapToSource(m_table->currentIndex()).row();
}

void TableCard::setContent(const TableContent &content, const EmptyStateContent &whenEmpty)
{
    m_model->setContent(content);
    m_fitting->fit(content.columns);
    if (content.rows.empty())
        return showEmpty(whenEmpty);
    m_stack->widget(0)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the shapes are over
    const bool isShort = m_model->rowCount() <= mostRowsAtOnce;
    m_stack->setMinimumHeight(heightOf(*m_table, std::min(m_model->rowCount(), mostRowsAtOnce)));
    setSizePolicy(QSizePolicy::Preferred, isShort ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    m_stack->setCurrentWidget(m_table);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_order->index(0, 0));
}

void TableCard::showEmpty(const EmptyStateContent &content)
{
    delete m_empty;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *empty = new EmptyState(content, m_stack);
    connect(empty, &EmptyState::actionActivated, this, &TableCard::actionActivated);
    m_empty = empty;
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

void TableCard::setNote(const QString &note)
{
    m_note->setText(note);
}

} // namespace candela::ui
