#pragma once

#include <QByteArray>
#include <QUrl>

namespace candela::client {

/// A scoring service that can be asked.
struct Endpoint
{
    QUrl url;         ///< its root, e.g. "https://candela.example.org"
    QByteArray token; ///< an access token, never shown and never kept in a settings file

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

} // namespace candela::client
