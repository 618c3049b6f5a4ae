#pragma once

#include "scoring/passport.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class Label;
class LoadingStack;

/// How sure a figure is, in plain words: give or take how much, what was done to it, and when a change is
/// told.
class SureCard : public Card
{
    Q_OBJECT

public:
    explicit SureCard(const QString &title, QWidget *parent = nullptr);

    /// `passport` is that of the figure.
    void setPassport(const scoring::Passport &passport);

Q_SIGNALS:
    /// "What is tracked, and what never is" was pressed.
    void disclosuresRequested();

private:
    LoadingStack *m_loading;
    Label *m_certainty;
    Label *m_protection;
};

} // namespace candela::ui
