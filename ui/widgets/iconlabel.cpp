#include "ui/widgets/iconlabel.h"

#include "ui/widgets/fonts.h"

#include <QPainter>

namespace candela::ui {

IconLabel::IconLabel(QString name, IconTone tone, int side, QWidget *parent)
    : Painted(parent)
    , m_name(std::move(name))
    , m_tone(tone)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize IconLabel::sizeHint() const
{
    return {scaled(m_side), scaled(m_side)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, colourOf(m_tone, theme()));
}

} // namespace candela::ui
