#include "contract/importresult.h"

#include "contract/fields.h"
#include "contract/write.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

constexpr std::array allFileStatuses = {FileStatus::Imported, FileStatus::Unchanged, FileStatus::Replaced,
                                        FileStatus::Refused};

QJsonObject writeSkipped(const SkippedRows &skipped)
{
    return QJsonObject{{u"reason"_s, skipped.reason}, {u"rows"_s, skipped.rows}};
}

SkippedRows readSkipped(Fields &fields)
{
    return {.reason = fields.text("reason"_L1), .rows = fields.whole<qint64>("rows"_L1)};
}

QJsonObject writeFile(const ImportedFile &file)
{
    return QJsonObject{
        {u"file"_s, file.file},
        {u"status"_s, nameOf(file.status)},
        {u"kind"_s, file.kind ? QJsonValue(nameOf(*file.kind)) : QJsonValue()},
        {u"report"_s, textOrNull(file.report)},
        {u"rows"_s, file.rows},
        {u"skipped"_s, arrayOf(file.skipped, &writeSkipped)},
        {u"days"_s, jsonOf(file.days)},
        {u"reason"_s, textOrNull(file.reason)},
        {u"late"_s, file.late},
    };
}

ImportedFile readFile(Fields &fields)
{
    return {
        .file = fields.text("file"_L1),
        .status = fields.word("status"_L1, &fileStatusFrom),
        .kind = fields.wordOrNothing("kind"_L1, &coverageKindFrom),
        .report = fields.textOrNothing("report"_L1),
        .rows = fields.whole<qint64>("rows"_L1),
        .skipped = fields.list("skipped"_L1, &readSkipped),
        .days = fields.windowOrNothing("days"_L1),
        .reason = fields.textOrNothing("reason"_L1),
        .late = fields.flag("late"_L1),
    };
}

} // namespace

QString nameOf(FileStatus status)
{
    switch (status) {
    case FileStatus::Imported:
        return u"imported"_s;
    case FileStatus::Unchanged:
        return u"unchanged"_s;
    case FileStatus::Replaced:
        return u"replaced"_s;
    case FileStatus::Refused:
        return u"refused"_s;
    }
    std::unreachable();
}

std::optional<FileStatus> fileStatusFrom(QStringView name)
{
    for (const FileStatus status : allFileStatuses) {
        if (nameOf(status) == name)
            return status;
    }
    return std::nullopt;
}

QJsonObject toJson(const ImportResult &result)
{
    return QJsonObject{{u"files"_s, arrayOf(result.files, &writeFile)}};
}

Result<ImportResult> importResultFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    return complaint.orElse(ImportResult{.files = fields.list("files"_L1, &readFile)});
}

} // namespace candela::contract
