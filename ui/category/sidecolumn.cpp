#include "ui/category/sidecolumn.h"

#include "ui/category/actionscard.h"
#include "ui/category/methodcard.h"
#include "ui/category/whatifcard.h"
#include "ui/figures/surecard.h"

#include <QBoxLayout>

namespace candela::ui {

SideColumn::SideColumn(QWidget *parent)
    : QWidget(parent)
    , m_actions(new ActionsCard(this))
    , m_whatIf(new WhatIfCard(this))
    , m_method(new MethodCard(this))
    , m_sure(new SureCard(tr("How sure is this figure?"), this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    rows->addWidget(m_actions);
    rows->addWidget(m_whatIf);
    rows->addWidget(m_method, 1);
    rows->addWidget(m_sure);
    m_whatIf->hide(); // until it is known what there is to imagine
    connect(m_actions, &ActionsCard::tried, m_whatIf, &WhatIfCard::tryStep);
    connect(m_whatIf, &WhatIfCard::asked, this, &SideColumn::simulationAsked);
    connect(m_whatIf, &WhatIfCard::abandoned, this, &SideColumn::simulationAbandoned);
    connect(m_sure, &SureCard::disclosuresRequested, this, &SideColumn::disclosuresRequested);
}

MethodCard *SideColumn::takeMethod()
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    rows->removeWidget(m_method);
    rows->addStretch(1); // what it took
    return m_method;
}

SureCard *SideColumn::takeSure()
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    rows->removeWidget(m_sure);
    rows->setStretchFactor(m_method, 0);
    rows->addStretch(1);
    return m_sure;
}

void SideColumn::addCard(QWidget *card)
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    rows->insertWidget(rows->indexOf(m_sure) + 1, card); // before what stretches
}

void SideColumn::setDetail(const scoring::CategoryDetail &detail)
{
    m_actions->setDetail(detail);
    m_whatIf->setDetail(detail);
    m_method->setDetail(detail);
    // Devices are counted exactly.
    m_sure->setVisible(detail.score.points && kindOf(detail.score.id) == CategoryKind::People);
}

void SideColumn::setPassport(const scoring::Passport &passport)
{
    m_sure->setPassport(passport);
}

void SideColumn::setSimulation(const scoring::Simulation &simulation)
{
    m_whatIf->setSimulation(simulation);
}

} // namespace candela::ui
