#include "ui/figures/passportsheet.h"

#include "model/catalogues.h"
#include "ui/figures/passportwords.h"

#include <QClipboard>
#include <QGuiApplication>

namespace candela::ui {

PassportSheet::PassportSheet(QWidget *page)
    : QObject(page)
{
}

void PassportSheet::openUnder(QWidget *anchor)
{
    if (m_popover)
        m_popover->dismiss();
    m_passport.reset();
    m_popover = new PassportPopover(anchor);
    connect(m_popover, &PassportPopover::recomputeRequested, this, &PassportSheet::recompute);
    connect(m_popover, &PassportPopover::copyRequested, this, &PassportSheet::copy);
    m_popover->open();
}

void PassportSheet::setPassport(const scoring::Passport &passport)
{
    if (!m_popover || !m_popover->isVisible())
        return;
    m_passport = passport;
    m_popover->setContent(passportContentOf(passport, m_popover->locale()));
}

void PassportSheet::abandon()
{
    if (m_popover && !m_passport)
        m_popover->dismiss();
}

void PassportSheet::recompute()
{
    const auto again = scoring::recompute(*m_passport, builtInMeasures(builtInSignals()));
    m_popover->say(recomputedInWords(again, m_popover->locale()), again.agrees ? Tone::Good : Tone::Bad);
}

void PassportSheet::copy()
{
    QGuiApplication::clipboard()->setText(plainTextOf(*m_passport, m_popover->locale()));
    m_popover->say(tr("Copied as text."), Tone::Second);
}

} // namespace candela::ui
