#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/tr.h"
#include "service/http/session.h"
#include "service/openapi/openapidocument.h"
#include "service/server.h"
#include "service/transparencypage.h"

#include <QHostAddress>
#include <QJsonDocument>

#include <fcntl.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

namespace asio = boost::asio;
using asio::redirect_error;
using asio::use_awaitable;
using Failed = boost::system::error_code;
using asio::ip::tcp;

/// So many more than Limits::connections are told that there are too many; beyond, they are closed unheard.
constexpr std::size_t mostRefused = 32;
constexpr std::chrono::milliseconds restAfterFailedAccept(50);

Failure notListening(const Failed &failed, quint16 port)
{
    if (failed == asio::error::address_in_use)
        return fail(
            Fault::Conflict,
            Tr::tr("Port %1 is in use by another program. Choose another with --listen, or port 0 for any "
                   "that is free.")
                .arg(port));
    return fail(Fault::Unreachable, Tr::tr("Port %1 of this computer cannot be opened.").arg(port));
}

} // namespace

class Server::Private
{
public:
    Private(Setup given, Jobs &jobs)
        : setup(std::move(given))
        , figures(setup.openStore, setup.measures, setup.knownSignals, setup.technology, setup.imports)
        , devices(figures, setup.cursorKey, setup.openForChange)
        , access(setup.ownerToken, setup.tokenKey, [this] { return figures.liveTokens(setup.clock()); })
        , reception(access,
                    {.figures = figures,
                     .jobs = jobs,
                     .documents = documents,
                     .devices = devices,
                     .nextSync = setup.nextSync},
                    {.limits = setup.limits, .clock = setup.clock})
    {
        setup.ownerToken.clear();
    }

    Result<void> makeDocuments();
    Result<tcp::endpoint> open(const QHostAddress &address, quint16 port);
    asio::awaitable<void> accept();
    void take(tcp::socket socket);
    void stop();

    Setup setup;
    Documents documents;
    Figures figures;
    Devices devices;
    Access access;
    Reception reception;
    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::steady_timer timer{io};
    Connections connections;
    std::jthread thread; ///< the last, so that it ends first
};

Result<void> Server::Private::makeDocuments()
{
    const auto disclosures =
        contract::disclosuresFromJson(QJsonDocument::fromJson(setup.disclosuresJson).object());
    if (!disclosures)
        return fail(disclosures.error());
    documents = {.disclosures = setup.disclosuresJson,
                 .measures = setup.measuresJson,
                 .openApi = openApiDocument(),
                 .transparency = transparencyPage(*disclosures)};
    return {};
}

Result<tcp::endpoint> Server::Private::open(const QHostAddress &address, quint16 port)
{
    Failed failed;
    const auto where = asio::ip::make_address(address.toString().toStdString(), failed);
    const tcp::endpoint endpoint(where, port);
    acceptor.open(endpoint.protocol(), failed);
    if (!failed) {
        ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC); // nor the port
        acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
    }
    if (!failed)
        acceptor.bind(endpoint, failed);
    if (!failed)
        acceptor.listen(tcp::acceptor::max_listen_connections, failed);
    if (failed) {
        Failed ignored;
        acceptor.close(ignored);
        return notListening(failed, port);
    }
    return acceptor.local_endpoint();
}

/// Any failure to accept is waited out: out of descriptors is not out of service.
asio::awaitable<void> Server::Private::accept()
{
    while (acceptor.is_open()) {
        Failed failed;
        tcp::socket socket = co_await acceptor.async_accept(redirect_error(use_awaitable, failed));
        if (!failed) {
            take(std::move(socket));
        } else if (acceptor.is_open()) {
            timer.expires_after(restAfterFailedAccept);
            co_await timer.async_wait(redirect_error(use_awaitable, failed));
        }
    }
}

void Server::Private::take(tcp::socket socket)
{
    const auto most = static_cast<std::size_t>(setup.limits.connections);
    Failed failed;
    if (connections.count() >= most + mostRefused)
        return;
    const int descriptor = socket.release(failed);
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC); // no child of ours keeps an asker's connection
    if (connections.count() < most)
        serveConnection(io, descriptor, connections, reception);
    else
        refuseConnection(io, descriptor, connections, reception);
}

void Server::Private::stop()
{
    Failed ignored;
    acceptor.close(ignored);
    timer.expires_after(setup.limits.drain);
    timer.async_wait([this](const Failed &failed) {
        if (!failed)
            connections.closeAll();
    });
    connections.drain([this] { timer.cancel(); });
}

Server::Server(Setup setup, Jobs &jobs)
    : d(std::make_unique<Private>(std::move(setup), jobs))
{
}

Server::~Server()
{
    stop();
}

Result<QUrl> Server::listen(const QString &address, quint16 port)
{
    const QHostAddress wanted(address);
    if (!wanted.isLoopback() || wanted.protocol() != QAbstractSocket::IPv4Protocol)
        return fail(Fault::BadInput,
                    Tr::tr("Without TLS the service answers this computer alone: listen on 127.0.0.1."),
                    address);
    if (auto made = d->makeDocuments(); !made)
        return fail(made.error());
    const auto endpoint = d->open(wanted, port);
    if (!endpoint)
        return fail(endpoint.error());

    const QByteArray colonPort = ':' + QByteArray::number(endpoint->port());
    d->reception.setHosts(
        QByteArrayList{"127.0.0.1" + colonPort, "localhost" + colonPort, "[::1]" + colonPort} +
        d->setup.hosts);
    asio::co_spawn(d->io, d->accept(), asio::detached);
    d->thread = std::jthread([this] { d->io.run(); });
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(wanted.toString());
    url.setPort(endpoint->port());
    return url;
}

void Server::stop()
{
    if (!d->thread.joinable())
        return;
    asio::post(d->io, [this] { d->stop(); });
    d->thread.join();
}

} // namespace candela::service
