#include "web/wait.h"

#include <QCoreApplication>
#include <QTimer>

namespace candela::web {

Wait timerWait()
{
    return [](std::chrono::milliseconds time, std::function<void()> then) {
        QTimer::singleShot(time, QCoreApplication::instance(), std::move(then));
    };
}

} // namespace candela::web
