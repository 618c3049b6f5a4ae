#include "ui/privacy/fieldscard.h"

#include "ui/privacy/disclosuremodel.h"
#include "ui/privacy/privacycontent.h"
#include "ui/tables/columnfitting.h"
#include "ui/tables/tablecontent.h"
#include "ui/widgets/densetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tabstops.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {
constexpr int narrowBelow = 940; ///< width of the card, where five columns have no room
} // namespace

FieldsCard::FieldsCard(QWidget *parent)
    : Card(parent)
    , m_model(new DisclosureModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_count(new Label(Use::Second, Tone::Second, {}, this))
    , m_detail(makeWrapped(Use::Second, Tone::Second, {}, this))
{
    body().setContentsMargins(1, 10, 1, 10);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterRole(DisclosureModel::FullTextRole);
    m_shown->setSortRole(DisclosureModel::FullTextRole);
    addHeading();
    addTable();
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    m_detail->setMinimumHeight(scaled(32));
    foot->addWidget(m_detail);
    body().addLayout(foot);
}

void FieldsCard::addHeading()
{
    m_filter->setPlaceholderText(tr("Filter fields"));
    m_filter->setAccessibleName(tr("Filter fields by any word"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(scaled(240));
    m_filter->installEventFilter(this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(15, 0, 12, 0);
    line->setSpacing(10);
    line->addWidget(new Label(Use::Section, Tone::Text, tr("Every field"), this));
    line->addWidget(m_count, 1);
    line->addWidget(m_filter);
    body().addLayout(line);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        showCount();
    });
}

void FieldsCard::addTable()
{
    makeDense(*m_table, 36);
    m_table->setModel(m_shown);
    m_table->setAccessibleName(tr("Every field that is collected"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // else it sorts at once
    m_table->setSortingEnabled(true);
    m_fitting = new ColumnFitting(*m_table);
    keepCurrentInView(*m_table);
    auto *nothing = new EmptyState({.iconName = u"filter"_s,
                                    .what = tr("No field has these words"),
                                    .why = tr("The filter looks at everything that is told of a field."),
                                    .action = tr("Clear the filter")},
                                   this);
    connect(nothing, &EmptyState::actionActivated, m_filter, &QLineEdit::clear);
    m_stack->addWidget(m_table);
    m_stack->addWidget(nothing);
    m_stack->setMinimumHeight(scaled(260));
    body().addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FieldsCard::showDetail);
}

/// Where there is no room for all, the field itself has the first right to it; the line under the table tells
/// the rest.
void FieldsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumns();
}

void FieldsCard::fitColumns()
{
    const bool hasRoom = width() >= scaled(narrowBelow);
    m_fitting->fit({{.id = u"field"_s, .title = {}},
                    {.id = u"purpose"_s, .title = {}, .width = 120, .isShown = hasRoom},
                    {.id = u"seen"_s, .title = {}, .width = 98},
                    {.id = u"kept"_s, .title = {}, .width = 198},
                    {.id = u"source"_s, .title = {}, .width = 188, .isShown = hasRoom}});
}

void FieldsCard::setFields(const std::vector<contract::DisclosedField> &fields)
{
    m_model->setFields(fields);
    fitColumns();
    if (m_shown->rowCount() > 0)
        m_table->setCurrentIndex(m_shown->index(0, 0));
    showCount();
}

void FieldsCard::showCount()
{
    const int shown = m_shown->rowCount();
    m_count->setText(countOf(m_model->rowCount(), shown, locale()));
    m_stack->setCurrentIndex(shown == 0 && m_model->rowCount() > 0 ? 1 : 0);
    showDetail();
}

void FieldsCard::showDetail()
{
    const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
    m_detail->setText(current.isValid() ? detailOf(m_model->field(current.row())) : QString());
}

bool FieldsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_table->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

} // namespace candela::ui
