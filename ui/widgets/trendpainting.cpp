#include "ui/widgets/trendpainting.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/hatch.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr double labelGap = 10;
constexpr double lastDot = 4;

/// The stretches of the line between breaks, as indexes.
std::vector<std::vector<std::size_t>> stretchesOf(const TrendContent &content)
{
    std::vector<std::vector<std::size_t>> stretches;
    for (std::size_t i = 0; i < content.points.size(); ++i) {
        if (!lineValue(content.points[i]))
            continue;
        if (stretches.empty() || breaksBefore(content, i))
            stretches.emplace_back();
        stretches.back().push_back(i);
    }
    return stretches;
}

QPointF onLine(const TrendCanvas &canvas, std::size_t index)
{
    const TrendPoint &point = canvas.content.points[index];
    return {canvas.scale.x(point.date), canvas.scale.y(*lineValue(point))};
}

QColor inkOf(const TrendCanvas &canvas)
{
    return inkOf(canvas.content.kind, canvas.theme);
}

void drawTicks(const TrendCanvas &canvas, const QFontMetricsF &metrics)
{
    const QRectF &area = canvas.scale.area;
    for (const double tick : canvas.scale.ticks) {
        const double y = canvas.scale.y(tick);
        canvas.painter.fillRect(QRectF(area.left(), y, area.width(), 1), canvas.theme.border);
        const QRectF label(0, y - metrics.height() / 2, area.left() - labelGap, metrics.height());
        canvas.painter.drawText(label, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
                                wordsOf(tick, canvas.content, canvas.locale));
    }
}

void drawDates(const TrendCanvas &canvas, const QFontMetricsF &metrics)
{
    const TrendScale &scale = canvas.scale;
    const QString widest = shortDate(QDate(2000, 9, 28), canvas.locale);
    const int most = int(scale.area.width() / (metrics.horizontalAdvance(widest) * 1.9));
    const auto days = int(scale.first.daysTo(scale.last));
    const int weeks = days / 7 + 1; // no week is named twice
    const int count = std::min(std::clamp(most, 2, 6), weeks);
    for (int i = 0; i < count; ++i) {
        // whole weeks back from the newest day, so that labels fall on releases
        const auto back = (count - 1 - i) * days / std::max(1, count - 1);
        const QDate date = scale.last.addDays(-(i == 0 ? days : back - back % 7));
        const QString words = shortDate(date, canvas.locale);
        QRectF label({}, QSizeF(metrics.horizontalAdvance(words) + 2, metrics.height()));
        label.moveCenter({scale.x(date), scale.area.bottom() + 6 + metrics.height() / 2});
        if (i == 0)
            label.moveLeft(scale.area.left());
        else if (i == count - 1)
            label.moveRight(scale.area.right());
        canvas.painter.drawText(label, int(Qt::AlignCenter), words);
    }
}

} // namespace

QRectF trendArea(const TrendContent &content, const QSizeF &size, const QLocale &locale)
{
    const QFontMetricsF small(font(Use::Small));
    const QFontMetricsF strong(font(Use::Second));
    const TrendScale scale = scaleOf(content, QRectF(0, 0, 100, 100));
    double left = 0;
    for (const double tick : scale.ticks)
        left = std::max(left, small.horizontalAdvance(wordsOf(tick, content, locale)));
    double right = 0;
    if (!content.points.empty())
        if (const auto last = lineValue(content.points.back()))
            right = strong.horizontalAdvance(wordsOf(*last, content, locale)) * 1.1 + 12;
    const double top = small.height() / 2 + 2;
    return QRectF(QPointF(), size).adjusted(left + labelGap, top, -right - 4, -small.height() - 10);
}

void paintTrendAxes(const TrendCanvas &canvas)
{
    const QFontMetricsF metrics(font(Use::Small));
    canvas.painter.setFont(font(Use::Small));
    canvas.painter.setPen(canvas.theme.second);
    drawTicks(canvas, metrics);
    if (canvas.scale.first.isValid())
        drawDates(canvas, metrics);
}

void paintTrendGaps(const TrendCanvas &canvas)
{
    const QRectF &area = canvas.scale.area;
    const QFontMetricsF metrics(font(Use::Small));
    for (const TrendGap &gap : canvas.content.gaps) {
        const double left = canvas.scale.x(gap.from);
        QPainterPath shape;
        shape.addRect(QRectF(left, area.top(), canvas.scale.x(gap.to) - left, area.height()));
        paintGap(canvas.painter, shape, canvas.theme);
        QRectF label({}, QSizeF(metrics.horizontalAdvance(gap.name) + 6, metrics.height() + 2));
        label.moveCenter({shape.boundingRect().center().x(), area.top() + 4 + metrics.height() / 2});
        canvas.painter.fillRect(label, canvas.theme.surface);
        canvas.painter.setFont(font(Use::Small));
        canvas.painter.setPen(canvas.theme.second);
        canvas.painter.drawText(label, int(Qt::AlignCenter), gap.name);
    }
}

