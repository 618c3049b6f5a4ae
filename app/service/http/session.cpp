#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include "service/arriving.h"
#include "service/http/session.h"

#include <array>

namespace candela::service {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::awaitable;
using asio::redirect_error;
using asio::use_awaitable;
using Failed = boost::system::error_code;
using Parser = http::request_parser<http::buffer_body>;

constexpr std::size_t pieceBytes = 65'536;

QByteArray bytesOf(boost::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

Head headOf(const Parser &parser)
{
    const auto &message = parser.get();
    Head head{.method = bytesOf(message.method_string()), .target = bytesOf(message.target())};
    for (const auto &field : message)
        head.fields.emplace_back(bytesOf(field.name_string()).toLower(), bytesOf(field.value()));
    head.chunked = parser.chunked();
    if (const auto length = parser.content_length())
        head.contentLength = *length;
    return head;
}

/// One connection: reads a head, lets `Reception` decide, reads the body, answers; again and again.
class Session : public Connection, public std::enable_shared_from_this<Session>
{
public:
    Session(asio::ip::tcp::socket socket, Connections &connections, Reception &reception)
        : m_stream(std::move(socket))
        , m_input(3 * static_cast<std::size_t>(reception.limits().headBytes) +
                  pieceBytes) // a bound on chunk headers
        , m_connections(connections)
        , m_reception(reception)
        , m_limits(reception.limits())
    {
        m_input.reserve(static_cast<std::size_t>(m_limits.headBytes));
        m_connections.add(this);
    }
    ~Session() override { m_connections.remove(this); }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] bool isIdle() const override { return m_isIdle; }
    void close() override { m_stream.close(); }

    awaitable<void> serve();
    awaitable<void> refuse();

private:
    awaitable<HeadProgress> readHead();
    awaitable<bool> serveOne();
    awaitable<Response> receive(Parser &parser, Admitted &admitted);
    awaitable<int> readBody(Parser &parser, Admitted &admitted);
    awaitable<bool> send(const Response &response, Delivery delivery);
    awaitable<void> leave();

    beast::tcp_stream m_stream;
    beast::flat_buffer m_input;
    Connections &m_connections;
    Reception &m_reception;
    const Limits &m_limits;
    bool m_isIdle = true;
    bool m_isKnown = false; ///< has asked for something already, and may idle
};

QByteArrayView viewOf(const beast::flat_buffer &buffer)
{
    const auto data = buffer.data();
    return {static_cast<const char *>(data.data()), static_cast<qsizetype>(data.size())};
}

awaitable<void> Session::serve()
{
    bool goesOn = true;
    while (goesOn && !m_connections.isDraining())
        goesOn = co_await serveOne();
}

/// Reads up to the empty line; gives neither length nor refusal when the asker left or took too long.
awaitable<HeadProgress> Session::readHead()
{
    HeadProgress progress = lookAtHead(viewOf(m_input), m_limits.headBytes, m_limits.headFields);
    m_isIdle = m_input.size() == 0;
    m_stream.expires_after(m_isIdle && m_isKnown ? m_limits.idle : m_limits.head);
    while (progress.length == 0 && progress.refusal == 0) {
        Failed failed;
        const auto room = m_input.prepare(static_cast<std::size_t>(m_limits.headBytes));
        const std::size_t read =
            co_await m_stream.async_read_some(room, redirect_error(use_awaitable, failed));
        if (failed)
            break;
        m_input.commit(read);
        if (m_isIdle)
            m_stream.expires_after(m_limits.head);
        m_isIdle = false;
        progress = lookAtHead(viewOf(m_input), m_limits.headBytes, m_limits.headFields);
    }
    m_isIdle = false;
    co_return progress;
}

/// One request and its answer; false when it was the last one.
awaitable<bool> Session::serveOne()
{
    const HeadProgress progress = co_await readHead();
    if (progress.length == 0 && progress.refusal == 0)
        co_return false;
    m_isKnown = true;

    Response response = refusalOf(progress.refusal == 0 ? 400 : progress.refusal);
    Delivery delivery;
    if (progress.refusal == 0) {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(m_limits.headBytes) + 1);
        parser.body_limit(static_cast<std::uint64_t>(m_limits.fileBytes));
        Failed failed;
        m_stream.expires_after(m_limits.head);
        co_await http::async_read_header(m_stream, m_input, parser, redirect_error(use_awaitable, failed));
        if (!failed) {
            const Head head = headOf(parser);
            delivery.bodyless = head.method == "HEAD";
            delivery.keepAlive = parser.keep_alive();
            auto decided = m_reception.admit(head);
            if (auto *refused = std::get_if<Response>(&decided))
                response = std::move(*refused);
            else
                response = co_await receive(parser, std::get<Admitted>(decided));
        } else if (failed == http::error::body_limit) {
            response = refusalOf(413);
        }
    }
    delivery.keepAlive = delivery.keepAlive && !response.close && !m_connections.isDraining();
    const bool isSent = co_await send(response, delivery);
    if (isSent && !delivery.keepAlive)
        co_await leave();
    co_return isSent &&delivery.keepAlive;
}

