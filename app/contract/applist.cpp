#include "contract/applist.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeEntry(const AppEntry &entry)
{
    return QJsonObject{
        {u"name"_s, entry.app.name},
        {u"title"_s, textOrNull(entry.app.title)},
        {u"publisher"_s, textOrNull(entry.app.publisher)},
        {u"day"_s, entry.app.day.toString(Qt::ISODate)},
        {u"active_devices"_s, entry.app.activeDevices},
        {u"usage_minutes"_s, entry.app.usageMinutes},
        {u"crashes"_s, entry.app.crashes},
        {u"hangs"_s, entry.app.hangs},
        {u"minutes_to_failure"_s, jsonOf(entry.app.minutesToFailure)},
        {u"score"_s, jsonOf(entry.app.score)},
        {u"peer_median"_s, jsonOf(entry.app.peerMedian)},
        {u"points"_s, entry.points.count()},
        {u"counts"_s, entry.counts},
    };
}

AppEntry readEntry(Fields &fields)
{
    return {
        .app = {.name = fields.text("name"_L1),
                .title = fields.textOrNothing("title"_L1),
                .publisher = fields.textOrNothing("publisher"_L1),
                .day = fields.date("day"_L1),
                .activeDevices = fields.whole<int>("active_devices"_L1),
                .usageMinutes = fields.whole<qint64>("usage_minutes"_L1),
                .crashes = fields.whole<int>("crashes"_L1),
                .hangs = fields.whole<int>("hangs"_L1),
                .minutesToFailure = fields.wholeOrNothing<qint64>("minutes_to_failure"_L1),
                .score = fields.numberOrNothing("score"_L1),
                .peerMedian = fields.numberOrNothing("peer_median"_L1)},
        .points = Points(fields.whole<int>("points"_L1)),
        .counts = fields.flag("counts"_L1),
    };
}

} // namespace

QJsonObject toJson(const AppList &list)
{
    return QJsonObject{{u"as_of"_s, jsonOf(list.asOf)},
                       {u"enrolled"_s, list.enrolled},
                       {u"apps"_s, arrayOf(list.apps, &writeEntry)}};
}

Result<AppList> appListFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    AppList list{.asOf = fields.dateOrNothing("as_of"_L1),
                 .enrolled = fields.whole<qint64>("enrolled"_L1),
                 .apps = fields.list("apps"_L1, &readEntry)};
    return complaint.orElse(std::move(list));
}

} // namespace candela::contract
