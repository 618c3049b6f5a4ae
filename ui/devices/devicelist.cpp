#include "ui/devices/devicelist.h"

#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicetablemodel.h"
#include "ui/devices/filterwords.h"
#include "ui/figures/section.h"
#include "ui/figures/tablecsv.h"
#include "ui/tables/columnchooser.h"
#include "ui/tables/rowcopying.h"
#include "ui/widgets/densetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

const auto viewName = u"devices"_s;
constexpr int padding = 8; // of nine columns
constexpr int leastHeight = 240;
constexpr int rowsAhead = 60; ///< so near to the last row more is asked for

} // namespace

DeviceList::DeviceList(ViewMemory memory, QWidget *parent)
    : QWidget(parent)
    , m_memory(std::move(memory))
    , m_model(new DeviceTableModel(this))
    , m_table(new QTableView(this))
    , m_card(new Card(this))
    , m_stack(new QStackedWidget(m_card))
    , m_copying(nullptr)
    , m_count(new Label(Use::Strong, Tone::Text, {}, this))
    , m_state(new ElidedLabel(Use::Second, Tone::Second, {}, this))
{
    setUpTable();
    m_stack->addWidget(new LoadingStack(new QWidget(m_stack), m_stack));
    m_stack->addWidget(m_table);
    m_stack->setMinimumHeight(scaled(leastHeight));
    m_card->body().setContentsMargins(1, 1, 1, 1);
    m_card->body().addWidget(m_stack);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_count);
    foot->addWidget(m_state, 1);
    foot->addWidget(new Label(Use::Second, Tone::Second, tr("Ctrl C copies the selected rows"), this));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_card, 1);
    rows->addLayout(foot);
    connect(m_model, &DeviceTableModel::moreWanted, this, &DeviceList::moreWanted);
}

void DeviceList::setUpTable()
{
    makeDense(*m_table, 34, padding);
    m_table->setModel(m_model);
    m_table->setObjectName(u"devices"_s);
    m_table->setAccessibleName(tr("Devices"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_copying = new RowCopying(*m_table);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    setUpHeader();
    connect(m_table, &QTableView::customContextMenuRequested, this, &DeviceList::openMenu);
    connect(m_table, &QTableView::activated, this, &DeviceList::opened);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &DeviceList::readAhead);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeviceList::showCounts);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const DeviceRow *device = current())
            m_chosen = device->id;
        Q_EMIT currentChanged();
    });
}

void DeviceList::setUpHeader()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(scaled(32));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreColumns();
    header->setSortIndicator(columnOf(m_told.order.field),
                             m_told.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_table->setSortingEnabled(true); // nobody listens yet, so nothing is sorted
    connect(m_model, &DeviceTableModel::orderWanted, this, [this](DeviceField field, Qt::SortOrder order) {
        Q_EMIT orderWanted({.field = field, .isDescending = order == Qt::DescendingOrder});
    });
    connect(header, &QHeaderView::customContextMenuRequested, this, &DeviceList::columnsWanted);
    connect(header, &QHeaderView::sectionMoved, this, &DeviceList::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, &DeviceList::rememberColumns);
}

void DeviceList::restoreColumns()
{
    m_isArranging = true;
    applyLayout(*m_table, layoutFrom(m_memory.of(viewName), deviceColumns()), deviceColumns());
    m_isArranging = false;
}

void DeviceList::rememberColumns()
{
    if (!m_isArranging)
        m_memory.set(viewName, textOf(layoutOf(*m_table, deviceColumns())));
}

void DeviceList::openChooser(QWidget *anchor)
{
    auto *chooser = new ColumnChooser(layoutOf(*m_table, deviceColumns()), deviceColumns(), anchor);
    connect(chooser, &ColumnChooser::layoutChosen, this, [this](const ColumnLayout &layout) {
        m_isArranging = true;
        applyLayout(*m_table, layout, deviceColumns());
        m_isArranging = false;
        rememberColumns();
    });
    chooser->open();
}

const DeviceRow *DeviceList::current() const
{
    return m_model->device(m_table->currentIndex().row());
}

