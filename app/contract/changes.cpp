#include "contract/changes.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeEnd(const scoring::ChangeEnd &end)
{
    return QJsonObject{
        {u"slot"_s, end.slot}, {u"date"_s, end.date.toString(Qt::ISODate)}, {u"points"_s, jsonOf(end.total)}};
}

scoring::ChangeEnd readEnd(Fields end)
{
    const auto total = end.wholeOrNothing<int>("points"_L1);
    return {.slot = end.text("slot"_L1),
            .date = end.date("date"_L1),
            .total = total ? std::optional(Points(*total)) : std::nullopt};
}

QJsonObject writeCause(const scoring::Cause &cause)
{
    return QJsonObject{{u"category"_s, idOf(cause.category)},
                       {u"kind"_s, nameOf(cause.kind)},
                       {u"points"_s, cause.points},
                       {u"words"_s, cause.words},
                       {u"above_protection"_s, cause.aboveProtection}};
}

scoring::Cause readCause(Fields &cause)
{
    return {.category = cause.word("category"_L1, &categoryFromId),
            .kind = cause.word("kind"_L1, &scoring::causeKindFrom),
            .points = cause.whole<int>("points"_L1),
            .words = cause.text("words"_L1),
            .aboveProtection = cause.flag("above_protection"_L1)};
}

} // namespace

QJsonObject toJson(const scoring::Changes &changes)
{
    return QJsonObject{{u"organization"_s, changes.organization},
                       {u"sample"_s, changes.sample},
                       {u"from"_s, writeEnd(changes.from)},
                       {u"to"_s, writeEnd(changes.to)},
                       {u"points"_s, changes.points},
                       {u"above_protection"_s, changes.aboveProtection},
                       {u"causes"_s, arrayOf(changes.causes, &writeCause)}};
}

Result<scoring::Changes> changesFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    scoring::Changes changes{.organization = fields.text("organization"_L1),
                             .sample = fields.flag("sample"_L1),
                             .from = readEnd(fields.object("from"_L1)),
                             .to = readEnd(fields.object("to"_L1)),
                             .points = fields.whole<int>("points"_L1),
                             .aboveProtection = fields.flag("above_protection"_L1),
                             .causes = fields.list("causes"_L1, &readCause)};
    qint64 sum = 0;
    for (const scoring::Cause &cause : changes.causes)
        sum += cause.points;
    if (sum != changes.points)
        fields.refuse("causes"_L1);
    return complaint.orElse(std::move(changes));
}

} // namespace candela::contract
