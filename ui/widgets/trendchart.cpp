#include "ui/widgets/trendchart.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/stylepainting.h"
#include "ui/widgets/trendpainting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace candela::ui {

TrendChart::TrendChart(QWidget *parent)
    : Painted(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrendChart::setContent(const TrendContent &content)
{
    m_content = content;
    m_cursor.reset();
    setAccessibleName(content.title);
    setAccessibleDescription(summaryOf(content, locale()));
    update();
}

Spoken TrendChart::spoken() const
{
    Spoken result{.role = QAccessible::Chart};
    result.text =
        m_cursor ? wordsOf(m_content.points[*m_cursor], m_content, locale()) : accessibleDescription();
    return result;
}

TrendScale TrendChart::scale() const
{
    return scaleOf(m_content, trendArea(m_content, size(), locale()));
}

void TrendChart::setCursorAt(std::optional<std::size_t> index)
{
    if (index == m_cursor)
        return;
    m_cursor = index;
    update();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    tellValue();
}

void TrendChart::step(int by)
{
    if (m_content.points.empty())
        return;
    const int last = int(m_content.points.size()) - 1;
    const int here = m_cursor ? int(*m_cursor) + by : last;
    setCursorAt(std::size_t(std::clamp(here, 0, last)));
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int everything = int(m_content.points.size());
    switch (event->key()) {
    case Qt::Key_Left: // time runs left to right in every language
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Home:
        step(0);
        return step(-everything);
    case Qt::Key_End:
        step(0);
        return step(everything);
    case Qt::Key_T:
        return void(Q_EMIT tableRequested());
    case Qt::Key_Escape:
        if (m_cursor)
            return setCursorAt({});
        break;
    default:
        break;
    }
    Painted::keyPressEvent(event);
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_content.points.empty())
        return;
    const TrendScale shown = scale();
    const double x = event->position().x();
    const auto nearest = std::ranges::min_element(
        m_content.points, {}, [&](const TrendPoint &point) { return std::abs(shown.x(point.date) - x); });
    setCursorAt(std::size_t(nearest - m_content.points.begin()));
}

void TrendChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        setCursorAt({});
    Painted::leaveEvent(event);
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    setCursorAt({});
    Painted::focusOutEvent(event);
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_content.points.empty()) {
        painter.setFont(ui::font(Use::Second));
        painter.setPen(theme().second);
        painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextWordWrap), m_content.nothing);
    } else {
        const TrendScale shown = scale();
        const QLocale words = locale();
        const TrendCanvas canvas{painter, m_content, shown, theme(), words};
        painter.setLayoutDirection(Qt::LeftToRight);
        paintTrendAxes(canvas);
        paintTrendGaps(canvas);
        paintTrendBenchmark(canvas);
        paintTrendRibbon(canvas);
        paintTrendLine(canvas);
        paintTrendDots(canvas);
        paintTrendLastValue(canvas);
        if (m_cursor)
            paintTrendCursor(canvas, *m_cursor);
    }
    if (showsFocus())
        drawBox(painter, rect(), {{}, theme().accent, 2, 6});
}

} // namespace candela::ui
