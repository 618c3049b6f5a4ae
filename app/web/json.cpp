#include "web/json.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::web {

Result<QJsonDocument> documentOf(const Reply &reply)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Fault::Unreachable, Tr::tr("What answered is not a scoring service."));
    return document;
}

Body bodyOf(const QJsonDocument &document)
{
    return bodyOf(document.toJson(QJsonDocument::Compact), "application/json"_ba);
}

} // namespace candela::web