void paintTrendBenchmark(const TrendCanvas &canvas)
{
    if (!canvas.content.benchmark)
        return;
    const QRectF &area = canvas.scale.area;
    const double y = canvas.scale.y(canvas.content.benchmark->value);
    QPen dashed(canvas.theme.second, 1.2);
    dashed.setDashPattern({4, 3});
    canvas.painter.setPen(dashed);
    canvas.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const QFontMetricsF metrics(font(Use::Small));
    const QString words = canvas.content.benchmark->name + u' ' +
                          wordsOf(canvas.content.benchmark->value, canvas.content, canvas.locale);
    canvas.painter.setFont(font(Use::Small));
    canvas.painter.setPen(canvas.theme.second);
    canvas.painter.drawText(QPointF(area.left() + 6, y - metrics.descent() - 3), words);
}

void paintTrendRibbon(const TrendCanvas &canvas)
{
    QColor tint = inkOf(canvas);
    tint.setAlphaF(canvas.theme.dark ? 0.22F : 0.14F);
    for (const auto &stretch : stretchesOf(canvas.content)) {
        QPolygonF outline;
        for (const std::size_t i : stretch)
            outline.append(QPointF(
                onLine(canvas, i).x(),
                canvas.scale.y(*lineValue(canvas.content.points[i]) + canvas.content.points[i].ribbon)));
        for (auto i = stretch.rbegin(); i != stretch.rend(); ++i)
            outline.append(QPointF(
                onLine(canvas, *i).x(),
                canvas.scale.y(*lineValue(canvas.content.points[*i]) - canvas.content.points[*i].ribbon)));
        QPainterPath path;
        path.addPolygon(outline);
        canvas.painter.fillPath(path, tint);
    }
}

void paintTrendLine(const TrendCanvas &canvas)
{
    const double floor = canvas.scale.area.bottom();
    for (const auto &stretch : stretchesOf(canvas.content)) {
        QPolygonF line;
        for (const std::size_t i : stretch)
            line.append(onLine(canvas, i));
        if (canvas.content.fromZero) {
            QPolygonF filled = line;
            filled << QPointF(line.last().x(), floor) << QPointF(line.first().x(), floor);
            QColor tint = inkOf(canvas);
            tint.setAlphaF(0.10F);
            QPainterPath path;
            path.addPolygon(filled);
            canvas.painter.fillPath(path, tint);
        }
        canvas.painter.setPen(QPen(inkOf(canvas), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        canvas.painter.setBrush(Qt::NoBrush);
        canvas.painter.drawPolyline(line);
    }
}

void paintTrendDots(const TrendCanvas &canvas)
{
    if (!canvas.content.dots)
        return;
    for (const TrendPoint &point : canvas.content.points) {
        if (!point.value)
            continue;
        // where the line is a mean, releases are hollow: they are not on it
        canvas.painter.setBrush(point.mean ? canvas.theme.surface : inkOf(canvas));
        canvas.painter.setPen(QPen(point.mean ? inkOf(canvas) : canvas.theme.surface, 1.2));
        canvas.painter.drawEllipse(QPointF(canvas.scale.x(point.date), canvas.scale.y(*point.value)), 2.7,
                                   2.7);
    }
}

void paintTrendLastValue(const TrendCanvas &canvas)
{
    if (canvas.content.points.empty() || !lineValue(canvas.content.points.back()))
        return;
    const TrendPoint &last = canvas.content.points.back();
    const double shown = last.value.value_or(*lineValue(last)); // the figure of the page, not its mean
    const QPointF place(canvas.scale.x(last.date), canvas.scale.y(shown));
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(inkOf(canvas));
    canvas.painter.drawEllipse(place, lastDot, lastDot);
    QFont strong = font(Use::Second);
    strong.setWeight(QFont::DemiBold);
    const QString words = wordsOf(shown, canvas.content, canvas.locale);
    canvas.painter.setFont(strong);
    canvas.painter.setPen(canvas.theme.text);
    const QRectF label(place.x() + lastDot + 4, place.y() - 12, 200, 24);
    canvas.painter.drawText(label, int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter), words);
}

void paintTrendCursor(const TrendCanvas &canvas, std::size_t index)
{
    const TrendPoint &point = canvas.content.points[index];
    const QRectF &area = canvas.scale.area;
    const double x = canvas.scale.x(point.date);
    canvas.painter.setPen(QPen(canvas.theme.second, 1));
    canvas.painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    if (const auto height = point.value ? point.value : point.mean) {
        canvas.painter.setBrush(canvas.theme.surface);
        canvas.painter.setPen(QPen(inkOf(canvas), 2));
        canvas.painter.drawEllipse(QPointF(x, canvas.scale.y(*height)), 4.5, 4.5);
    }
    const QString words = wordsOf(point, canvas.content, canvas.locale);
    const QFontMetricsF metrics(font(Use::Link));
    QRectF bubble({}, QSizeF(metrics.horizontalAdvance(words) + 20, metrics.height() + 10));
    bubble.moveCenter({x, area.top() + bubble.height() / 2 + 2});
    bubble.moveLeft(std::clamp(bubble.left(), 0.0, std::max(0.0, area.right() - bubble.width())));
    drawBox(canvas.painter, bubble, {canvas.theme.surface, canvas.theme.buttonBorder, 1, 6});
    canvas.painter.setFont(font(Use::Link));
    canvas.painter.setPen(canvas.theme.text);
    canvas.painter.drawText(bubble, int(Qt::AlignCenter), words);
}

} // namespace candela::ui
