#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>

#include <memory>

namespace candela::web {

/// A future that has `value` when the event loop turns next: an answer that is known at once still never
/// reaches its asker inside the asking call.
template<typename T>
[[nodiscard]] QFuture<T> later(T value)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [promise, value = std::move(value)] {
            promise->addResult(value);
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

} // namespace candela::web