awaitable<Response> Session::receive(Parser &parser, Admitted &admitted)
{
    const int refusal = co_await readBody(parser, admitted);
    if (refusal != 0)
        co_return refusalOf(refusal);
    if (admitted.route->body == BodyKind::File) {
        const bool isSealed = admitted.call.file && admitted.call.file->seal();
        if (!isSealed)
            co_return refusalOf(400);
    }
    co_return m_reception.answer(admitted);
}

/// Gives the status to refuse the body with; 0 when all of it is there.
awaitable<int> Session::readBody(Parser &parser, Admitted &admitted)
{
    if (parser.is_done())
        co_return 0;
    Failed failed;
    if (parser.get()[http::field::expect] != boost::string_view()) {
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        const asio::const_buffer bytes(goOn.data(), goOn.size());
        co_await asio::async_write(m_stream, bytes, redirect_error(use_awaitable, failed));
    }
    std::vector<char> piece(pieceBytes);
    qint64 taken = 0;
    m_stream.expires_after(m_limits.body);
    while (!failed && !parser.is_done()) {
        parser.get().body().data = piece.data();
        parser.get().body().size = piece.size();
        co_await http::async_read(m_stream, m_input, parser, redirect_error(use_awaitable, failed));
        if (failed == http::error::need_buffer)
            failed = {};
        const auto read = static_cast<qsizetype>(piece.size() - parser.get().body().size);
        taken += read;
        const int refusal = keepPiece(admitted, QByteArrayView(piece.data(), read), taken);
        if (refusal != 0)
            co_return refusal;
    }
    co_return failed ? (failed == http::error::body_limit ? 413 : 400) : 0;
}

awaitable<bool> Session::send(const Response &response, Delivery delivery)
{
    const QByteArray bytes = wireBytes(response, delivery);
    const asio::const_buffer buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    Failed failed;
    m_stream.expires_after(m_limits.answer);
    co_await asio::async_write(m_stream, buffer, redirect_error(use_awaitable, failed));
    co_return !failed;
}

/// Reads on for a while, so that the answer is not lost to a reset while the asker still sends.
awaitable<void> Session::leave()
{
    constexpr std::size_t mostPieces = 64;
    Failed failed;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failed);
    std::vector<char> piece(pieceBytes);
    const asio::mutable_buffer room(piece.data(), piece.size());
    m_stream.expires_after(m_limits.linger);
    for (std::size_t pieces = 0; !failed && pieces < mostPieces; ++pieces)
        co_await m_stream.async_read_some(room, redirect_error(use_awaitable, failed));
}

awaitable<void> Session::refuse()
{
    Delivery delivery;
    delivery.keepAlive = false;
    const bool isSent = co_await send(busyResponse(), delivery);
    if (isSent)
        co_await leave();
}

std::shared_ptr<Session> sessionOn(asio::io_context &io, int socket, Connections &connections,
                                   Reception &reception)
{
    asio::ip::tcp::socket owned(io);
    Failed failed;
    owned.assign(asio::ip::tcp::v4(), socket, failed);
    owned.set_option(asio::ip::tcp::no_delay(true), failed);
    return std::make_shared<Session>(std::move(owned), connections, reception);
}

awaitable<void> run(std::shared_ptr<Session> session, bool isWelcome)
{
    if (isWelcome)
        co_await session->serve();
    else
        co_await session->refuse();
}

} // namespace

void serveConnection(asio::io_context &io, int socket, Connections &connections, Reception &reception)
{
    asio::co_spawn(io, run(sessionOn(io, socket, connections, reception), true), asio::detached);
}

void refuseConnection(asio::io_context &io, int socket, Connections &connections, Reception &reception)
{
    asio::co_spawn(io, run(sessionOn(io, socket, connections, reception), false), asio::detached);
}

} // namespace candela::service
