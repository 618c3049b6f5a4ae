#include "ui/widgets/emptystate.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>

namespace candela::ui {

namespace {

Label *makeCentred(Use use, Tone tone, const QString &text, QWidget *parent)
{
    Label *label = makeWrapped(use, tone, text, parent);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

EmptyState::EmptyState(const EmptyStateContent &content, QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(8);
    rows->addStretch();
    rows->addWidget(new IconLabel(content.iconName, IconTone::Second, 28, this), 0, Qt::AlignHCenter);
    rows->addWidget(makeCentred(Use::Section, Tone::Text, content.what, this));
    rows->addWidget(makeCentred(Use::Second, Tone::Second, content.why, this));
    setAccessibleName(content.what);
    setAccessibleDescription(content.why);
    if (!content.action.isEmpty()) {
        auto *button = makeButton(ButtonKind::Plain, content.action, this);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionActivated);
        rows->addWidget(button, 0, Qt::AlignHCenter);
    }
    rows->addStretch();
}

} // namespace candela::ui
