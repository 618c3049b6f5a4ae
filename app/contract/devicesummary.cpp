#include "contract/devicesummary.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeBin(const DeviceBin &bin)
{
    return QJsonObject{{u"from"_s, bin.from}, {u"to"_s, jsonOf(bin.to)}, {u"devices"_s, bin.devices}};
}

DeviceBin readBin(Fields &fields)
{
    return {.from = fields.whole<qint64>("from"_L1),
            .to = fields.wholeOrNothing<qint64>("to"_L1),
            .devices = fields.whole<qint64>("devices"_L1)};
}

QJsonObject writeDistribution(const DeviceDistribution &distribution)
{
    return QJsonObject{
        {u"field"_s, idOf(distribution.field)},
        {u"known"_s, distribution.known},
        {u"median"_s, jsonOf(distribution.median)},
        {u"sum"_s, distribution.sum},
        {u"limit"_s, distribution.limit},
        {u"past"_s, distribution.past},
        {u"bins"_s, arrayOf(distribution.bins, &writeBin)},
    };
}

DeviceDistribution readDistribution(Fields &fields)
{
    return {
        .field = fields.word("field"_L1, &deviceFieldFrom),
        .known = fields.whole<qint64>("known"_L1),
        .median = fields.wholeOrNothing<qint64>("median"_L1),
        .sum = fields.whole<qint64>("sum"_L1),
        .limit = fields.whole<qint64>("limit"_L1),
        .past = fields.whole<qint64>("past"_L1),
        .bins = fields.list("bins"_L1, &readBin),
    };
}

QJsonObject writeCount(const DeviceValueCount &count)
{
    return QJsonObject{{u"value"_s, count.value}, {u"devices"_s, count.devices}};
}

DeviceValueCount readCount(Fields &fields)
{
    return {.value = fields.text("value"_L1), .devices = fields.whole<qint64>("devices"_L1)};
}

QJsonObject writeValues(const DeviceValues &values)
{
    return QJsonObject{{u"field"_s, idOf(values.field)}, {u"values"_s, arrayOf(values.values, &writeCount)}};
}

DeviceValues readValues(Fields &fields)
{
    return {.field = fields.word("field"_L1, &deviceFieldFrom),
            .values = fields.list("values"_L1, &readCount)};
}

} // namespace

QJsonObject toJson(const DeviceSummary &summary)
{
    return QJsonObject{
        {u"as_of"_s, jsonOf(summary.asOf)},
        {u"devices"_s, summary.devices},
        {u"reported"_s, summary.reported},
        {u"distributions"_s, arrayOf(summary.distributions, &writeDistribution)},
        {u"values"_s, arrayOf(summary.values, &writeValues)},
    };
}

Result<DeviceSummary> deviceSummaryFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    DeviceSummary summary{
        .asOf = fields.dateOrNothing("as_of"_L1),
        .devices = fields.whole<qint64>("devices"_L1),
        .reported = fields.whole<qint64>("reported"_L1),
        .distributions = fields.list("distributions"_L1, &readDistribution),
        .values = fields.list("values"_L1, &readValues),
    };
    return complaint.orElse(std::move(summary));
}

} // namespace candela::contract
