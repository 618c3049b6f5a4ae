#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace candela::ui {

/// A card that floats over the page under the thing it belongs to, with an arrow to it and the only shadow of
/// the product. It is part of the window: no window of its own, and follows its anchor when what is above it
/// grows. Escape, a press outside or the anchor's end close it; the focus then returns to the anchor. It
/// deletes itself when closed.
class Popover : public QWidget
{
    Q_OBJECT

public:
    explicit Popover(QWidget *anchor);

    /// Where the content goes.
    [[nodiscard]] QVBoxLayout &body() { return *m_body; }
    /// Shows it under its anchor, or above where there is more room, and takes the focus.
    void open();
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Takes the size of what is in it now.
    void place();

private:
    QPointer<QWidget> m_anchor;
    QVBoxLayout *m_body;
    bool m_above = false;
    int m_arrow = 0; ///< its tip, from the left
};

} // namespace candela::ui
