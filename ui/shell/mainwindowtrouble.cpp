// What the window does about a service that fails: the banner, and trying again.

#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/reach.h"
#include "ui/shell/summary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tabstops.h"

namespace candela::ui {

void MainWindow::takeAnswer()
{
    m_answeredAt = m_clock();
    m_reach->noteAnswer();
    // The same page may have been refused for another reason, which a later answer of the frame does not
    // mend.
    if (m_trouble && m_trouble->error.fault == Fault::Unreachable && !m_trouble->serviceEnded) {
        m_trouble.reset();
        showTrouble();
    }
}

void MainWindow::takeFailure(const Error &error)
{
    if (m_trouble && m_trouble->serviceEnded)
        return; // that it ended is why
    m_reach->noteFailure(error);
    m_trouble = Trouble{.error = error};
    showTrouble();
}

void MainWindow::noteServiceEnded(const Error &error)
{
    m_reach->reset();
    m_trouble = Trouble{.error = error, .serviceEnded = true};
    showTrouble();
}

void MainWindow::showTrouble()
{
    m_banner->setVisible(m_trouble || m_note);
    if (!m_trouble) {
        m_everySecond.stop();
        if (m_note)
            m_banner->setContent(*m_note);
        return;
    }
    m_trouble->shownSince = m_answeredAt;
    m_trouble->untilTry = m_reach->untilTry();
    if (m_summary && m_summary->session())
        m_trouble->versions = {.service = m_summary->session()->version,
                               .dashboard = QStringLiteral(CANDELA_VERSION)};
    m_banner->setContent(bannerFor(*m_trouble, m_clock()));
    if (m_reach->isWaiting())
        m_everySecond.start();
    else
        m_everySecond.stop();
}

void MainWindow::noteSaved(const QString &path)
{
    m_note = BannerContent{.what = tr("The file was saved."), .meaning = path, .action = tr("Close")};
    showTrouble();
}

void MainWindow::actOnBanner()
{
    if (!m_trouble) {
        m_note.reset();
        showTrouble();
        if (m_stack)
            focusFirstStop(*m_stack, Qt::OtherFocusReason);
    } else if (m_trouble->serviceEnded) {
        emit restartRequested();
    } else if (m_trouble->error.fault == Fault::SignedOut) {
        emit startRequested();
    } else {
        m_trouble.reset();
        showTrouble();
        m_reach->tryNow();
    }
}

} // namespace candela::ui
