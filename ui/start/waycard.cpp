#include "ui/start/waycard.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painted.h"

#include <QHBoxLayout>
#include <QPainter>

namespace candela::ui {
namespace {

/// An icon in the accent's colour on a tile of its light tone.
class IconTile : public Painted
{
public:
    IconTile(QString name, QWidget *parent)
        : Painted(parent)
        , m_name(std::move(name))
    {
        setFixedSize(side, side);
    }

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Graphic}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accentBack);
        painter.drawRoundedRect(rect(), 8, 8);
        constexpr int margin = 11;
        paintIcon(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_name, theme().accent);
    }

private:
    static constexpr int side = 44;

    QString m_name;
};

} // namespace

WayCard::WayCard(const QString &iconName, const QString &title, const QString &meaning, QWidget *parent)
    : Card(parent)
    , m_controls(new QHBoxLayout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new IconTile(iconName, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(new Label(Use::Section, Tone::Text, title, this));
    words->addWidget(makeWrapped(Use::Body, Tone::Second, meaning, this));
    words->addSpacing(6);
    m_controls->setSpacing(8);
    words->addLayout(m_controls);
    row->addLayout(words, 1);
    body().addLayout(row);
}

} // namespace candela::ui
