#include "ui/category/whatifcard.h"

#include "ui/category/effectline.h"
#include "ui/category/peoplecontrol.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {
constexpr std::chrono::milliseconds pauseBeforeAsking(120);
} // namespace

WhatIfCard::WhatIfCard(QWidget *parent)
    : Card(tr("What if"), parent)
    , m_sliders(new QWidget(this)) // the first of the card, so that Tab comes to them first
    , m_ofCategory(new EffectLine(this))
    , m_ofTotal(new EffectLine(this))
{
    heading().addWidget(new IconLabel(u"sliders"_s, IconTone::Second, 16, this));
    auto *sliders = new QVBoxLayout(m_sliders);
    sliders->setContentsMargins(0, 0, 0, 0);
    sliders->setSpacing(12);
    body().addWidget(m_sliders);
    body().addSpacing(4);
    body().addWidget(makeSeparator(this));
    body().addWidget(m_ofCategory);
    body().addWidget(m_ofTotal);
    addFoot();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeAsking);
    connect(&m_pause, &QTimer::timeout, this, &WhatIfCard::ask);
}

void WhatIfCard::addFoot()
{
    body().addWidget(makeWrapped(Use::Second, Tone::Second,
                                 tr("An estimate from released figures. Nothing is changed or kept."), this));
    m_oneWay = makeWrapped(Use::Second, Tone::Second,
                           tr("The figures tell what mending brings, not what would be lost."), this);
    body().addWidget(m_oneWay);
    m_back = makeButton(ButtonKind::Plain, tr("Back to today"), this);
    m_back->setEnabled(false);
    body().addWidget(m_back, 0, Qt::AlignLeading);
    connect(m_back, &QPushButton::clicked, this, &WhatIfCard::goBack);
}

void WhatIfCard::setDetail(const scoring::CategoryDetail &detail)
{
    m_category = detail.score.id;
    std::vector<PeopleCount> counts = countsToMove(detail);
    setVisible(!counts.empty());
    m_oneWay->setVisible(kindOf(m_category) == CategoryKind::Technology && !canLose(counts));
    if (counts != m_counts) {
        m_counts = std::move(counts);
        rebuild();
    }
    if (!m_counts.empty())
        ask(); // the total may be another one, too
}

void WhatIfCard::rebuild()
{
    qDeleteAll(m_controls);
    m_controls.clear();
    for (const PeopleCount &count : m_counts) {
        auto *control = new PeopleControl(count, m_sliders);
        m_sliders->layout()->addWidget(control);
        m_controls.push_back(control);
        connect(control, &PeopleControl::movedByHand, this, &WhatIfCard::wait);
    }
    m_back->setEnabled(false);
}

void WhatIfCard::wait()
{
    m_isUnanswered = true;
    m_back->setEnabled(isMoved());
    Q_EMIT abandoned();
    m_pause.start();
}

void WhatIfCard::ask()
{
    m_pause.stop();
    m_isUnanswered = true;
    std::vector<qint64> moved;
    for (const PeopleControl *control : m_controls)
        moved.push_back(control->moved());
    Q_EMIT asked(whatIfOf(m_category, m_counts, moved));
}

void WhatIfCard::setSimulation(const scoring::Simulation &simulation)
{
    m_isUnanswered = false;
    const auto effects = effectsOf(simulation, m_category, locale());
    m_ofCategory->setEffect(effects.front());
    m_ofTotal->setEffect(effects.back());
    const QString spoken = tr("%1. %2").arg(effects.front().spoken, effects.back().spoken);
    for (PeopleControl *control : m_controls)
        control->setOutcome(movedIn(simulation, m_category, control->count().part), spoken);
}

void WhatIfCard::tryStep(const scoring::Step &step)
{
    for (PeopleControl *control : m_controls) {
        const bool meant = control->count().part == step.part || m_controls.size() == 1;
        control->setMoved(meant ? step.people : 0);
        if (meant)
            control->setFocus(Qt::OtherFocusReason);
    }
    m_back->setEnabled(isMoved());
    comeIntoView();
    ask();
}

/// Below a long list of actions the card is out of sight when one of them is tried.
void WhatIfCard::comeIntoView()
{
    for (QWidget *around = parentWidget(); around != nullptr; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            return area->ensureWidgetVisible(this, 0, scaled(12));
    }
}

void WhatIfCard::goBack()
{
    for (PeopleControl *control : m_controls)
        control->setMoved(0);
    if (!m_controls.empty())
        m_controls.front()->setFocus(Qt::OtherFocusReason); // the button is about to be disabled
    m_back->setEnabled(false);
    ask();
}

bool WhatIfCard::isMoved() const
{
    return std::ranges::any_of(m_controls,
                               [](const PeopleControl *control) { return control->moved() != 0; });
}

void WhatIfCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_isUnanswered && !m_pause.isActive())
        ask();
}

/// The page was left.
void WhatIfCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_pause.stop();
    if (m_isUnanswered)
        Q_EMIT abandoned();
}

} // namespace candela::ui
