#pragma once

#include "model/category.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/painted.h"

#include <optional>
#include <vector>

namespace candela::ui {

enum class SegmentState { Measured, NotMeasured, Withheld };

/// One category's part of the ring.
struct DialSegmentContent
{
    CategoryId category;
    SegmentState state = SegmentState::NotMeasured;
    int points = 0;        ///< of 100; only if measured
    QString sentence = {}; ///< what is said of it beside its name; worded here if empty

    friend bool operator==(const DialSegmentContent &, const DialSegmentContent &) = default;
};

/// The total and its parts, clockwise from the top. Without `total` nothing is measured yet.
struct ScoreDialContent
{
    std::optional<int> total = {};
    int of = 800;
    std::optional<int> plusMinus = {};
    Change change = {};
    std::vector<DialSegmentContent> segments = {};

    friend bool operator==(const ScoreDialContent &, const ScoreDialContent &) = default;
};

class DialSegment;

/// The score as a ring. One tab stop leads to its segments, arrow keys go round them, Enter opens one's page.
class ScoreDial : public Painted
{
    Q_OBJECT

public:
    explicit ScoreDial(QWidget *parent = nullptr);

    void setContent(const ScoreDialContent &content);
    [[nodiscard]] Spoken spoken() const override;
    [[nodiscard]] QSize sizeHint() const override { return {220, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(candela::CategoryId category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class DialSegment;
    void moveFocus(const DialSegment *from, int steps);
    void place();
    void paintMiddle(QPainter &painter) const;

    ScoreDialContent m_content;
    std::vector<DialSegment *> m_segments;
};

} // namespace candela::ui
