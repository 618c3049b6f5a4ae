#pragma once

#include "base/result.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace candela::ui {

/// Whether the service can be reached, and when to try again: after each failure in a row it waits longer.
class Reach : public QObject
{
    Q_OBJECT

public:
    explicit Reach(QObject *parent = nullptr);

    /// A question was answered.
    void noteAnswer();
    /// A question failed. Only an Unreachable service is tried again by itself; while a try is waited for,
    /// another failure changes nothing.
    void noteFailure(const Error &error);
    /// Tries at once; the next failure waits longer still.
    void tryNow();
    /// Forgets everything, for another service.
    void reset();

    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }
    /// How long the wait is that began last.
    [[nodiscard]] std::chrono::milliseconds wait() const { return m_timer.intervalAsDuration(); }
    /// Until the next try, rounded up; zero when none is waited for.
    [[nodiscard]] std::chrono::seconds untilTry() const;

signals:
    /// The questions should be asked again.
    void tryAgain();

private:
    QTimer m_timer;
    int m_failures = 0;
};

} // namespace candela::ui
