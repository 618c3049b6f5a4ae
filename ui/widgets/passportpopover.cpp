#include "ui/widgets/passportpopover.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inset.h"
#include "ui/widgets/passportlink.h"

#include <QApplication>
#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int popoverWidth = 420;
constexpr int keyWidth = 96;
constexpr int scrollBarRoom = 14;

/// The parts beside each other; a formula keeps its order in every language.
QHBoxLayout *makeSum(const PassportArithmetic &arithmetic, QWidget *block)
{
    constexpr int shortSum = 24;
    const bool whole = arithmetic.denominator.isEmpty();
    const Use use = arithmetic.numerator.size() > shortSum ? Use::Section : Use::PageTitle;
    auto *line = new QHBoxLayout;
    line->setDirection(QApplication::isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    line->setSpacing(8);
    auto *left = new Label(use, Tone::Text, arithmetic.numerator, block);
    left->setWordWrap(use == Use::Section);
    left->setLayoutDirection(Qt::LeftToRight);
    line->addWidget(left, use == Use::Section ? 1 : 0);
    if (!whole) {
        line->addWidget(new Label(Use::Second, Tone::Second, arithmetic.between, block));
        line->addWidget(new Label(use, Tone::Text, arithmetic.denominator, block));
    }
    line->addWidget(new Label(Use::Second, Tone::Second, u"="_s, block));
    line->addWidget(new Label(use, Tone::Accent, arithmetic.result, block));
    if (use != Use::Section)
        line->addStretch();
    return line;
}

} // namespace

PassportPopover::PassportPopover(QWidget *anchor)
    : Popover(anchor)
{
    setAccessibleName(tr("Where this figure comes from"));
    setMinimumWidth(scaled(popoverWidth) + 24);
    addHeading();
    m_inside = makeWrapped(Use::Second, Tone::Second, tr("Loading"), this);
    body().addWidget(m_inside, 1);
}

void PassportPopover::addHeading()
{
    auto *line = new QHBoxLayout;
    line->addWidget(makeWrapped(Use::Section, Tone::Text, tr("Where this figure comes from"), this), 1);
    auto *close = makeIconButton(u"close"_s, tr("Close"), this);
    connect(close, &QToolButton::clicked, this, &Popover::dismiss);
    line->addWidget(close, 0, Qt::AlignTop);
    body().addLayout(line);
}

void PassportPopover::setContent(const PassportContent &content)
{
    m_content = content;
    delete m_inside;
    m_inside = new QWidget(this);
    body().addWidget(m_inside, 1);
    auto *rows = new QVBoxLayout(m_inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    rows->addWidget(makeWrapped(Use::Second, Tone::Second, content.subject, m_inside));
    rows->addWidget(makeArithmetic(content.arithmetic));
    rows->addWidget(makeRows(content.rows), 1);
    m_answer = makeWrapped(Use::Second, Tone::Good, {}, m_inside);
    m_answer->hide();
    rows->addWidget(m_answer);
    rows->addWidget(makeSeparator(m_inside));
    addButtons();
    m_inside->show(); // now, as what is hidden counts for nothing when the popover takes its size
    if (isVisible())
        open();
}

QWidget *PassportPopover::makeArithmetic(const PassportArithmetic &arithmetic)
{
    auto *block = new Inset(m_inside);
    auto *rows = new QVBoxLayout(block);
    rows->setContentsMargins(14, 10, 14, 10);
    rows->setSpacing(4);
    if (!arithmetic.numerator.isEmpty())
        rows->addLayout(makeSum(arithmetic, block));
    rows->addWidget(makeWrapped(Use::Second, Tone::Second, arithmetic.sentence, block));
    return block;
}

QWidget *PassportPopover::makeRows(const std::vector<PassportRow> &rows)
{
    auto *scroller = new QScrollArea(m_inside);
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, scaled(keyWidth));
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const PassportRow &row : rows) {
        grid->addWidget(new Label(Use::Second, Tone::Second, row.key, table), line, 0, Qt::AlignTop);
        auto *value = makeWrapped(row.isIdentifier ? Use::Mono : Use::Second, Tone::Text, row.value, table);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(value, line++, 1);
    }
    grid->setRowStretch(line, 1);
    table->setFixedWidth(scaled(popoverWidth) - 36 - scrollBarRoom);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setWidget(table);
    scroller->viewport()->setAutoFillBackground(false);
    table->setAutoFillBackground(false);
    scroller->setAccessibleName(tr("Passport"));
    scroller->setMinimumHeight(std::min(grid->totalHeightForWidth(table->width()) + 2, scaled(280)));
    return scroller;
}

void PassportPopover::addButtons()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *recompute = makeButton(ButtonKind::Plain, tr("Recompute"), m_inside, u"refresh"_s);
    recompute->setVisible(m_content.canRecompute);
    connect(recompute, &QPushButton::clicked, this, &PassportPopover::recomputeRequested);
    auto *copy = makeButton(ButtonKind::Plain, tr("Copy"), m_inside, u"copy"_s);
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(asText()); });
    auto *release = makeButton(ButtonKind::Link, tr("Release page"), m_inside);
    release->setVisible(m_content.hasReleasePage);
    connect(release, &QPushButton::clicked, this, &PassportPopover::releaseRequested);
    line->addWidget(recompute);
    line->addWidget(copy);
    line->addStretch();
    line->addWidget(release);
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(line);
}

void PassportPopover::say(const QString &sentence, Tone tone)
{
    if (!m_answer)
        return;
    m_answer->setTone(tone);
    m_answer->setText(sentence);
    m_answer->show();
    if (isVisible())
        open();
}

QString PassportPopover::asText() const
{
    QStringList lines{m_content.subject};
    const PassportArithmetic &sum = m_content.arithmetic;
    if (!sum.numerator.isEmpty())
        lines.append(u"%1 %2 %3 = %4"_s.arg(sum.numerator, sum.between, sum.denominator, sum.result));
    lines.append(sum.sentence);
    for (const PassportRow &row : m_content.rows)
        lines.append(row.key + u": "_s + row.value);
    return lines.join(u'\n');
}

} // namespace candela::ui