const std::vector<DeviceRow> &DeviceList::devices() const
{
    return m_model->devices();
}

std::vector<DeviceRow> DeviceList::selected() const
{
    const TablePart part = selectedPartOf(*m_table);
    std::vector<DeviceRow> devices;
    for (const int row : *part.rows) {
        if (const DeviceRow *device = m_model->device(row))
            devices.push_back(*device);
    }
    return devices;
}

void DeviceList::replace(const contract::DevicePage &page)
{
    const QString chosen = m_chosen;
    const int column = std::max(0, m_table->currentIndex().column());
    m_told.matched = page.matching;
    m_told.devices = page.devices;
    m_model->replace(page.rows, !page.next.isEmpty());
    m_chosen = chosen;
    const int row = std::max(0, m_model->rowOf(chosen));
    if (m_model->loaded() > 0)
        m_table->setCurrentIndex(m_model->index(row, column));
    else
        Q_EMIT currentChanged();
    showFace();
    showCounts();
}

void DeviceList::append(const contract::DevicePage &page)
{
    m_told.matched = page.matching;
    m_told.devices = page.devices;
    m_model->append(page.rows, !page.next.isEmpty());
    showCounts();
}

void DeviceList::abandon()
{
    m_model->abandon();
}

void DeviceList::setOrder(const DeviceOrder &order)
{
    m_told.order = order;
    showCounts();
}

/// Before the last row is in sight, so that nobody waits at it.
void DeviceList::readAhead()
{
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (last < 0 || last + rowsAhead >= m_model->loaded())
        m_model->fetchMore({});
}

void DeviceList::showCounts()
{
    m_told.loaded = m_model->loaded();
    m_told.selected = m_table->selectionModel()->selectedRows().size();
    m_count->setText(countWords(m_told, locale()));
    m_state->setText(stateWords(m_told, locale()));
}

void DeviceList::showFace()
{
    delete std::exchange(m_empty, nullptr);
    if (m_model->loaded() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_empty = makeEmpty();
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

QWidget *DeviceList::makeEmpty()
{
    const bool isFiltered = m_told.devices > 0;
    const EmptyStateContent nothing{.iconName = u"devices"_s,
                                    .what = tr("No device is known yet"),
                                    .why =
                                        tr("Reports of endpoint analytics and of app versions list devices. "
                                           "They are imported in data sources."),
                                    .action = tr("Open data sources")};
    const EmptyStateContent noMatch{
        .iconName = u"filter"_s,
        .what = tr("No device is like that"),
        .why =
            tr("%1 matches none of %2.")
                .arg(m_filter, countWords({.matched = m_told.devices, .devices = m_told.devices}, locale())),
        .action = tr("Clear the filter")};
    auto *empty = new EmptyState(isFiltered ? noMatch : nothing, m_stack);
    connect(empty, &EmptyState::actionActivated, this, [this, isFiltered] {
        if (isFiltered)
            Q_EMIT filterWanted({});
        else
            Q_EMIT sourcesRequested();
    });
    return empty;
}

void DeviceList::openMenu(const QPoint &where)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex cell = m_table->indexAt(where);
    if (m_model->device(cell.row()) != nullptr)
        addNarrowing(*menu, cell);
    menu->addActions(m_copying->actions());
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

void DeviceList::addNarrowing(QMenu &menu, const QModelIndex &cell)
{
    const DeviceField field = fieldOf(cell.column());
    const auto value = valueOf(*m_model->device(cell.row()), field);
    //: %1 is what the cell says
    QAction *only = menu.addAction(tr("Only %1").arg(cell.data().toString()));
    QAction *without = menu.addAction(tr("Not %1").arg(cell.data().toString()));
    only->setEnabled(value.has_value());
    without->setEnabled(value.has_value());
    menu.addSeparator();
    if (!value)
        return;
    const auto narrow = [this, field, value](bool isNot) {
        Q_EMIT filterWanted(narrowed(m_filter, field, *value, isNot));
    };
    connect(only, &QAction::triggered, this, [narrow] { narrow(false); });
    connect(without, &QAction::triggered, this, [narrow] { narrow(true); });
}

} // namespace candela::ui
