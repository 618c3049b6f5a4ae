#pragma once

#include "web/json.h"

#include <QFuture>
#include <QJsonObject>

namespace candela::client {

/// A question without figures about people in its answer, read by one of contract's readers.
template<typename T>
[[nodiscard]] QFuture<Result<T>> document(QFuture<Result<web::Reply>> asked,
                                          Result<T> (*parse)(const QJsonObject &))
{
    return asked.then([parse](const Result<web::Reply> &reply) -> Result<T> {
        if (!reply)
            return fail(reply.error());
        const auto json = web::documentOf(*reply);
        return json ? parse(json->object()) : fail(json.error());
    });
}

} // namespace candela::client
