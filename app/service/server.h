#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "service/figures.h"
#include "service/jobs.h"
#include "service/limits.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace candela::service {

/// All a service is made of.
struct Setup
{
    Figures::OpenStore openStore; ///< called in the service's own thread; read-only is enough
    MeasureCatalogue measures;
    SignalCatalogue knownSignals;
    TechnologyCatalogue technology = {};
    ImportCatalogue imports = {};
    Figures::OpenStore openForChange = {}; ///< the same store, for the little that is changed in it
    QByteArray cursorKey = {};             ///< of places in a list, 32 bytes
    QByteArray ownerToken;                 ///< of "This computer": has all roles; empty when there is none
    QByteArray tokenKey;                   ///< of local tokens, see tokenDigest
    QByteArray disclosuresJson;            ///< as contract::Disclosures are written
    QByteArray measuresJson;               ///< all measures, see measuresDocument
    QByteArrayList hosts; ///< further values of `Host` that are this service, with their port
    Clock clock;
    Limits limits;
    std::function<std::optional<QDateTime>(const std::vector<store::SyncRun> &)> nextSync =
        {}; ///< when a connector runs next, by how it ran last; may be empty
};

/// The HTTP API, in one thread of its own: routes, roles, limits, words. It answers from the open store alone
/// and cannot open the vault.
class Server
{
public:
    /// `jobs` outlives this and may be used by others.
    Server(Setup setup, Jobs &jobs);
    /// Stops.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Starts to answer, once: gives "http://127.0.0.1:PORT". `port` 0 is any free one. Fails with BadInput
    /// for an address that is not this computer's own (there is no TLS) or disclosures that cannot be read,
    /// with Conflict when the port is in use.
    [[nodiscard]] Result<QUrl> listen(const QString &address, quint16 port);

    /// Takes nothing new, closes what is idle, lets requests in flight end (within Limits::drain), and
    /// returns.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace candela::service
