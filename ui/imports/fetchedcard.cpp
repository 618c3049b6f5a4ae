#include "ui/imports/fetchedcard.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

void addRun(QVBoxLayout &rows, const FetchedContent &content, QWidget *parent)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new Label(Use::Emphasis, Tone::Text, content.lastRun, parent), 1);
    line->addWidget(new Chip(content.mood, content.state, parent));
    rows.addLayout(line);
    rows.addWidget(makeWrapped(Use::Second, Tone::Second, content.outcome, parent));
}

void addTrouble(QVBoxLayout &rows, const FetchTrouble &trouble, QWidget *parent)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new IconLabel(u"problems"_s, IconTone::Attention, 16, parent), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeWrapped(Use::Body, Tone::Text, trouble.error, parent));
    words->addWidget(makeWrapped(Use::Second, Tone::Second,
                                 trouble.reports.join(FetchedCard::tr(", ", "between reports")), parent));
    line->addLayout(words, 1);
    rows.addLayout(line);
}

} // namespace

FetchedCard::FetchedCard(QWidget *parent)
    : Card(tr("Microsoft Graph"), parent)
    , m_next(new Label(Use::Second, Tone::Second, {}, this))
{
    heading().addWidget(m_next);
    hide();
}

void FetchedCard::setContent(const FetchedContent &content)
{
    m_next->setText(content.nextRun);
    delete m_told;
    m_told = new QWidget(this);
    auto *rows = new QVBoxLayout(m_told);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    addRun(*rows, content, m_told);
    for (const FetchTrouble &trouble : content.troubles) {
        rows->addWidget(makeSeparator(m_told));
        addTrouble(*rows, trouble, m_told);
    }
    rows->addWidget(makeWrapped(Use::Second, Tone::Second, content.permissions, m_told));
    body().addWidget(m_told);
}

} // namespace candela::ui
