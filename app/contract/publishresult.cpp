#include "contract/publishresult.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeReleased(const ReleasedSlot &released)
{
    return QJsonObject{{u"slot"_s, released.slot}, {u"digest"_s, released.digest}};
}

ReleasedSlot readReleased(Fields &fields)
{
    return {.slot = fields.text("slot"_L1), .digest = fields.text("digest"_L1)};
}

QJsonObject writeWaiting(const WaitingSlot &waiting)
{
    return QJsonObject{{u"slot"_s, waiting.slot}, {u"missing"_s, jsonOf(waiting.missing)}};
}

WaitingSlot readWaiting(Fields &fields)
{
    return {.slot = fields.text("slot"_L1), .missing = fields.texts("missing"_L1)};
}

} // namespace

QJsonObject toJson(const PublishResult &result)
{
    return QJsonObject{
        {u"released"_s, arrayOf(result.released, &writeReleased)},
        {u"already"_s, jsonOf(result.already)},
        {u"waiting"_s, arrayOf(result.waiting, &writeWaiting)},
        {u"technology"_s, jsonOf(result.technology)},
    };
}

Result<PublishResult> publishResultFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    PublishResult result{
        .released = fields.list("released"_L1, &readReleased),
        .already = fields.texts("already"_L1),
        .waiting = fields.list("waiting"_L1, &readWaiting),
        .technology = fields.dateOrNothing("technology"_L1),
    };
    return complaint.orElse(std::move(result));
}

} // namespace candela::contract
