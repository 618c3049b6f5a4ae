#include "candelad/stoponsignal.h"

#include <csignal>
#include <pthread.h>

namespace candela {

namespace {

sigset_t handled()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) // the last ends the waiting itself
        sigaddset(&set, signal);
    return set;
}

} // namespace

StopOnSignal::StopOnSignal()
{
    const sigset_t set = handled();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::thread([this, set] {
        int signal = 0;
        sigwait(&set, &signal);
        m_source.request_stop();
    });
}

StopOnSignal::~StopOnSignal()
{
    pthread_kill(m_waiter.native_handle(), SIGUSR1);
    m_waiter.join();
}

} // namespace candela
