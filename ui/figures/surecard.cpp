#include "ui/figures/surecard.h"

#include "ui/figures/section.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>

namespace candela::ui {

SureCard::SureCard(const QString &title, QWidget *parent)
    : Card(title, parent)
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    m_certainty = makeWrapped(Use::Body, Tone::Text, {}, content);
    m_protection = makeWrapped(Use::Second, Tone::Second, {}, content);
    rows->addWidget(m_certainty);
    rows->addWidget(m_protection);
    rows->addWidget(makeWrapped(Use::Second, Tone::Second,
                                tr("A change compares the mean of the last releases with the mean of as many "
                                   "before them. It is told only where it is larger than the protection."),
                                content));
    rows->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(-3, 0, 0, -3); // the words, not the room for their focus ring, at the edge
    auto *tracked = new TextLink(tr("What is tracked, and what never is"), content);
    connect(tracked, &TextLink::activated, this, &SureCard::disclosuresRequested);
    foot->addWidget(tracked);
    foot->addStretch();
    rows->addLayout(foot);
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading, 1);
}

void SureCard::setPassport(const scoring::Passport &passport)
{
    m_certainty->setText(passport.certainty);
    m_certainty->setVisible(!passport.certainty.isEmpty());
    m_protection->setText(passport.protection);
    m_loading->reveal();
}

} // namespace candela::ui
