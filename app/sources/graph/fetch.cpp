#include "sources/graph/fetch.h"

#include "web/later.h"

#include <utility>

namespace candela::sources::graph {

namespace {

using From = Heard::From;

constexpr int ok = 200;
constexpr int found = 302;

/// Takes what comes; the file is made by the first bytes, as most answers have none.
class Taking
{
public:
    [[nodiscard]] web::TakeBytes take()
    {
        return [this](QByteArrayView bytes) -> Result<void> {
            if (!m_file) {
                auto made = MemoryFile::make();
                if (!made)
                    return fail(made.error());
                m_file = std::make_shared<MemoryFile>(std::move(*made));
            }
            return m_file->append(bytes);
        };
    }

    /// The file when `heard` brought it whole.
    [[nodiscard]] Result<Fetched> fetched(const Result<Heard> &heard)
    {
        if (!heard)
            return fail(heard.error());
        const std::shared_ptr<MemoryFile> file = std::exchange(m_file, nullptr);
        if (heard->from == From::SignIn || heard->reply.status != ok || !file)
            return Fetched{.file = nullptr, .heard = *heard};
        if (auto sealed = file->seal(); !sealed)
            return fail(sealed.error());
        return Fetched{.file = file, .heard = *heard};
    }

private:
    std::shared_ptr<MemoryFile> m_file;
};

} // namespace

QFuture<Result<Fetched>> fetchReport(Connection &connection, const QUrl &address, std::stop_token stop)
{
    const auto taking = std::make_shared<Taking>();
    return connection.ask(address, taking->take(), stop)
        .then(&connection,
              [&connection, taking, stop](const Result<Heard> &heard) {
                  const bool isPointed = heard && heard->from == From::Graph && heard->reply.status == found;
                  if (!isPointed)
                      return web::later(taking->fetched(heard));
                  const QUrl there(QString::fromUtf8(heard->reply.header("Location")), QUrl::StrictMode);
                  return connection.download(there, taking->take(), stop)
                      .then(&connection, [taking](const Result<Heard> &downloaded) {
                          return taking->fetched(downloaded);
                      });
              })
        .unwrap();
}

} // namespace candela::sources::graph
