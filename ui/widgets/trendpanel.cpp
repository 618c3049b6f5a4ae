#include "ui/widgets/trendpanel.h"

#include "ui/widgets/densetable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tabstops.h"
#include "ui/widgets/trendchart.h"
#include "ui/widgets/trendmodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace candela::ui {

using namespace Qt::StringLiterals;

TrendPanel::TrendPanel(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_switch(new Segmented(tr("How this is shown"), {{tr("Chart"), u"chart"_s}, {tr("Table"), u"table"_s}},
                             this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new TrendChart(m_stack))
    , m_table(new QTableView(m_stack))
    , m_model(new TrendModel(this))
    , m_key(makeWrapped(Use::Small, Tone::Second, {}, this))
{
    heading().addWidget(m_switch);
    body().addWidget(m_stack, 1);
    body().addWidget(m_key);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    makeDense(*m_table);
    m_table->setModel(m_model);
    m_table->setObjectName(u"trendTable"_s);
    m_table->setAccessibleName(title);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    keepCurrentInView(*m_table);
    connect(m_switch, &Segmented::chosen, this, [this](int index) { showPart(index == 1); });
    connect(m_chart, &TrendChart::tableRequested, this, [this] { showTable(true); });
}

void TrendPanel::setContent(const TrendContent &content)
{
    m_chart->setContent(content);
    m_model->setContent(content);
    m_key->setText(content.key);
    showPart(showsTable());
    const bool means =
        std::ranges::any_of(content.points, [](const TrendPoint &point) { return point.mean.has_value(); });
    m_table->setColumnHidden(TrendModel::Mean, !means);
    m_table->setColumnHidden(TrendModel::PlusMinus, !means);
    for (int column = 0; column < TrendModel::Note; ++column) // which takes what is left
        m_table->resizeColumnToContents(column);
}

bool TrendPanel::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void TrendPanel::showTable(bool table)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && m_stack->isAncestorOf(focusWidget());
    m_switch->setCurrent(table ? 1 : 0);
    showPart(table);
    if (hadFocus)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void TrendPanel::showPart(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
    m_key->setVisible(!table && !m_key->text().isEmpty()); // a table has headings
}

void TrendPanel::addControl(QWidget *control)
{
    heading().insertWidget(heading().indexOf(m_switch), control);
}

bool TrendPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_T) {
        showTable(false);
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace candela::ui
