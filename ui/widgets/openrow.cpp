#include "ui/widgets/openrow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/stylepainting.h"

#include <QBoxLayout>
#include <QPainter>

namespace candela::ui {

OpenRow::OpenRow(const QString &name, QWidget *parent)
    : Painted(parent)
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(padding, 7, padding, 7);
    m_line->setSpacing(12);
    setAccessibleName(name);
    setActivatable(true);
}

QWidget *makeRowSeparator(QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *layout = new QVBoxLayout(line);
    layout->setContentsMargins(OpenRow::padding, 0, OpenRow::padding, 0);
    layout->addWidget(makeSeparator(line));
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return line;
}

void OpenRow::activate()
{
    Q_EMIT opened();
}

void OpenRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fill = isPressed() ? theme().inset : isHovered() ? theme().hover : QColor();
    if (showsFocus())
        drawBox(painter, rect(), {fill, theme().accent, 2, 6});
    else if (fill.isValid())
        drawBox(painter, rect(), {fill, {}, 1, 6});
}

} // namespace candela::ui
