#pragma once

#include "ui/widgets/painted.h"

namespace candela::ui {

/// The sentence at the foot of every window. It cannot be closed.
class CaptionBar : public Painted
{
    Q_OBJECT

public:
    explicit CaptionBar(QWidget *parent = nullptr);

Q_SIGNALS:
    /// "What is tracked" was pressed.
    void disclosuresRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candela::ui
