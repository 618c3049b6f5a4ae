#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace candela::ui {

namespace {
constexpr double scalePoints = 16;
constexpr double dotRadius = 3;
} // namespace

QColor inkOf(CategoryKind kind, const Theme &theme)
{
    return kind == CategoryKind::People ? theme.accent : theme.tech;
}

Sparkline::Sparkline(QWidget *parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setContent(const SparklineContent &content)
{
    m_content = content;
    update();
}

std::vector<std::optional<QPointF>> Sparkline::place() const
{
    std::vector<double> known;
    for (const auto &point : m_content.points)
        if (point)
            known.push_back(*point);
    std::vector<std::optional<QPointF>> result(m_content.points.size());
    if (known.empty())
        return result;

    const auto [low, high] = std::ranges::minmax(known);
    const double span = std::max(scalePoints, high - low);
    const double middle = (low + high) / 2;
    const QRectF area = QRectF(rect()).adjusted(1, dotRadius + 1, -dotRadius - 1, -dotRadius - 1);
    const double step = result.size() > 1 ? area.width() / double(result.size() - 1) : 0;
    for (std::size_t i = 0; i < result.size(); ++i)
        if (m_content.points[i])
            result[i] = QPointF(area.left() + step * double(i),
                                area.center().y() - (*m_content.points[i] - middle) / span * area.height());
    return result;
}

void Sparkline::paintLine(QPainter &painter, const QColor &ink) const
{
    QPainterPath path;
    bool open = false;
    std::optional<QPointF> last;
    for (const auto &point : place()) {
        if (point)
            open ? path.lineTo(*point) : path.moveTo(*point);
        open = point.has_value();
        if (point)
            last = point;
    }
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    if (!last)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(*last, dotRadius, dotRadius);
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto points = place();
    const auto first = std::ranges::find_if(points, [](const auto &point) { return point.has_value(); });
    if (first == points.end())
        return;
    painter.setPen(QPen(theme().buttonBorder, 1, Qt::CustomDashLine));
    QPen dotted(theme().buttonBorder, 1);
    dotted.setDashPattern({2, 3});
    painter.setPen(dotted);
    painter.drawLine(QPointF(0, (*first)->y()), QPointF(width() - 8, (*first)->y()));
    paintLine(painter, inkOf(m_content.kind, theme()));
}

} // namespace candela::ui
