#include "ui/widgets/changemark.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/numbers.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double triangleWidth = 11;
constexpr double gap = 3;

QFont changeFont()
{
    QFont result = font(Use::Second);
    result.setWeight(QFont::DemiBold);
    return result;
}

bool hasTriangle(const Change &change)
{
    return change.points.value_or(0) != 0;
}

QString textOf(const Change &change, const QLocale &locale)
{
    if (!change.points)
        return u"–"_s;
    return *change.points == 0 ? ChangeMark::tr("no change") : number(std::abs(*change.points), locale);
}

QPainterPath triangleIn(const QRectF &box, bool up)
{
    QPainterPath path;
    const double tip = up ? box.top() : box.bottom();
    const double base = up ? box.bottom() : box.top();
    path.moveTo(box.center().x(), tip);
    path.lineTo(box.right(), base);
    path.lineTo(box.left(), base);
    path.closeSubpath();
    return path;
}

} // namespace

QString spokenChange(const Change &change, const QLocale &locale)
{
    if (!change.points)
        return change.comparedWith;
    if (*change.points == 0)
        return ChangeMark::tr("unchanged, %1").arg(change.comparedWith);
    const QString points = number(std::abs(*change.points), locale);
    //: A change in points, and what it is compared with.
    return *change.points > 0 ? ChangeMark::tr("up %1, %2").arg(points, change.comparedWith)
                              : ChangeMark::tr("down %1, %2").arg(points, change.comparedWith);
}

QColor colourOfChange(const Change &change, const Theme &theme)
{
    if (!hasTriangle(change))
        return theme.second;
    return *change.points > 0 ? theme.good : theme.bad;
}

QSizeF sizeOfChange(const Change &change, const QLocale &locale)
{
    const QFontMetricsF metrics(changeFont());
    const double mark = hasTriangle(change) ? triangleWidth * textScale() + gap : 0;
    return {mark + metrics.horizontalAdvance(textOf(change, locale)) + 1, metrics.height()};
}

void paintChange(QPainter &painter, const QRectF &where, const Change &change, const QWidget &widget)
{
    const QString text = textOf(change, widget.locale());
    const QSizeF size = sizeOfChange(change, widget.locale());
    QRectF line({}, size);
    line.moveCenter(where.center());
    const bool mirrored = widget.layoutDirection() == Qt::RightToLeft;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(changeFont());
    const QColor colour = colourOfChange(change, themeOf(widget));
    if (hasTriangle(change)) {
        const double side = triangleWidth * textScale();
        QRectF box(line.left(), line.center().y() - side * 0.43, side, side * 0.8);
        if (mirrored)
            box.moveRight(line.right());
        painter.fillPath(triangleIn(box, *change.points > 0), colour);
    }
    painter.setPen(colour);
    painter.drawText(
        line, int(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignLeft : Qt::AlignRight)), text);
    painter.restore();
}

ChangeMark::ChangeMark(Change change, QWidget *parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChange(change);
}

void ChangeMark::setChange(const Change &change)
{
    m_change = change;
    setAccessibleName(spokenChange(m_change, locale()));
    updateGeometry();
    update();
}

QSize ChangeMark::sizeHint() const
{
    return sizeOfChange(m_change, locale()).toSize() + QSize(1, 0);
}

void ChangeMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChange(painter, rect(), m_change, *this);
}

} // namespace candela::ui
