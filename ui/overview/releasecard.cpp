#include "ui/overview/releasecard.h"

#include "ui/figures/factlist.h"
#include "ui/figures/section.h"
#include "ui/overview/overviewcontent.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {

ReleaseCard::ReleaseCard(QWidget *parent)
    : Card(tr("About this release"), parent)
    , m_facts(new FactList(88, this))
    , m_loading(new LoadingStack(m_facts, this))
{
    auto *source = new TextLink(tr("Where this comes from"), u"info"_s, this);
    connect(source, &TextLink::activated, this, [this, source] { Q_EMIT passportRequested(source); });
    heading().addWidget(source);
    body().addWidget(m_loading);
    body().addStretch();
}

void ReleaseCard::setPassport(const scoring::Passport &passport)
{
    m_facts->setRows(releaseFactsOf(passport, locale()));
    m_loading->reveal();
}

} // namespace candela::ui
