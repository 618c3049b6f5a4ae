#pragma once

#include "ui/widgets/painted.h"

namespace candela::ui {

/// Looks like a field and opens the list of places: "Find or go to…" with its keys, or the icon alone.
class SearchButton : public Painted
{
    Q_OBJECT

public:
    explicit SearchButton(QWidget *parent = nullptr);

    void setSmall(bool small);
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Button}; }
    void activate() override { emit pressed(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWords(QPainter &painter) const;

    bool m_small = false;
};

} // namespace candela::ui
