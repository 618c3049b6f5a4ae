#include "service/tagged.h"

#include "base/crypto.h"

#include <algorithm>

namespace candela::service {

namespace {

bool matches(const QByteArray &ifNoneMatch, const QByteArray &etag)
{
    if (ifNoneMatch.trimmed() == "*")
        return true;
    const QList<QByteArray> candidates = ifNoneMatch.split(',');
    return std::ranges::any_of(candidates, [&](const QByteArray &candidate) {
        const QByteArray known = candidate.trimmed();
        return known == etag || known == "W/" + etag;
    });
}

} // namespace

Response tagged(Backend &backend, const Call &call,
                const std::function<Response(const Figures::Reading &)> &answer)
{
    constexpr qsizetype tagBytes = 16;
    const auto tag = backend.figures.tag();
    if (!tag)
        return problemResponse(tag.error());
    const QByteArray etag = '"' + sha256(QByteArray(*tag + call.target)).first(tagBytes).toHex() + '"';
    Response response;
    if (matches(call.ifNoneMatch, etag)) {
        response.status = 304;
    } else {
        const auto reading = backend.figures.read();
        response = reading ? answer(*reading) : problemResponse(reading.error());
    }
    if (response.status < 400)
        response.fields = {{"ETag", etag}, {"Cache-Control", "private, no-cache"}};
    return response;
}

} // namespace candela::service
