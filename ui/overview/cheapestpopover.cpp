#include "ui/overview/cheapestpopover.h"

#include "ui/overview/cheapestcontent.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {
constexpr int textWidth = 320;
} // namespace

CheapestPopover::CheapestPopover(std::vector<int> gains, QWidget *anchor)
    : Popover(anchor)
    , m_gains(std::move(gains))
{
    setAccessibleName(tr("Cheapest way to more points"));
    addHeading();
    addSegments();
    m_total = makeWrapped(Use::Emphasis, Tone::Text, {}, this);
    m_total->setMinimumWidth(scaled(textWidth));
    body().addWidget(m_total);
    m_lines = new QWidget(this);
    body().addWidget(m_lines);
    body().addWidget(makeSeparator(this));
    body().addWidget(makeWrapped(Use::Second, Tone::Second,
                                 tr("The fewest people, devices and offices, each counted as one, by "
                                    "released figures. Who reaches two counts is counted in both. Nothing is "
                                    "changed or kept."),
                                 this));
}

void CheapestPopover::addHeading()
{
    auto *line = new QHBoxLayout;
    line->addWidget(makeWrapped(Use::Section, Tone::Text, tr("Cheapest way to more points"), this), 1);
    auto *close = makeIconButton(u"close"_s, tr("Close"), this);
    connect(close, &QToolButton::clicked, this, &Popover::dismiss);
    line->addWidget(close, 0, Qt::AlignTop);
    body().addLayout(line);
}

void CheapestPopover::addSegments()
{
    std::vector<Segment> segments;
    for (const int gain : m_gains)
        segments.push_back({.text = signedNumber(gain, locale())});
    m_choice = new Segmented(tr("Points more of the total"), segments, this);
    connect(m_choice, &Segmented::chosen, this, [this] { Q_EMIT asked(gain()); });
    auto *line = new QHBoxLayout;
    line->addWidget(makeWrapped(Use::Second, Tone::Second, tr("Points more of the total"), this), 1);
    line->addWidget(m_choice);
    body().addLayout(line);
}

int CheapestPopover::gain() const
{
    return m_gains[std::size_t(m_choice->current())];
}

void CheapestPopover::setSimulation(const scoring::Simulation &simulation)
{
    m_total->setText(cheapestTotalOf(simulation, locale()));
    QWidget *before = m_lines;
    m_lines = new QWidget(this);
    body().replaceWidget(before, m_lines);
    delete before;
    auto *rows = new QVBoxLayout(m_lines);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    for (const CheapestLine &line : cheapestLinesOf(simulation)) {
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(makeWrapped(Use::Strong, Tone::Text, line.people, m_lines));
        words->addWidget(makeWrapped(Use::Second, Tone::Second, line.who, m_lines));
        rows->addLayout(words);
    }
    m_lines->show(); // now, as what is hidden counts for nothing when the popover takes its size
    if (isVisible())
        place();
}

} // namespace candela::ui
