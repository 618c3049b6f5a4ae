#include "service/handlers.h"

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

QString valueOr(const Call &call, const QString &name, const QString &usual = {})
{
    const auto found = call.query.find(name);
    return found == call.query.end() ? usual : found->second;
}

template<typename Document>
Response told(const Result<Document> &document)
{
    return document ? jsonResponse(contract::toJson(*document)) : problemResponse(document.error());
}

} // namespace

Response answerDevices(Backend &backend, Call &call)
{
    const auto columns = readColumns(valueOr(call, u"fields"_s));
    if (!columns)
        return problemResponse(columns.error());
    const PageWish usual;
    const auto page =
        backend.devices.page({.limit = valueOr(call, u"limit"_s, QString::number(usual.limit)).toInt(),
                              .cursor = valueOr(call, u"cursor"_s),
                              .sort = valueOr(call, u"sort"_s, usual.sort),
                              .filter = valueOr(call, u"filter"_s)});
    return page ? jsonResponse(contract::toJson(*page, *columns)) : problemResponse(page.error());
}

Response answerDevice(Backend &backend, Call &call)
{
    return told(backend.devices.device(call.captured[0]));
}

Response answerDeviceSummary(Backend &backend, Call &)
{
    return told(backend.devices.summary());
}

} // namespace candela::service
