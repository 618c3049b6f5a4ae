#include "contract/devicepage.h"

#include "contract/write.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

template<typename Word>
QJsonValue idOrNull(const std::optional<Word> &word)
{
    return word ? QJsonValue(idOf(*word)) : QJsonValue();
}

QJsonValue valueOf(const DeviceRow &row, DeviceField field)
{
    switch (field) {
    case DeviceField::Id:
        return row.id;
    case DeviceField::ManagedId:
        return textOrNull(row.managedId);
    case DeviceField::Model:
        return textOrNull(row.model);
    case DeviceField::Manufacturer:
        return textOrNull(row.manufacturer);
    case DeviceField::Os:
        return textOrNull(row.osVersion);
    case DeviceField::Boot:
        return jsonOf(row.bootMs);
    case DeviceField::SignIn:
        return jsonOf(row.signInMs);
    case DeviceField::Crashes:
        return jsonOf(row.crashes);
    case DeviceField::Restarts:
        return jsonOf(row.restarts);
    case DeviceField::StopErrors:
        return jsonOf(row.stopErrors);
    case DeviceField::Channel:
        return idOrNull(row.channel);
    case DeviceField::BuildState:
        return idOrNull(row.buildState);
    case DeviceField::LastSeen:
        return jsonOf(row.lastSeen.isValid() ? std::optional(row.lastSeen) : std::nullopt);
    case DeviceField::Points:
        return jsonOf(row.points);
    }
    std::unreachable();
}

} // namespace

DeviceColumns allDeviceColumns()
{
    return {allDeviceFields.begin(), allDeviceFields.end()};
}

QJsonObject toJson(const DeviceRow &row, const DeviceColumns &columns)
{
    QJsonObject object{{u"id"_s, row.id}};
    for (const DeviceField field : columns)
        object[idOf(field)] = valueOf(row, field);
    return object;
}

DeviceRow readDeviceRow(Fields &fields)
{
    return {
        .id = fields.text("id"_L1),
        .managedId = fields.textOrNothing("managed_id"_L1),
        .manufacturer = fields.textOrNothing("manufacturer"_L1),
        .model = fields.textOrNothing("model"_L1),
        .osVersion = fields.textOrNothing("os"_L1),
        .bootMs = fields.wholeOrNothing<qint64>("boot"_L1),
        .signInMs = fields.wholeOrNothing<qint64>("sign_in"_L1),
        .crashes = fields.wholeOrNothing<int>("crashes"_L1),
        .restarts = fields.wholeOrNothing<int>("restarts"_L1),
        .stopErrors = fields.wholeOrNothing<int>("stop_errors"_L1),
        .channel = fields.wordOrNothing("channel"_L1, &updateChannelFromId),
        .buildState = fields.wordOrNothing("build_state"_L1, &buildStateFromId),
        .lastSeen = fields.dateOrNothing("last_seen"_L1).value_or(QDate()),
        .points = fields.pointsOrNothing("points"_L1),
    };
}

QJsonObject toJson(const DevicePage &page, const DeviceColumns &columns)
{
    QJsonArray rows;
    for (const DeviceRow &row : page.rows)
        rows.append(toJson(row, columns));
    return QJsonObject{
        {u"as_of"_s, jsonOf(page.asOf)},    {u"devices"_s, page.devices},
        {u"matching"_s, page.matching},     {u"rows"_s, rows},
        {u"next"_s, textOrNull(page.next)},
    };
}

Result<DevicePage> devicePageFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    DevicePage page{
        .asOf = fields.dateOrNothing("as_of"_L1),
        .devices = fields.whole<qint64>("devices"_L1),
        .matching = fields.whole<qint64>("matching"_L1),
        .rows = fields.list("rows"_L1, &readDeviceRow),
        .next = fields.textOrNothing("next"_L1),
    };
    return complaint.orElse(std::move(page));
}

} // namespace candela::contract
