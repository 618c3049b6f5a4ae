#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace candela::contract {

/// The document of `GET /v1/session`: who asks, and what of.
struct Session
{
    QString subject;   ///< "owner" of "This computer", or the id of a local token; never a name of a person
    QStringList roles; ///< as spelt in contract.md 7
    QString organizationId;
    QString organization; ///< its name
    bool sample = false;
    QString version; ///< of the service

    friend bool operator==(const Session &, const Session &) = default;
};

[[nodiscard]] QJsonObject toJson(const Session &session);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<Session> sessionFromJson(const QJsonObject &document);

} // namespace candela::contract
