#include "contract/syncresult.h"

#include "contract/fields.h"
#include "contract/moment.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonArray writeDays(const std::vector<QDate> &days)
{
    QJsonArray array;
    for (const QDate day : days)
        array << day.toString(Qt::ISODate);
    return array;
}

std::vector<QDate> readDays(Fields &fields, QLatin1StringView key)
{
    std::vector<QDate> days;
    for (const QString &text : fields.texts(key)) {
        days.push_back(QDate::fromString(text, Qt::ISODate));
        if (!days.back().isValid())
            fields.refuse(key);
    }
    return days;
}

QJsonObject writeReport(const SyncedReport &report)
{
    return QJsonObject{
        {u"report"_s, report.report},
        {u"fetched"_s, writeDays(report.fetched)},
        {u"waiting"_s, writeDays(report.waiting)},
        {u"gone"_s, writeDays(report.gone)},
        {u"left"_s, writeDays(report.left)},
        {u"error"_s, textOrNull(report.error)},
    };
}

SyncedReport readReport(Fields &fields)
{
    return {
        .report = fields.text("report"_L1),
        .fetched = readDays(fields, "fetched"_L1),
        .waiting = readDays(fields, "waiting"_L1),
        .gone = readDays(fields, "gone"_L1),
        .left = readDays(fields, "left"_L1),
        .error = fields.textOrNothing("error"_L1),
    };
}

} // namespace

QJsonObject toJson(const SyncResult &result)
{
    return QJsonObject{
        {u"reports"_s, arrayOf(result.reports, &writeReport)},
        {u"resume"_s, jsonOf(result.resume)},
        {u"note"_s, textOrNull(result.note)},
    };
}

Result<SyncResult> syncResultFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    return complaint.orElse(SyncResult{
        .reports = fields.list("reports"_L1, &readReport),
        .resume = momentOrNothing(fields, "resume"_L1),
        .note = fields.textOrNothing("note"_L1),
    });
}

} // namespace candela::contract
