#pragma once

#include "model/category.h"
#include "ui/widgets/painted.h"

#include <optional>
#include <vector>

namespace candela::ui {

/// Points over time, oldest first, at equal distances; a place without a value is a gap.
struct SparklineContent
{
    CategoryKind kind = CategoryKind::People;
    std::vector<std::optional<double>> points = {};

    friend bool operator==(const SparklineContent &, const SparklineContent &) = default;
};

/// A small line with a dotted line at its start. All share one scale of 16 points (more only if the line
/// itself spans more), so that a steep line is a large change in every card. Time runs left to right always.
class Sparkline : public Painted
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void setContent(const SparklineContent &content);
    [[nodiscard]] QSize sizeHint() const override { return {120, 26}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<std::optional<QPointF>> place() const;
    void paintLine(QPainter &painter, const QColor &ink) const;

    SparklineContent m_content;
};

/// The accent for people, teal for technology.
[[nodiscard]] QColor inkOf(CategoryKind kind, const Theme &theme);

} // namespace candela::ui
