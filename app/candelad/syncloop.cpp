#include "candelad/syncloop.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace candela {

SyncLoop::SyncLoop(Setup setup)
    : m_setup(std::move(setup))
{
}

void SyncLoop::look()
{
    constexpr milliseconds soonest = 1min;
    constexpr milliseconds latest = 20min;
    milliseconds time = latest;
    if (!m_running.isEmpty() && !m_setup.isOver(m_running)) {
        time = soonest;
    } else {
        const QDateTime now = m_setup.clock();
        const QDateTime next = nextRun(m_setup.schedule, m_setup.lastRuns(), now);
        // A run that ended without telling how it went is due still; it gets its time, too.
        if (next <= now)
            m_running = m_setup.start();
        else
            time = std::clamp(milliseconds(now.msecsTo(next)), soonest, latest);
    }
    m_setup.wait(time, [this, alive = std::weak_ptr(m_alive)] {
        if (!alive.expired())
            look();
    });
}

} // namespace candela
