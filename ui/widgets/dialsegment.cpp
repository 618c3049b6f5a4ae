#include "ui/widgets/dialsegment.h"

#include "ui/widgets/hatch.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/sparkline.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double iconSide = 16;
constexpr double iconDistance = 22; ///< from the middle of the stroke to the middle of the icon
constexpr double gapDegrees = 11;
constexpr double ringRoom = 5;

QPointF onCircle(const QPointF &centre, double radius, double degrees)
{
    const double angle = (degrees - 90) * std::numbers::pi / 180;
    return centre + radius * QPointF(std::cos(angle), std::sin(angle));
}

QString wordsOf(const DialSegmentContent &content, const QLocale &locale)
{
    if (!content.sentence.isEmpty())
        return content.sentence;
    switch (content.state) {
    case SegmentState::Measured:
        return DialSegment::tr("%1 of %2").arg(number(content.points, locale), number(100, locale));
    case SegmentState::NotMeasured:
        return DialSegment::tr("not measured");
    case SegmentState::Withheld:
        return DialSegment::tr("not shown to protect privacy");
    }
    Q_UNREACHABLE();
}

} // namespace

DialGeometry dialGeometry(const QRectF &area, int segments)
{
    const double side = std::min(area.width(), area.height());
    const double outer = side / 2 - iconSide - 2;
    const double stroke = std::max(6.0, outer * 0.105);
    return {area.center(), outer - iconDistance + iconSide / 2 + 4, stroke, std::max(1, segments)};
}

QPainterPath DialGeometry::arc(int index, double share) const
{
    const double whole = 360.0 / segments;
    const double from = whole * index + gapDegrees / 2;
    const double span = (whole - gapDegrees) * share;
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    QPainterPath line;
    line.arcMoveTo(box, 90 - from);
    line.arcTo(box, 90 - from, -std::max(0.01, span));
    QPainterPathStroker stroker;
    stroker.setWidth(stroke);
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(line).simplified();
}

QPointF DialGeometry::iconCentre(int index) const
{
    return onCircle(centre, radius + iconDistance, 360.0 / segments * (index + 0.5));
}

DialSegment::DialSegment(int index, ScoreDial &dial)
    : Painted(&dial)
    , m_index(index)
    , m_dial(dial)
{
    setActivatable(true);
    setFocusPolicy(index == 0 ? Qt::StrongFocus : Qt::ClickFocus);
}

void DialSegment::setContent(const DialSegmentContent &content)
{
    m_content = content;
    const QString words = wordsOf(content, locale());
    setAccessibleName(tr("%1: %2").arg(titleOf(content.category), words));
    setToolTip(accessibleName());
    update();
}

void DialSegment::place(const DialGeometry &geometry)
{
    const QPointF icon = geometry.iconCentre(m_index);
    const QRectF mark(icon.x() - iconSide / 2, icon.y() - iconSide / 2, iconSide, iconSide);
    const QRectF arcBox = geometry.arc(m_index, 1).boundingRect();
    const QRect box = arcBox.united(mark).adjusted(-ringRoom, -ringRoom, ringRoom, ringRoom).toAlignedRect();
    setGeometry(box);
    m_geometry = geometry;
    m_geometry.centre -= QPointF(box.topLeft());
    QRegion mask(mark.translated(-box.topLeft()).adjusted(-4, -4, 4, 4).toAlignedRect());
    QPainterPathStroker wider;
    wider.setWidth(2 * ringRoom);
    const QPainterPath arc = m_geometry.arc(m_index, 1);
    mask += QRegion((wider.createStroke(arc) + arc).toFillPolygon().toPolygon(), Qt::WindingFill);
    setMask(mask);
    update();
}

Spoken DialSegment::spoken() const
{
    Spoken result{.role = QAccessible::Button, .text = wordsOf(m_content, locale())};
    if (m_content.state == SegmentState::Measured)
        result.value = m_content.points;
    return result;
}

void DialSegment::activate()
{
    Q_EMIT m_dial.opened(m_content.category);
}

void DialSegment::paintArc(QPainter &painter) const
{
    const QPainterPath whole = m_geometry.arc(m_index, 1);
    if (m_content.state != SegmentState::Measured) {
        paintHatched(painter, whole, theme());
        return;
    }
    painter.fillPath(whole, theme().track);
    if (m_content.points > 0)
        painter.fillPath(m_geometry.arc(m_index, m_content.points / 100.0),
                         inkOf(kindOf(m_content.category), theme()));
}

void DialSegment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintArc(painter);
    QRectF mark(0, 0, iconSide, iconSide);
    mark.moveCenter(m_geometry.iconCentre(m_index));
    paintIcon(painter, mark, iconOf(m_content.category), isHovered() ? theme().accent : theme().second);
    if (m_content.state == SegmentState::Withheld) {
        const QPointF middle = m_geometry.arc(m_index, 1).boundingRect().center();
        const QPointF place =
            m_geometry.centre +
            (middle - m_geometry.centre) * (m_geometry.radius / QLineF(m_geometry.centre, middle).length());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().surface);
        painter.drawEllipse(place, 9, 9);
        paintIcon(painter, QRectF(place - QPointF(6, 6), QSizeF(12, 12)), u"lock"_s, theme().second);
    }
    if (!showsFocus())
        return;
    QPainterPathStroker outline;
    outline.setWidth(6);
    const QPainterPath arc = m_geometry.arc(m_index, 1);
    painter.strokePath(outline.createStroke(arc).united(arc).simplified(), QPen(theme().accent, 2));
}

void DialSegment::keyPressEvent(QKeyEvent *event)
{
    const bool mirroredKeys = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Right:
        return m_dial.moveFocus(this, mirroredKeys ? -1 : 1);
    case Qt::Key_Left:
        return m_dial.moveFocus(this, mirroredKeys ? 1 : -1);
    case Qt::Key_Down:
        return m_dial.moveFocus(this, 1);
    case Qt::Key_Up:
        return m_dial.moveFocus(this, -1);
    default:
        return Painted::keyPressEvent(event);
    }
}

} // namespace candela::ui
