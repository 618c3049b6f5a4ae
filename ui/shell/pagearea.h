#pragma once

#include <QScrollArea>

class QScrollBar;

namespace candela::ui {

/// Scrolls a page. Its bar stands in the margin of the page, so that cards end under the end of the page's
/// head whether there is a bar or not.
class PageArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageArea(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followRange(int least, int most);
    void place();

    QScrollBar *m_bar;
};

} // namespace candela::ui
