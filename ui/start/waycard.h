#pragma once

#include "ui/widgets/card.h"

class QHBoxLayout;

namespace candela::ui {

/// One way to begin: an icon on its tile, what it is, what it means, and a row of controls.
class WayCard : public Card
{
    Q_OBJECT

public:
    WayCard(const QString &iconName, const QString &title, const QString &meaning, QWidget *parent);

    [[nodiscard]] QHBoxLayout &controls() { return *m_controls; }

private:
    QHBoxLayout *m_controls;
};

} // namespace candela::ui
