#include "ui/shell/pagearea.h"

#include <QEvent>
#include <QScrollBar>

namespace candela::ui {

PageArea::PageArea(QWidget *parent)
    : QScrollArea(parent)
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // takes no width; it still holds where the page is
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_bar->hide();
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PageArea::followRange);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(m_bar, &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
}

void PageArea::followRange(int least, int most)
{
    m_bar->setRange(least, most);
    m_bar->setPageStep(verticalScrollBar()->pageStep());
    m_bar->setSingleStep(verticalScrollBar()->singleStep());
    m_bar->setVisible(most > least);
    place();
}

void PageArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_bar->setPageStep(verticalScrollBar()->pageStep());
    place();
}

void PageArea::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

void PageArea::place()
{
    const int width = m_bar->sizeHint().width();
    const bool isAtRight = layoutDirection() == Qt::LeftToRight;
    m_bar->setGeometry(isAtRight ? this->width() - width : 0, 0, width, height());
    m_bar->raise();
}

} // namespace candela::ui
