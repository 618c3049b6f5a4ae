#include "ui/privacy/privacypage.h"

#include "ui/privacy/fieldscard.h"
#include "ui/privacy/toldcard.h"
#include "ui/privacy/withheldcard.h"

#include <QBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace candela::ui {

PrivacyPage::PrivacyPage(client::ScoringService &figures, QWidget *parent)
    : Page(parent)
    , m_figures(figures)
    , m_tracked(new ToldCard(tr("What is tracked"),
                             {.icon = u"check"_s, .tone = IconTone::Good, .mood = Mood::Good, .columns = 2},
                             this))
    , m_never(new ToldCard(
          tr("What is never tracked"),
          {.icon = u"close"_s, .tone = IconTone::Second, .mood = Mood::Neutral, .columns = 1}, this))
    , m_withheld(new WithheldCard(this))
    , m_fields(new FieldsCard(this))
{
    setSubtitle(tr("What is measured, what never is, who sees it and for how long. Made from the running "
                   "catalogue."));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 6, 24, 14);
    rows->setSpacing(12);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(12);
    lists->addWidget(m_tracked, 1);
    lists->addWidget(m_never, 1);
    rows->addLayout(lists);
    rows->addWidget(m_withheld);
    rows->addWidget(m_fields, 1);
    m_tracked->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // both lists of equal size
    m_never->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void PrivacyPage::refresh()
{
    ask(u"disclosures"_s, m_figures.disclosures(stopToken()),
        [this](const contract::Disclosures &disclosures) { showDisclosures(disclosures); });
    ask(u"score"_s, m_figures.score(stopToken()),
        [this](const privacy::Released<scoring::Score> &score) { m_withheld->setScore(*score); });
}

QWidget *PrivacyPage::filterField() const
{
    return m_fields->filter();
}

void PrivacyPage::showDisclosures(const contract::Disclosures &disclosures)
{
    m_tracked->setTold(trackedOf(disclosures, locale()),
                       countOf(static_cast<int>(disclosures.fields.size()),
                               static_cast<int>(disclosures.fields.size()), locale()));
    m_never->setTold(neverOf(disclosures), tr("no field exists"));
    m_fields->setFields(disclosures.fields);
}

} // namespace candela::ui
