#include "ui/devices/statcard.h"

#include "ui/figures/csvbutton.h"
#include "ui/figures/section.h"
#include "ui/figures/tablecsv.h"
#include "ui/tables/rowcopying.h"
#include "ui/tables/tablemodel.h"
#include "ui/widgets/densetable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/stylepainting.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int mostRows = 8; ///< of the table without scrolling

TableContent tableOf(const StatContent &content, const QLocale &locale)
{
    TableContent table{
        .columns = {{.id = u"range"_s, .title = content.title},
                    {.id = u"devices"_s,
                     .title = content.barsAre.isEmpty() ? StatCard::tr("Devices") : content.barsAre,
                     .width = 90,
                     .isTrailing = true}},
        .rows = {}};
    for (const HistogramBar &bar : content.bars)
        table.rows.push_back({{.text = bar.what},
                              {.text = number(bar.devices, locale),
                               .value = bar.devices,
                               .mood = bar.isPast ? std::optional(Mood::Attention) : std::nullopt}});
    return table;
}

} // namespace

StatCard::StatCard(const QString &title, QWidget *parent)
    : Card(parent)
    , m_figure(new Label(Use::Heading, Tone::Text, {}, this))
    , m_unit(new Label(Use::Second, Tone::Second, {}, this))
    , m_bars(new Histogram(this))
    , m_sentence(makeWrapped(Use::Small, Tone::Second, {}, this))
{
    m_content.title = title;
    body().setContentsMargins(14, 10, 14, 10);
    body().setSpacing(2);
    body().addWidget(new ElidedLabel(Use::Second, Tone::Second, title, this));
    auto *inside = new QWidget(this);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_figure, 0, Qt::AlignBaseline);
    line->addWidget(m_unit, 1, Qt::AlignBaseline);
    rows->addLayout(line);
    rows->addWidget(m_bars, 1);
    rows->addWidget(m_sentence);
    rows->addStretch();
    m_loading = new LoadingStack(inside, this);
    body().addWidget(m_loading, 1);
    m_bars->setAccessibleName(title);
    setFixedHeight(scaled(118));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // all five of one width
    setAccessibleName(title);
}

void StatCard::setContent(const StatContent &content)
{
    m_content = content;
    m_figure->setText(content.figure);
    m_figure->setVisible(!content.figure.isEmpty());
    m_unit->setText(content.unit);
    m_bars->setBars(content.bars);
    m_bars->setVisible(!content.bars.empty());
    m_sentence->setText(content.sentence);
    m_loading->reveal();
    const bool opens = !content.bars.empty();
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(u"%1: %2 %3. %4"_s.arg(content.title, content.figure, content.unit, content.sentence));
    setAccessibleDescription(opens ? tr("Enter shows the bars as a table.") : QString());
    setToolTip(content.sentence);
}

void StatCard::openTable()
{
    if (m_content.bars.empty())
        return;
    auto *popover = new Popover(this);
    auto *model = new TableModel(popover);
    model->setContent(tableOf(m_content, locale()));
    auto *table = new QTableView(popover);
    makeDense(*table, 28);
    table->setModel(model);
    table->setAccessibleName(m_content.title);
    table->setFixedSize(scaled(260), scaled(34 + 28 * std::min(mostRows, model->rowCount())) + 2);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    new RowCopying(*table);
    auto *csv = new CsvButton(m_content.title, m_content.title, [model] { return csvOf(*model); }, popover);
    connect(csv, &CsvButton::failed, this, &StatCard::failed);
    connect(csv, &CsvButton::saved, this, &StatCard::saved);
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(Use::Section, Tone::Text, m_content.title, popover), 1);
    line->addWidget(csv);
    popover->body().addLayout(line);
    popover->body().addWidget(table);
    popover->open();
    table->setFocus(Qt::PopupFocusReason);
}

void StatCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_T:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return openTable();
    default:
        Card::keyPressEvent(event);
    }
}

void StatCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        openTable();
}

void StatCard::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason;
    update();
}

void StatCard::focusOutEvent(QFocusEvent *)
{
    update();
}

void StatCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!hasFocus() || !m_byKeyboard)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, QRectF(rect()), {{}, themeOf(*this).accent, 2, 8});
}

} // namespace candela::ui
