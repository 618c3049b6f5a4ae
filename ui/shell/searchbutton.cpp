#include "ui/shell/searchbutton.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

constexpr int side = 32;
constexpr int iconSide = 16;

QString keys()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
}

} // namespace

SearchButton::SearchButton(QWidget *parent)
    : Painted(parent)
{
    setActivatable(true);
    setAccessibleName(tr("Find or go to…"));
    setToolTip(tr("Find or go to… (%1)").arg(keys()));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SearchButton::setSmall(bool small)
{
    if (std::exchange(m_small, small) == small)
        return;
    updateGeometry();
    update();
}

QSize SearchButton::sizeHint() const
{
    constexpr int fieldWidth = 220;
    return m_small ? QSize(scaled(side), scaled(side)) : QSize(scaled(fieldWidth), scaled(side));
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isHovered() || showsFocus();
    drawBox(painter, rect(),
            {.fill = isPressed() ? theme().inset : theme().surface,
             .line = marked ? theme().accent : theme().control,
             .width = showsFocus() ? 2.0 : 1.0});
    const double top = (height() - iconSide) / 2.0;
    const double left = m_small ? (width() - iconSide) / 2.0 : 10;
    paintIcon(painter, mirrored(QRectF(left, top, iconSide, iconSide)), u"search"_s, theme().second);
    if (!m_small)
        paintWords(painter);
}

void SearchButton::paintWords(QPainter &painter) const
{
    painter.setFont(ui::font(Use::Body));
    painter.setPen(theme().second);
    painter.drawText(mirrored(QRectF(rect()).adjusted(34, 0, -60, 0)), Qt::AlignLeading | Qt::AlignVCenter,
                     tr("Find or go to…"));
    painter.setFont(ui::font(Use::Small));
    const double keysWidth = QFontMetricsF(painter.font()).horizontalAdvance(keys()) + 12;
    const QRectF key = mirrored(QRectF(width() - keysWidth - 6, 6, keysWidth, height() - 12));
    drawBox(painter, key, {.fill = theme().inset, .line = theme().border, .width = 1, .radius = 4});
    painter.setPen(theme().second);
    painter.drawText(key, Qt::AlignCenter, keys());
}

} // namespace candela::ui
