#include "ui/widgets/button.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconbutton.h"

#include <QPushButton>
#include <QVariant>

namespace candela::ui {

namespace {

constexpr auto kindProperty = "candelaButtonKind";
constexpr auto borderedProperty = "candelaBordered";

IconTone toneOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
        return IconTone::Second;
    case ButtonKind::Primary:
        return IconTone::OnAccent;
    case ButtonKind::Link:
        return IconTone::Accent;
    case ButtonKind::Danger:
        return IconTone::Bad;
    }
    Q_UNREACHABLE();
}

} // namespace

QPushButton *makeButton(ButtonKind kind, const QString &text, QWidget *parent, const QString &iconName)
{
    auto *button = new QPushButton(text, parent);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, toneOf(kind)));
    button->setAutoDefault(true); // so that Enter presses it as Space does, also outside of dialogs
    setKind(*button, kind);
    return button;
}

QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent, bool bordered)
{
    auto *button = new IconButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty(borderedProperty, bordered);
    return button;
}

void setKind(QPushButton &button, ButtonKind kind)
{
    button.setProperty(kindProperty, int(kind));
    QFont weight;
    weight.setWeight(QFont::Medium);
    button.setFont(weight); // only the weight: size and family follow the application
    button.setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

ButtonKind kindOf(const QWidget *button)
{
    return button ? ButtonKind(button->property(kindProperty).toInt()) : ButtonKind::Plain;
}

QColor textColourOf(ButtonKind kind, const Theme &theme)
{
    switch (kind) {
    case ButtonKind::Plain:
        return theme.text;
    case ButtonKind::Primary:
        return theme.onAccent;
    case ButtonKind::Link:
        return theme.accent;
    case ButtonKind::Danger:
        return theme.bad;
    }
    Q_UNREACHABLE();
}

bool isBordered(const QWidget *toolButton)
{
    return toolButton && toolButton->property(borderedProperty).toBool();
}

} // namespace candela::ui
