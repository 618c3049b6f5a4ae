#include "ui/category/peoplecontrol.h"

#include "ui/figures/words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/todayslider.h"

#include <QBoxLayout>
#include <QSignalBlocker>

#include <utility>

namespace candela::ui {

PeopleControl::PeopleControl(PeopleCount count, QWidget *parent)
    : QWidget(parent)
    , m_count(std::move(count))
    , m_slider(new TodaySlider(this))
    , m_moved(makeWrapped(Use::Emphasis, Tone::Text, {}, this))
    , m_stands(new Label(Use::Second, Tone::Second, {}, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(makeWrapped(Use::Second, Tone::Text, m_count.what, this));
    rows->addWidget(m_slider);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_moved, 1);
    line->addWidget(m_stands);
    rows->addLayout(line);
    setFocusProxy(m_slider);
    m_stands->setTrailing(true);
    m_slider->setAccessibleName(m_count.what);
    m_slider->setToday(m_count.today, m_count.most);
    connect(m_slider, &TodaySlider::valueChanged, this, [this] {
        showMoved();
        Q_EMIT movedByHand();
    });
    showMoved();
}

qint64 PeopleControl::moved() const
{
    return m_slider->value() - m_count.today;
}

void PeopleControl::setMoved(qint64 people)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::clamp<qint64>(m_count.today + people, 0, m_count.most)));
    showMoved();
}

void PeopleControl::setOutcome(qint64 moved, const QString &effect)
{
    //: So many found room, where more or fewer were asked for.
    m_moved->setText(moved == this->moved()
                         ? movedInWords(moved, m_count.of)
                         : tr("%1, as far as there is room").arg(movedInWords(moved, m_count.of)));
    m_stands->setText(standsAt(m_count, m_count.today + moved, locale()));
    m_slider->setAccessibleDescription(tr("%1. %2").arg(m_moved->text(), effect));
}

void PeopleControl::showMoved()
{
    m_moved->setText(movedInWords(moved(), m_count.of));
    m_stands->setText(standsAt(m_count, m_slider->value(), locale()));
}

} // namespace candela::ui
