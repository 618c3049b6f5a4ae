#include "ui/shell/reach.h"

#include "client/backoff.h"

namespace candela::ui {

Reach::Reach(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Reach::tryAgain);
}

void Reach::noteAnswer()
{
    reset();
}

void Reach::noteFailure(const Error &error)
{
    if (error.fault != Fault::Unreachable || isWaiting())
        return;
    m_timer.start(client::waitAfter(++m_failures));
}

void Reach::tryNow()
{
    m_timer.stop();
    emit tryAgain();
}

void Reach::reset()
{
    m_timer.stop();
    m_failures = 0;
}

std::chrono::seconds Reach::untilTry() const
{
    return isWaiting() ? std::chrono::ceil<std::chrono::seconds>(m_timer.remainingTimeAsDuration())
                       : std::chrono::seconds(0);
}

} // namespace candela::ui
