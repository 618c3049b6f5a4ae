#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <utility>
#include <vector>

namespace candela::service {

/// What is answered. Default-constructible and free of figures' types: this is what leaves a handler.
struct Response
{
    int status = 200;
    QByteArray type = "application/json"; ///< of the body
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>>
        fields;         ///< beside type, length and what every answer carries
    bool close = false; ///< nothing more is read from this connection
};

[[nodiscard]] Response jsonResponse(const QJsonObject &document, int status = 200);
[[nodiscard]] Response jsonResponse(const QJsonArray &document);

/// The failure as `application/problem+json`, with the status of contract.md 9 or the one given.
[[nodiscard]] Response problemResponse(const Error &error);
[[nodiscard]] Response problemResponse(const Error &error, int status);

/// How an answer is sent: to HEAD without its body, on a connection that stays open or not.
struct Delivery
{
    bool bodyless = false;
    bool keepAlive = true;
};

/// The bytes of an answer as HTTP/1.1 sends them.
[[nodiscard]] QByteArray wireBytes(const Response &response, Delivery delivery);

} // namespace candela::service
