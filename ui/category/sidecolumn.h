#pragma once

#include "scoring/passport.h"
#include "scoring/simulation.h"

#include <QWidget>

namespace candela::ui {

class ActionsCard;
class MethodCard;
class SureCard;
class WhatIfCard;

/// What explains the figure of a category: what can be done, what would be, how it is computed, how sure it
/// is.
class SideColumn : public QWidget
{
    Q_OBJECT

public:
    explicit SideColumn(QWidget *parent = nullptr);

    /// How it is computed, for a page that has a better place for it than the end of the column.
    [[nodiscard]] MethodCard *takeMethod();
    /// The same of how sure the figure is. After it nothing is added.
    [[nodiscard]] SureCard *takeSure();
    /// After the other cards.
    void addCard(QWidget *card);

    void setDetail(const scoring::CategoryDetail &detail);
    /// Shown when the figure is a protected one.
    void setPassport(const scoring::Passport &passport);
    void setSimulation(const scoring::Simulation &simulation);

Q_SIGNALS:
    void simulationAsked(const candela::scoring::WhatIf &whatIf);
    /// What was asked last is wanted no more.
    void simulationAbandoned();
    void disclosuresRequested();

private:
    ActionsCard *m_actions;
    WhatIfCard *m_whatIf;
    MethodCard *m_method;
    SureCard *m_sure;
};

} // namespace candela::ui
