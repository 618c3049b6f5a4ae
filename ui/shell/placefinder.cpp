#include "ui/shell/placefinder.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace candela::ui {

namespace {
constexpr int listHeight = 330; ///< every page of the navigation without scrolling
} // namespace

PlaceFinder::PlaceFinder(const PageList &pages, QWidget *anchor)
    : Popover(anchor)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_found(new QSortFilterProxyModel(this))
{
    auto *places = new QStandardItemModel(this);
    for (const PageEntry &page : pages) {
        auto *place = new QStandardItem(icon(page.icon), page.title);
        place->setData(page.id, Qt::UserRole);
        place->setEditable(false);
        places->appendRow(place);
    }
    m_found->setSourceModel(places);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_field->setPlaceholderText(tr("Find or go to…"));
    m_field->setAccessibleName(tr("Name of a page"));
    m_field->installEventFilter(this);
    m_list->setModel(m_found);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys move it from the field
    m_list->setIconSize(QSize(scaled(16), scaled(16)));
    m_list->setSpacing(2);
    m_list->setMinimumSize(scaled(280), scaled(listHeight));
    body().addWidget(m_field);
    body().addWidget(m_list);
    selectFirst();

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        selectFirst();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &PlaceFinder::choose);
    connect(m_list, &QListView::activated, this, &PlaceFinder::choose);
    connect(m_list, &QListView::clicked, this, &PlaceFinder::choose);
}

bool PlaceFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            if (row >= 0 && row < m_found->rowCount())
                m_list->setCurrentIndex(m_found->index(row, 0));
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

void PlaceFinder::showEvent(QShowEvent *event)
{
    Popover::showEvent(event);
    m_field->setFocus();
}

void PlaceFinder::choose()
{
    const QModelIndex place = m_list->currentIndex();
    if (!place.isValid())
        return;
    const QString id = place.data(Qt::UserRole).toString();
    dismiss();
    emit chosen(id);
}

void PlaceFinder::selectFirst()
{
    m_list->setCurrentIndex(m_found->index(0, 0));
}

} // namespace candela::ui
