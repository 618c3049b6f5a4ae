#pragma once

#include "scoring/passport.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class FactList;
class LoadingStack;

/// The release that all figures of people come from.
class ReleaseCard : public Card
{
    Q_OBJECT

public:
    explicit ReleaseCard(QWidget *parent = nullptr);

    /// `passport` is that of the total.
    void setPassport(const scoring::Passport &passport);

Q_SIGNALS:
    /// "Where this comes from" was pressed; `anchor` is what was.
    void passportRequested(QWidget *anchor);

private:
    FactList *m_facts;
    LoadingStack *m_loading;
};

} // namespace candela::ui
