#pragma once

#include "ui/widgets/scoredial.h"

#include <QPainterPath>

namespace candela::ui {

/// Where the ring lies, and the shapes of its parts. Angles run clockwise from the top, in both directions of
/// reading: a ring has no leading edge.
struct DialGeometry
{
    QPointF centre;
    double radius; ///< to the middle of the stroke
    double stroke;
    int segments;

    /// The part of segment `index` that reaches to `share` of its length, with round ends.
    [[nodiscard]] QPainterPath arc(int index, double share) const;
    [[nodiscard]] QPointF iconCentre(int index) const;
};

[[nodiscard]] DialGeometry dialGeometry(const QRectF &area, int segments);

/// One part of the ring, as a widget of its own so that it can be focused, pointed at and read. It lies over
/// its arc and its icon; the arc is all of it that takes the mouse.
class DialSegment : public Painted
{
    Q_OBJECT

public:
    DialSegment(int index, ScoreDial &dial);

    void setContent(const DialSegmentContent &content);
    void place(const DialGeometry &geometry);
    [[nodiscard]] Spoken spoken() const override;
    void activate() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintArc(QPainter &painter) const;

    const int m_index;
    ScoreDial &m_dial;
    DialSegmentContent m_content = {};
    DialGeometry m_geometry = {};
};

} // namespace candela::ui
