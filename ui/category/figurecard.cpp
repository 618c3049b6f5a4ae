#include "ui/category/figurecard.h"

#include "ui/widgets/bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/skeleton.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

class Upright : public Painted
{
public:
    explicit Upright(QWidget *parent)
        : Painted(parent)
    {
        setFixedWidth(1);
    }

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Separator}; }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), theme().border); }
};

QWidget *makeShapes(QWidget *parent)
{
    auto *shapes = new QWidget(parent);
    auto *rows = new QVBoxLayout(shapes);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    rows->addWidget(new Skeleton(0.6, 20, shapes));
    rows->addWidget(new Skeleton(0.9, 12, shapes));
    rows->addWidget(new Skeleton(0.7, 12, shapes));
    rows->addWidget(new Skeleton(1, 20, shapes));
    return shapes;
}

} // namespace

FigureCard::FigureCard(QWidget *parent)
    : Card(parent)
    , m_inside(makeShapes(this))
{
    body().setContentsMargins(20, 16, 20, 14);
    body().addWidget(m_inside);
}

void FigureCard::setContent(const CategoryContent &content)
{
    delete m_inside;
    m_inside = new QWidget(this);
    body().addWidget(m_inside);
    auto *columns = new QHBoxLayout(m_inside);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(18);
    if (!content.points.isEmpty()) {
        columns->addWidget(makePoints(content));
        columns->addWidget(new Upright(m_inside));
    }
    columns->addWidget(makeWords(content), 1);
}

QWidget *FigureCard::makePoints(const CategoryContent &content)
{
    auto *column = new QWidget(m_inside);
    column->setFixedWidth(scaled(108));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addStretch();
    auto *points = new QHBoxLayout;
    points->setSpacing(8);
    points->addWidget(new Label(content.points.size() > 3 ? Use::PageTitle : Use::PagePoints,
                                content.kind == CategoryKind::People ? Tone::Accent : Tone::Tech,
                                content.points, column));
    auto *plusMinus = new Label(Use::Body, Tone::Second, content.plusMinus, column);
    plusMinus->setContentsMargins(0, 0, 0, scaled(7)); // on the line of the large figure
    points->addWidget(plusMinus, 1, Qt::AlignBottom);
    rows->addLayout(points);
    rows->addWidget(makeWrapped(Use::Second, Tone::Second, content.unit, column));
    if (!content.change.comparedWith.isEmpty()) {
        if (content.change.points) {
            auto *line = new QHBoxLayout;
            line->addWidget(new ChangeMark(content.change, column));
            line->addStretch();
            rows->addLayout(line);
        }
        rows->addWidget(makeWrapped(Use::Small, Tone::Second, content.change.comparedWith, column));
    }
    rows->addStretch();
    return column;
}

QWidget *FigureCard::makeWords(const CategoryContent &content)
{
    auto *words = new QWidget(m_inside);
    auto *rows = new QVBoxLayout(words);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(makeWrapped(Use::Heading, Tone::Text, content.heading, words));
    rows->addWidget(makeWrapped(Use::Second, Tone::Second, content.sentence, words));
    rows->addSpacing(4);
    for (const CountLine &line : content.counts)
        addCount(*rows, content, line, words);
    addFoot(*rows, content, words);
    return words;
}

void FigureCard::addCount(QVBoxLayout &rows, const CategoryContent &content, const CountLine &line,
                          QWidget *words)
{
    const bool alone = line.who.isEmpty();
    auto *figure = new PassportLink(line.figure, alone ? content.heading : line.who, content.passport, words);
    connect(figure, &PassportLink::opened, this, &FigureCard::passportOpened);
    auto *text = new QHBoxLayout;
    text->setSpacing(6);
    if (!alone)
        text->addWidget(makeWrapped(Use::Second, Tone::Text, line.who, words), 1);
    text->addWidget(figure);
    text->addWidget(new Label(Use::Second, Tone::Second, line.denominator, words));
    Bar *bar = nullptr;
    if (line.share) {
        bar = new Bar(alone ? BarSize::Big : BarSize::Small, words);
        const QString count = line.figure + u' ' + line.denominator;
        bar->setContent({.share = line.share,
                         .ink = barInkOf(content.kind),
                         .mark = line.mark,
                         .words = line.benchmark.isEmpty() ? count : count + u". "_s + line.benchmark});
        bar->setAccessibleName(alone ? content.heading : line.who);
    }
    if (alone && bar != nullptr)
        rows.addWidget(bar);
    if (alone)
        addSource(*text, content, words);
    rows.addLayout(text);
    if (!alone && bar != nullptr)
        rows.addWidget(bar);
    for (const QString &beside : {line.benchmark, alone ? content.recommended : QString()}) {
        if (!beside.isEmpty())
            rows.addWidget(makeWrapped(Use::Small, Tone::Second, beside, words));
    }
}

/// "Where this comes from", once: at the end of the only count, else in a line of its own.
void FigureCard::addSource(QHBoxLayout &line, const CategoryContent &content, QWidget *words)
{
    line.addStretch(1);
    if (content.passport.isEmpty())
        return;
    auto *source = new TextLink(tr("Where this comes from"), u"info"_s, words);
    connect(source, &TextLink::activated, this,
            [this, source, figure = content.passport] { Q_EMIT passportOpened(figure, source); });
    line.addWidget(source);
}

void FigureCard::addFoot(QVBoxLayout &rows, const CategoryContent &content, QWidget *words)
{
    const bool hasSource = content.counts.size() == 1 && content.counts.front().who.isEmpty();
    if (hasSource && !content.canBeMended)
        return;
    auto *foot = new QHBoxLayout;
    if (content.canBeMended) {
        auto *mend = new TextLink(tr("Open data sources"), words);
        connect(mend, &TextLink::activated, this, &FigureCard::sourcesRequested);
        foot->addWidget(mend);
    }
    if (!hasSource)
        addSource(*foot, content, words);
    rows.addLayout(foot);
}

} // namespace candela::ui
