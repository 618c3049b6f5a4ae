#pragma once

#include "service/reception.h"

#include <set>

namespace boost::asio {
class io_context;
}

namespace candela::service {

/// One connection, as the server sees it. Lives in the server's thread.
class Connection
{
public:
    virtual ~Connection() = default;

    [[nodiscard]] virtual bool isIdle() const = 0;
    virtual void close() = 0;
};

/// Those that are alive now.
class Connections
{
public:
    void add(Connection *connection) { m_alive.insert(connection); }
    void remove(Connection *connection);
    [[nodiscard]] std::size_t count() const { return m_alive.size(); }

    /// From now on a connection ends after the answer it is at; those at none end at once.
    void drain(std::function<void()> whenEmpty);
    [[nodiscard]] bool isDraining() const { return m_isDraining; }
    void closeAll();

private:
    std::set<Connection *> m_alive;
    std::function<void()> m_whenEmpty;
    bool m_isDraining = false;
};

/// Answers requests on a connected socket, which it owns, until either side ends it.
void serveConnection(boost::asio::io_context &io, int socket, Connections &connections, Reception &reception);

/// Answers whatever comes with 503 and closes: there are too many.
void refuseConnection(boost::asio::io_context &io, int socket, Connections &connections,
                      Reception &reception);

} // namespace candela::service
