#include "ui/overview/scorecard.h"

#include "ui/figures/cardcontent.h"
#include "ui/figures/section.h"
#include "ui/overview/overviewcontent.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/scoredial.h"

#include <QBoxLayout>

namespace candela::ui {

namespace {

QHBoxLayout *makeLine(QWidget *line)
{
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return layout;
}

} // namespace

ScoreCard::ScoreCard(QWidget *parent)
    : Card(tr("Organization score"), parent)
{
    setFixedWidth(scaled(272));
    heading().addStrut(scaled(24)); // as high as beside it
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    m_dial = new ScoreDial(content);
    rows->addWidget(m_dial, 1);
    m_comparison = makeWrapped(Use::Second, Tone::Second, {}, content);
    m_comparison->setAlignment(Qt::AlignCenter);
    rows->addWidget(m_comparison);
    rows->addWidget(makeSeparator(content));
    m_people = addRow(CategoryKind::People, content);
    m_technology = addRow(CategoryKind::Technology, content);
    m_missingLine = new QWidget(content);
    auto *missing = makeLine(m_missingLine);
    missing->addWidget(new Label(Use::Second, Tone::Second, tr("Without a figure"), m_missingLine), 1);
    m_missing = new Label(Use::Strong, Tone::Text, {}, m_missingLine);
    missing->addWidget(m_missing);
    rows->addWidget(m_missingLine);

    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading, 1);
    connect(m_dial, &ScoreDial::opened, this, &ScoreCard::categoryOpened);
}

ScoreCard::Row ScoreCard::addRow(CategoryKind kind, QWidget *content)
{
    auto *line = new QWidget(content);
    auto *layout = makeLine(line);
    layout->addWidget(makeMark(kind, line));
    auto *name = new ElidedLabel(Use::Second, Tone::Second, {}, line);
    layout->addWidget(name, 1);
    auto *sum = new PassportLink({}, {}, {}, line);
    layout->addWidget(sum);
    content->layout()->addWidget(line);
    connect(sum, &PassportLink::opened, this, &ScoreCard::passportOpened);
    return {.line = line, .name = name, .sum = sum};
}

void ScoreCard::setRow(const Row &row, const scoring::Score &score, CategoryKind kind)
{
    const GroupSum group = groupSumOf(score, kind, locale());
    row.name->setText(group.name);
    row.sum->setFigure(group.sum, group.name, passportOfTotal(score));
    row.line->setVisible(!group.sum.isEmpty());
}

void ScoreCard::setScore(const scoring::Score &score)
{
    m_dial->setContent(dialContentOf(score));
    m_comparison->setText(comparisonOf(score));
    setRow(m_people, score, CategoryKind::People);
    setRow(m_technology, score, CategoryKind::Technology);
    m_missing->setText(withoutFigureOf(score, locale()));
    m_missingLine->setVisible(!m_missing->text().isEmpty());
    m_loading->reveal();
}

} // namespace candela::ui
