#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace candela::test {

/// What `future` brings, waited for in an event loop as a program has it: QTest::qWaitFor sleeps between
/// looks, and a run of a thousand requests would be nothing but sleep.
template<typename T>
T awaited(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(120'000, &loop, [] { qFatal("nothing came"); }); // only a failing test waits it out
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace candela::test
