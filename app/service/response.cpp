#include "service/response.h"

#include "contract/problem.h"

#include <QJsonDocument>

#include <algorithm>

namespace candela::service {

namespace {

constexpr int notModified = 304;

QByteArrayView reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case notModified:
        return "Not Modified";
    default:
        return status < 500 ? "Refused" : "Failed";
    }
}

Response json(const QJsonDocument &document, int status)
{
    return {.status = status, .body = document.toJson(QJsonDocument::Compact)};
}

void appendField(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    bytes.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

Response jsonResponse(const QJsonObject &document, int status)
{
    return json(QJsonDocument(document), status);
}

Response jsonResponse(const QJsonArray &document)
{
    return json(QJsonDocument(document), 200);
}

Response problemResponse(const Error &error)
{
    return problemResponse(error, contract::statusOf(error.fault));
}

Response problemResponse(const Error &error, int status)
{
    Response response =
        jsonResponse(contract::toJson(contract::Problem{.error = error, .status = status}), status);
    response.type = "application/problem+json";
    return response;
}

QByteArray wireBytes(const Response &response, Delivery delivery)
{
    const bool mayHaveBody = response.status != notModified && response.status != 204;
    QByteArray bytes;
    bytes.reserve(512 + response.body.size());
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(reasonOf(response.status)).append("\r\n");
    if (mayHaveBody) {
        appendField(bytes, "Content-Type", response.type);
        appendField(bytes, "Content-Length", QByteArray::number(response.body.size()));
    }
    appendField(bytes, "X-Content-Type-Options", "nosniff");
    const bool saysCache = std::ranges::any_of(
        response.fields, [](const auto &field) { return field.first == "Cache-Control"; });
    if (!saysCache)
        appendField(bytes, "Cache-Control", "no-store");
    for (const auto &[name, value] : response.fields)
        appendField(bytes, name, value);
    if (!delivery.keepAlive)
        appendField(bytes, "Connection", "close");
    bytes.append("\r\n");
    if (mayHaveBody && !delivery.bodyless)
        bytes.append(response.body);
    return bytes;
}

} // namespace candela::service
