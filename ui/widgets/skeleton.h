#pragma once

#include "ui/widgets/painted.h"

namespace candela::ui {

/// A grey shape where something will come. It does not move.
class Skeleton : public Painted
{
    Q_OBJECT

public:
    /// `share` of the width there is, `height` in pixels.
    Skeleton(double share, int height, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {80, m_height}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share;
    int m_height;
};

} // namespace candela::ui
