#include "ui/category/effectline.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {

EffectLine::EffectLine(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(Use::Second, Tone::Second, {}, this))
    , m_before(new Label(Use::Second, Tone::Second, {}, this))
    , m_after(new Label(Use::Section, Tone::Text, {}, this))
    , m_change(new Chip(Mood::Neutral, {}, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_before);
    const bool fromRight = layoutDirection() == Qt::RightToLeft;
    line->addWidget(
        new IconLabel(fromRight ? u"arrow-left"_s : u"arrow-right"_s, IconTone::Second, 14, this));
    line->addWidget(m_after);
    line->addWidget(m_change);
    m_change->setMinimumWidth(scaled(40));
}

void EffectLine::setEffect(const Effect &effect)
{
    m_name->setText(effect.name);
    m_before->setText(effect.before);
    m_after->setText(effect.after);
    m_change->setText(signedNumber(effect.change, locale()));
    m_change->setMood(effect.change > 0 ? Mood::Good : effect.change < 0 ? Mood::Bad : Mood::Neutral);
    setAccessibleName(effect.spoken);
}

} // namespace candela::ui
