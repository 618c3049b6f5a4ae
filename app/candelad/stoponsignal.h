#pragma once

#include <stop_token>
#include <thread>

namespace candela {

/// Turns SIGINT and SIGTERM into a stop that work asks for between two steps. Made in `main` before any
/// thread, so that every thread leaves these signals to it.
class StopOnSignal
{
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::thread m_waiter;
};

} // namespace candela
