#pragma once

#include "ui/category/whatifcontent.h"

#include <QWidget>

namespace candela::ui {

class Chip;
class Label;

/// "Communication  82 → 88  +6": points as they are, as they would be, and the difference, also a loss.
class EffectLine : public QWidget
{
    Q_OBJECT

public:
    explicit EffectLine(QWidget *parent = nullptr);

    void setEffect(const Effect &effect);

private:
    Label *m_name;
    Label *m_before;
    Label *m_after;
    Chip *m_change;
};

} // namespace candela::ui
