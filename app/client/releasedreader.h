#pragma once

#include "client/answer.h"
#include "web/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace candela::client {

/// The third door to a Released: it takes nothing but what a service sent, as bytes, and reads it as one
/// document of the contract. Raw data have no way in.
class ReleasedReader
{
public:
    /// `parse` is one of contract's readers.
    template<typename T>
    [[nodiscard]] static Answer<T> read(const web::Reply &reply, Result<T> (*parse)(const QJsonObject &))
    {
        const auto document = web::documentOf(reply);
        return document ? released(parse(document->object())) : fail(document.error());
    }

    template<typename T>
    [[nodiscard]] static Answer<T> read(const web::Reply &reply, Result<T> (*parse)(const QJsonArray &))
    {
        const auto document = web::documentOf(reply);
        return document ? released(parse(document->array())) : fail(document.error());
    }

private:
    template<typename T>
    [[nodiscard]] static Answer<T> released(Result<T> sent)
    {
        if (!sent)
            return fail(sent.error());
        return privacy::Released<T>(std::move(*sent));
    }
};

} // namespace candela::client
