#pragma once

#include "ui/widgets/painted.h"

namespace candela::ui {

/// A tinted ground inside a card, for arithmetic and formulas.
class Inset : public Painted
{
    Q_OBJECT

public:
    using Painted::Painted;

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Grouping}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candela::ui
