#include "base/tr.h"
#include "service/handlers.h"
#include "service/jsonbody.h"

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

Response accepted(const Result<contract::Job> &job)
{
    if (!job) {
        Response refused = problemResponse(job.error());
        if (job.error().fault == Fault::TooMuch)
            refused.fields.emplace_back("Retry-After", "10");
        return refused;
    }
    Response response = jsonResponse(contract::toJson(*job), 202);
    response.fields.emplace_back("Location", "/v1/imports/" + job->id.toLatin1());
    return response;
}

Response told(const Result<contract::Job> &job)
{
    return job ? jsonResponse(contract::toJson(*job)) : problemResponse(job.error());
}

Result<PublishOrder> publishOrder(const QByteArray &body)
{
    const auto document = readJsonBody(body, {u"as_of"_s, u"partial"_s});
    if (!document)
        return fail(document.error());
    PublishOrder order;
    if (const QJsonValue asOf = document->value(u"as_of"_s); !asOf.isNull() && !asOf.isUndefined()) {
        if (!isOfKind(asOf.toString(), ParameterKind::Day))
            return fail(Fault::BadInput, Tr::tr("This is not a day, as 2026-11-15 is."), u"as_of"_s);
        order.asOf = QDate::fromString(asOf.toString(), Qt::ISODate);
    }
    const QJsonValue partial = document->value(u"partial"_s);
    if (!partial.isUndefined() && !partial.isBool())
        return fail(Fault::BadInput, Tr::tr("This is neither true nor false."), u"partial"_s);
    order.partial = partial.toBool();
    return order;
}

} // namespace

Response startImport(Backend &backend, Call &call)
{
    const auto name = call.query.find(u"name"_s);
    const Asker asker{.subject = call.subject.id,
                      .fileName = name == call.query.end() ? QString() : name->second};
    return accepted(backend.jobs.start(
        ImportOrder{.file = std::make_shared<const MemoryFile>(*std::move(call.file))}, asker));
}

Response answerImport(Backend &backend, Call &call)
{
    return told(backend.jobs.job(call.captured[0], call.subject.id));
}

Response cancelImport(Backend &backend, Call &call)
{
    return told(backend.jobs.cancel(call.captured[0], call.subject.id));
}

Response startPublish(Backend &backend, Call &call)
{
    const auto order = publishOrder(call.body);
    if (!order)
        return problemResponse(order.error());
    return accepted(backend.jobs.start(*order, {.subject = call.subject.id, .fileName = {}}));
}

} // namespace candela::service
