#pragma once

#include <QToolButton>

namespace candela::ui {

/// A button with an icon alone, which Enter presses as Space does.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    explicit IconButton(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace candela::ui
