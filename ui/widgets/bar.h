#pragma once

#include "model/category.h"
#include "ui/widgets/painted.h"

#include <optional>

namespace candela::ui {

/// What a bar is filled with; Attention marks what is past a limit, and always has its number beside it.
enum class BarInk { People, Technology, Attention };
[[nodiscard]] BarInk barInkOf(CategoryKind kind);

struct BarMark
{
    double share = 0;
    QString label = {}; ///< e.g. "Own benchmark 71%"

    friend bool operator==(const BarMark &, const BarMark &) = default;
};

/// `share` is 0 to 1; none means that there is no source, and the bar is hatched. `words` is the figure as
/// text for those who listen: the page always shows it as text too.
struct BarContent
{
    std::optional<double> share = {};
    BarInk ink = BarInk::People;
    std::optional<BarMark> mark = {};
    QString words = {};

    friend bool operator==(const BarContent &, const BarContent &) = default;
};

enum class BarSize { Big, Small };

class Bar : public Painted
{
    Q_OBJECT

public:
    explicit Bar(BarSize size, QWidget *parent = nullptr);

    void setContent(const BarContent &content);
    [[nodiscard]] Spoken spoken() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRectF &bar) const;
    [[nodiscard]] int labelHeight() const;

    BarSize m_size;
    BarContent m_content;
};

/// One amount of a list. `range` is the largest of the list, without sign; what cannot be told from the
/// protection has no colour.
struct DivergingContent
{
    int points = 0;
    int range = 1;
    bool isTold = true;

    friend bool operator==(const DivergingContent &, const DivergingContent &) = default;
};

/// Causes: a bar left or right of an axis, on one scale for all rows of a list.
class DivergingBar : public Painted
{
    Q_OBJECT

public:
    explicit DivergingBar(const DivergingContent &content, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {92, 16}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {48, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DivergingContent m_content;
};

[[nodiscard]] QColor colourOf(BarInk ink, const Theme &theme);

} // namespace candela::ui
