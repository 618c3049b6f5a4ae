#include "ui/privacy/withheldcard.h"

#include "ui/figures/factlist.h"
#include "ui/figures/section.h"
#include "ui/privacy/privacycontent.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace candela::ui {

WithheldCard::WithheldCard(QWidget *parent)
    : Card(tr("Withheld in this release"), parent)
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    m_release = makeWrapped(Use::Second, Tone::Second, {}, content);
    m_categories = new FactList(132, content);
    m_rules = makeWrapped(Use::Second, Tone::Second, {}, content);
    rows->addWidget(m_release);
    rows->addWidget(m_categories);
    rows->addWidget(m_rules);
    rows->addStretch();
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading, 1);
}

void WithheldCard::setScore(const scoring::Score &score)
{
    const Withheld withheld = withheldOf(score);
    m_release->setText(score.release.isEmpty() ? tr("No release yet.")
                                               : tr("Release %1.").arg(score.release));
    std::vector<PassportRow> rows;
    for (const Told &category : withheld.categories)
        rows.push_back({.key = category.what, .value = category.more});
    m_categories->setRows(rows);
    m_rules->setText(withheld.rules.isEmpty()
                         ? tr("Nothing is withheld. Figures about fewer than 20 people are never shown.")
                         : withheld.rules.join(QChar(u'\n')));
    m_loading->reveal();
}

} // namespace candela::ui
