#include "service/http/session.h"

#include <utility>
#include <vector>

namespace candela::service {

void Connections::remove(Connection *connection)
{
    m_alive.erase(connection);
    if (m_isDraining && m_alive.empty() && m_whenEmpty)
        m_whenEmpty();
}

void Connections::drain(std::function<void()> whenEmpty)
{
    m_isDraining = true;
    m_whenEmpty = std::move(whenEmpty);
    for (Connection *connection : std::vector(m_alive.begin(), m_alive.end())) {
        if (connection->isIdle())
            connection->close();
    }
    if (m_alive.empty())
        m_whenEmpty();
}

void Connections::closeAll()
{
    for (Connection *connection : std::vector(m_alive.begin(), m_alive.end()))
        connection->close();
}

} // namespace candela::service
