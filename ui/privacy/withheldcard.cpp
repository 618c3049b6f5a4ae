#include "ui/privacy/withheldcard.h"

#include "ui/figures/section.h"
#include "ui/privacy/privacycontent.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace candela::ui {

WithheldCard::WithheldCard(QWidget *parent)
    : Card(tr("Withheld in this release"), parent)
    , m_release(new Label(Use::Second, Tone::Second, {}, this))
    , m_categories(new QHBoxLayout)
{
    heading().addWidget(m_release);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    m_categories->setSpacing(12);
    m_rules = makeWrapped(Use::Second, Tone::Second, {}, content);
    rows->addLayout(m_categories);
    rows->addWidget(m_rules);
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading, 1);
}

void WithheldCard::setScore(const scoring::Score &score)
{
    const Withheld withheld = withheldOf(score);
    m_release->setText(score.release.isEmpty() ? tr("No release yet") : tr("Release %1").arg(score.release));
    while (const QLayoutItem *item = m_categories->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Told &category : withheld.categories)
        addCategory(category);
    m_rules->setText(withheld.rules.isEmpty()
                         ? tr("Nothing is withheld. Figures about fewer than 20 people are never shown.")
                         : withheld.rules.join(QChar(u'\n')));
    m_loading->reveal();
}

/// One beside the other: the card is as wide as the page.
void WithheldCard::addCategory(const Told &category)
{
    auto *told = new QWidget(this);
    told->setAccessibleName(tr("%1: %2").arg(category.what, category.more));
    auto *words = new QVBoxLayout(told);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(1);
    words->addWidget(makeWrapped(Use::Second, Tone::Second, category.what, told));
    words->addWidget(makeWrapped(Use::Emphasis, Tone::Text, category.more, told));
    words->addStretch();
    m_categories->addWidget(told, 1);
}

} // namespace candela::ui
