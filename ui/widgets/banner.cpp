#include "ui/widgets/banner.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/stylepainting.h"

#include <QBoxLayout>
#include <QPainter>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 12;
constexpr int iconSide = 16;

Mood moodOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Information:
        return Mood::Accent;
    case BannerKind::Offline:
        return Mood::Attention;
    case BannerKind::Failure:
        return Mood::Bad;
    case BannerKind::SessionEnded:
        return Mood::Neutral;
    }
    Q_UNREACHABLE();
}

QString iconOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Information:
        return u"info"_s;
    case BannerKind::Offline:
        return u"offline"_s;
    case BannerKind::Failure:
        return u"problems"_s;
    case BannerKind::SessionEnded:
        return u"lock"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : Painted(parent)
    , m_what(new Label(Use::Strong, Tone::Text, {}, this))
    , m_meaning(new ElidedLabel(Use::Second, Tone::Second, {}, this))
    , m_action(new TextLink({}, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(edge - 3, 4, edge - 3, 4);
    line->setSpacing(8);
    line->addSpacing(scaled(iconSide) + 11); // the icon is painted here
    line->addWidget(m_what);
    line->addWidget(m_meaning, 1);
    line->addWidget(m_action);
    setMinimumHeight(32);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_action, &TextLink::activated, this, &Banner::actionActivated);
}

void Banner::setContent(const BannerContent &content)
{
    m_content = content;
    m_what->setText(content.what);
    m_meaning->setText(content.meaning);
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    //: A banner as it is read: what, and what it means.
    setAccessibleName(tr("%1 %2").arg(content.what, content.meaning));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

MoodColours Banner::colours() const
{
    return coloursOf(moodOf(m_content.kind), theme());
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MoodColours shown = colours();
    drawBox(painter, rect(), {shown.back, shown.border, 1, 8});
    const double side = scaled(iconSide);
    paintIcon(painter, mirrored({edge, (height() - side) / 2, side, side}), iconOf(m_content.kind),
              shown.text);
}

} // namespace candela::ui
