#include "ui/tables/columnchooser.h"

#include "ui/tables/tablecontent.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int widthRole = Qt::UserRole + 1;
constexpr int rowHeight = 28;

} // namespace

ColumnChooser::ColumnChooser(const ColumnLayout &layout, const std::vector<Column> &columns, QWidget *anchor)
    : Popover(anchor)
    , m_columns(columns)
    , m_list(new QListWidget(this))
{
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(Use::Section, Tone::Text, tr("Columns"), this), 1);
    auto *link = new TextLink(tr("Reset"), this);
    link->setAccessibleName(tr("Reset the columns"));
    line->addWidget(link);
    body().addLayout(line);
    body().addWidget(new Label(Use::Small, Tone::Second, tr("Drag to reorder, or Alt and arrow keys"), this));
    m_list->setAccessibleName(tr("Columns that are shown"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumWidth(scaled(180));
    m_list->installEventFilter(this);
    body().addWidget(m_list);
    fill(layout);
    connect(link, &TextLink::activated, this, &ColumnChooser::reset);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
}

void ColumnChooser::reset()
{
    fill(usualLayout(m_columns));
    tell();
}

void ColumnChooser::fill(const ColumnLayout &layout)
{
    m_isFilling = true;
    m_list->clear();
    for (const ColumnPlace &place : layout) {
        const auto column = std::ranges::find(m_columns, place.id, &Column::id);
        auto *item = new QListWidgetItem(column->whole.isEmpty() ? column->title : column->whole, m_list);
        item->setCheckState(place.isShown ? Qt::Checked : Qt::Unchecked);
        item->setData(idRole, place.id);
        item->setData(widthRole, place.width);
        item->setSizeHint(QSize(0, scaled(rowHeight)));
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(static_cast<int>(layout.size()) * scaled(rowHeight) + 4);
    holdTheLast();
    m_isFilling = false;
}

ColumnLayout ColumnChooser::layout() const
{
    ColumnLayout layout;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        layout.push_back({.id = item->data(idRole).toString(),
                          .isShown = item->checkState() == Qt::Checked,
                          .width = item->data(widthRole).toInt()});
    }
    return layout;
}

/// A table without columns has no heading to open this again.
void ColumnChooser::holdTheLast()
{
    const auto chosen = layout();
    const auto shown = std::ranges::count_if(chosen, &ColumnPlace::isShown);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isLast = shown == 1 && item->checkState() == Qt::Checked;
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, !isLast));
    }
}

void ColumnChooser::tell()
{
    if (m_isFilling)
        return;
    m_isFilling = true;
    holdTheLast();
    m_isFilling = false;
    Q_EMIT layoutChosen(layout());
}

void ColumnChooser::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_isFilling = true;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    m_isFilling = false;
    tell();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return Popover::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::AltModifier || (key->key() != Qt::Key_Up && key->key() != Qt::Key_Down))
        return false;
    move(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

} // namespace candela::ui
