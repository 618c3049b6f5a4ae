#include "ui/figures/factlist.h"

#include "ui/widgets/label.h"

#include <QGridLayout>

namespace candela::ui {

FactList::FactList(int nameWidth, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnMinimumWidth(0, scaled(nameWidth));
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        auto *name = new Label(Use::Second, Tone::Second, fact.name, this);
        auto *text =
            makeWrapped(fact.identifier ? Use::Mono : Use::Second, Tone::Text, fact.text, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(tr("%1: %2").arg(fact.name, fact.text));
        name->setBuddy(text);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace candela::ui
