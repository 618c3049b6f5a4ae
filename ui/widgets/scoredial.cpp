#include "ui/widgets/scoredial.h"

#include "ui/widgets/dialsegment.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/numbers.h"

#include <QPainter>

#include <algorithm>

namespace candela::ui {

using namespace Qt::StringLiterals;

ScoreDial::ScoreDial(QWidget *parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScoreDial::setContent(const ScoreDialContent &content)
{
    m_content = content;
    while (m_segments.size() > content.segments.size()) {
        delete m_segments.back();
        m_segments.pop_back();
    }
    while (m_segments.size() < content.segments.size()) {
        m_segments.push_back(new DialSegment(int(m_segments.size()), *this));
        m_segments.back()->show();
    }
    for (std::size_t i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setContent(content.segments[i]);
    setAccessibleName(tr("Organization score"));
    place();
    update();
    tellValue();
}

Spoken ScoreDial::spoken() const
{
    Spoken result{.role = QAccessible::Dial, .minimum = 0, .maximum = m_content.of};
    result.value = m_content.total;
    const QString change = spokenChange(m_content.change, locale());
    result.text = m_content.total
                      ? tr("%1 of %2, %3")
                            .arg(number(*m_content.total, locale()), number(m_content.of, locale()), change)
                      : tr("not measured");
    return result;
}

QSize ScoreDial::minimumSizeHint() const
{
    return {scaled(200), scaled(200)};
}

void ScoreDial::place()
{
    const DialGeometry geometry = dialGeometry(rect(), int(m_segments.size()));
    for (DialSegment *segment : m_segments)
        segment->place(geometry);
}

void ScoreDial::resizeEvent(QResizeEvent *event)
{
    Painted::resizeEvent(event);
    place();
}

void ScoreDial::moveFocus(const DialSegment *from, int steps)
{
    const auto count = int(m_segments.size());
    const auto here = int(std::ranges::find(m_segments, from) - m_segments.begin());
    DialSegment *next = m_segments[std::size_t((here + steps + count) % count)];
    for (DialSegment *segment : m_segments)
        segment->setFocusPolicy(segment == next ? Qt::StrongFocus : Qt::ClickFocus);
    next->setFocus(Qt::OtherFocusReason);
}

void ScoreDial::paintMiddle(QPainter &painter) const
{
    const DialGeometry geometry = dialGeometry(rect(), int(m_segments.size()));
    const double radius = geometry.radius;
    const QPointF centre = geometry.centre;
    const auto band = [&](double y, double height) {
        return QRectF(centre.x() - radius * 0.82, centre.y() + y, radius * 1.64, height);
    };
    painter.setPen(theme().text);
    painter.setFont(displayFont(radius * 0.56));
    const QString total = m_content.total ? number(*m_content.total, locale()) : u"–"_s;
    painter.drawText(band(-radius * 0.52, radius * 0.62), int(Qt::AlignCenter), total);

    const double line = QFontMetricsF(ui::font(Use::Body)).height();
    double y = radius * 0.16;
    painter.setPen(theme().second);
    painter.setFont(ui::font(Use::Body));
    const QString of = m_content.plusMinus ? tr("of %1 · %2")
                                                 .arg(number(m_content.of, locale()),
                                                      ui::plusMinus(*m_content.plusMinus, locale()))
                                           : tr("of %1").arg(number(m_content.of, locale()));
    painter.drawText(band(y, line), int(Qt::AlignCenter), of);
    y += line + 2;
    if (m_content.total && m_content.change.points)
        paintChange(painter, band(y, line), m_content.change, *this);
}

void ScoreDial::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMiddle(painter);
}

} // namespace candela::ui
