#pragma once

#include "ui/widgets/painted.h"

#include <optional>

namespace candela::ui {

/// A change in points, with what it is compared with. Without points the words alone say so
/// ("no reportable change").
struct Change
{
    std::optional<int> points = {};
    QString comparedWith = {}; ///< e.g. "4 weeks against the 4 before"

    friend bool operator==(const Change &, const Change &) = default;
};

/// "Up 3, 4 weeks against the 4 before", for those who listen.
[[nodiscard]] QString spokenChange(const Change &change, const QLocale &locale);

/// Good, bad or the second text's colour.
[[nodiscard]] QColor colourOfChange(const Change &change, const Theme &theme);

/// Draws the triangle and the number, centred on `where`; a dash if there is no reportable change.
void paintChange(QPainter &painter, const QRectF &where, const Change &change, const QWidget &widget);
[[nodiscard]] QSizeF sizeOfChange(const Change &change, const QLocale &locale);

/// The triangle and the number as a widget; the words stand beside it.
class ChangeMark : public Painted
{
    Q_OBJECT

public:
    explicit ChangeMark(Change change, QWidget *parent = nullptr);

    void setChange(const Change &change);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Change m_change;
};

} // namespace candela::ui
