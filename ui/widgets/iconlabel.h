#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/painted.h"

namespace candela::ui {

/// An icon beside a text; it says nothing by itself, so assistive technology passes it over.
class IconLabel : public Painted
{
    Q_OBJECT

public:
    IconLabel(QString name, IconTone tone, int side, QWidget *parent = nullptr);

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Graphic}; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    IconTone m_tone;
    int m_side;
};

} // namespace candela::ui
