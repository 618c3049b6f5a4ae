#include "ui/category/insightscard.h"

#include "ui/widgets/bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/skeleton.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace candela::ui {

namespace {

constexpr int columnsBelow = 560; ///< width of the card where columns stand under each other
constexpr int groupStretch = 3;
constexpr int withoutStretch = 2;

QWidget *makeShapes(QWidget *parent)
{
    auto *shapes = new QWidget(parent);
    auto *rows = new QVBoxLayout(shapes);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    for (const double width : {0.5, 0.9, 0.9})
        rows->addWidget(new Skeleton(width, 12, shapes));
    return shapes;
}

QString spokenOf(const InsightRow &row)
{
    QStringList parts{row.figure, row.plusMinus, row.denominator};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

InsightsCard::InsightsCard(CategoryKind kind, QWidget *parent)
    : Card(kind == CategoryKind::People ? tr("Supporting insights") : tr("What the points are made of"),
           parent)
    , m_kind(kind)
    , m_inside(makeShapes(this))
{
    auto *note =
        new ElidedLabel(Use::Second, Tone::Second,
                        kind == CategoryKind::People ? tr("Shown for context, never part of the points")
                                                     : tr("Each part counts by its weight"),
                        this);
    heading().insertWidget(1, note);
    body().addWidget(m_inside);
}

void InsightsCard::setContent(const InsightsContent &content)
{
    delete m_inside;
    m_inside = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_inside);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(20);
    if (!content.absence.isEmpty())
        m_columns->addWidget(makeWrapped(Use::Body, Tone::Second, content.absence, m_inside));
    for (const InsightColumn &column : content.columns)
        addColumn(column, groupStretch);
    if (!content.without.empty())
        addColumn({.title = tr("Without a figure"),
                   .saysNot = tr("Published elsewhere as insights; here no source feeds them, or others were "
                                 "chosen."),
                   .rows = content.without},
                  withoutStretch);
    body().addWidget(m_inside);
    arrange();
}

QVBoxLayout *InsightsCard::makeColumn(const QString &title, const QString &tip, int stretch)
{
    auto *column = new QWidget(m_inside);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    if (!title.isEmpty()) {
        auto *heading = makeWrapped(Use::Emphasis, Tone::Text, title, column);
        heading->setToolTip(tip);
        heading->setAccessibleDescription(tip);
        rows->addWidget(heading);
        rows->addSpacing(2);
    }
    m_columns->addWidget(column, stretch);
    return rows;
}

void InsightsCard::addColumn(const InsightColumn &column, int stretch)
{
    QVBoxLayout *rows = makeColumn(column.title, column.saysNot, stretch);
    for (const InsightRow &row : column.rows)
        addRow(*rows, row, rows->parentWidget());
    rows->addStretch(1);
}

void InsightsCard::addRow(QVBoxLayout &rows, const InsightRow &row, QWidget *column)
{
    auto *text = new QHBoxLayout;
    text->setSpacing(5);
    auto *title = makeWrapped(Use::Second, Tone::Second, row.title, column);
    title->setToolTip(row.about);
    text->addWidget(title, 1, Qt::AlignTop);
    if (row.passport.isEmpty()) {
        text->addWidget(new Label(Use::Second, Tone::Second, row.figure, column), 0, Qt::AlignTop);
    } else {
        auto *figure = new PassportLink(row.figure, row.title, row.passport, column);
        connect(figure, &PassportLink::opened, this, &InsightsCard::passportOpened);
        text->addWidget(figure, 0, Qt::AlignTop);
    }
    for (const QString &beside : {row.plusMinus, row.denominator}) {
        if (!beside.isEmpty())
            text->addWidget(new Label(Use::Second, Tone::Second, beside, column), 0, Qt::AlignTop);
    }
    rows.addLayout(text);
    auto *bar = new Bar(BarSize::Small, column);
    bar->setContent({.share = row.share, .ink = barInkOf(m_kind), .words = spokenOf(row)});
    bar->setAccessibleName(row.title + u": " + spokenOf(row));
    bar->setAccessibleDescription(row.about);
    bar->setToolTip(row.about);
    rows.addWidget(bar);
    rows.addSpacing(5);
}

void InsightsCard::arrange()
{
    if (m_columns == nullptr)
        return;
    m_columns->setDirection(width() < scaled(columnsBelow) ? QBoxLayout::TopToBottom
                                                           : QBoxLayout::LeftToRight);
}

void InsightsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

} // namespace candela::ui
