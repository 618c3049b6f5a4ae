#pragma once

#include "base/clock.h"
#include "candelad/schedule.h"
#include "web/wait.h"

#include <functional>
#include <memory>

namespace candela {

/// Starts the connector when it is due, one run at a time. Looks again at the hour of the next run, and every
/// twenty minutes at least: the hour may be set, and a run may end without having told anything.
class SyncLoop
{
public:
    struct Setup
    {
        Schedule schedule;
        Clock clock;
        web::Wait wait;
        std::function<std::vector<store::SyncRun>()> lastRuns;
        std::function<QString()> start; ///< gives the id of the run; empty when it cannot start
        std::function<bool(const QString &id)> isOver;
    };

    /// What `setup` refers to outlives this.
    explicit SyncLoop(Setup setup);

    /// Starts a run if one is due, and comes back by itself, as long as this lives.
    void look();

private:
    Setup m_setup;
    QString m_running;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace candela
