#include "ui/widgets/card.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/stylepainting.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace candela::ui {

namespace {

class Separator : public Painted
{
public:
    explicit Separator(QWidget *parent)
        : Painted(parent)
    {
        setFixedHeight(1);
    }

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Separator}; }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), theme().border); }
};

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(16, 14, 16, 14);
    m_body->setSpacing(8);
}

Card::Card(const QString &title, QWidget *parent)
    : Card(parent)
{
    m_heading = new QHBoxLayout;
    m_heading->setSpacing(8);
    m_heading->addWidget(makeWrapped(Use::Section, Tone::Text, title, this), 1);
    m_body->addLayout(m_heading);
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(*this);
    drawBox(painter, rect(), {theme.surface, theme.border, 1, 8});
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

QWidget *makeSeparator(QWidget *parent)
{
    return new Separator(parent);
}

} // namespace candela::ui
