#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "candelad/progresslines.h"
#include "candelad/vaultdoor.h"
#include "contract/importresult.h"
#include "publishing/importer.h"
#include "sources/filesof.h"

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using publishing::FileOutcome;
using publishing::FileResult;
using publishing::OfferedFile;

contract::FileStatus statusOf(FileOutcome outcome)
{
    switch (outcome) {
    case FileOutcome::Imported:
        return contract::FileStatus::Imported;
    case FileOutcome::Unchanged:
        return contract::FileStatus::Unchanged;
    case FileOutcome::Replaced:
        return contract::FileStatus::Replaced;
    case FileOutcome::Refused:
        return contract::FileStatus::Refused;
    }
    std::unreachable();
}

contract::ImportResult resultOf(const std::vector<FileResult> &files)
{
    contract::ImportResult result;
    for (const FileResult &file : files) {
        contract::ImportedFile told{.file = file.name,
                                    .status = statusOf(file.outcome),
                                    .rows = file.rows,
                                    .reason = file.reason,
                                    .late = file.late};
        for (const sources::Skipped &skipped : file.skipped)
            told.skipped.push_back({.reason = skipped.reason, .rows = skipped.rows});
        if (file.coverage) {
            told.kind = file.coverage->kind;
            told.report = file.coverage->report;
            told.days = file.coverage->days;
        }
        result.files.push_back(std::move(told));
    }
    return result;
}

QString rowsInWords(qint64 rows)
{
    return rows == 1 ? Tr::tr("1 row") : Tr::tr("%1 rows").arg(rows);
}

QString daysInWords(Window days)
{
    const QString first = days.first.toString(Qt::ISODate);
    return days.first == days.last ? first : Tr::tr("%1 to %2").arg(first, days.last.toString(Qt::ISODate));
}

QString linesFor(const FileResult &file)
{
    QString line = u"%1: "_s.arg(file.name);
    if (file.outcome == FileOutcome::Refused)
        return line + Tr::tr("nothing taken over. %1").arg(file.reason);
    const QString outcome = file.outcome == FileOutcome::Unchanged  ? Tr::tr("unchanged")
                            : file.outcome == FileOutcome::Replaced ? Tr::tr("replaced")
                                                                    : Tr::tr("imported");
    line += u"%1, %2 (%3), %4, %5"_s.arg(outcome, file.coverage->report, nameOf(file.coverage->kind),
                                         daysInWords(file.coverage->days), rowsInWords(file.rows));
    for (const sources::Skipped &skipped : file.skipped)
        line += u"\n  "_s + Tr::tr("%1 left out: %2").arg(rowsInWords(skipped.rows), skipped.reason);
    if (!file.reason.isEmpty())
        line += u"\n  "_s + file.reason;
    return line;
}

Exit exitOf(const std::vector<FileResult> &files)
{
    const auto refused = std::ranges::count(files, FileOutcome::Refused, &FileResult::outcome);
    if (refused == 0)
        return Exit::Done;
    return refused == std::ssize(files) ? Exit::Failed : Exit::Part;
}

Result<std::vector<OfferedFile>> offered(const QStringList &paths)
{
    std::vector<OfferedFile> files;
    if (paths == QStringList{u"-"_s}) {
        files.push_back(
            {.name = u"-"_s, .open = [] { return sources::MappedFile::fromDescriptor(STDIN_FILENO); }});
        return files;
    }
    const auto found = sources::filesOf(paths);
    if (!found)
        return fail(found.error());
    for (const QString &path : *found)
        files.push_back({.name = path, .open = [path] { return sources::MappedFile::open(path); }});
    return files;
}

} // namespace

Result<Answer> runImport(const Common &common, const ImportArguments &arguments)
{
    const auto files = offered(arguments.paths);
    if (!files)
        return fail(files.error());
    const auto held = hold(common, u"import"_s);
    if (!held)
        return fail(held.error());
    if (held->organization.sample)
        return fail(
            Fault::Conflict,
            Tr::tr(
                "This is the sample organization; real reports do not go into it. Import into another data "
                "directory."),
            common.data);
    std::vector<FileResult> results;
    const auto done =
        withVault(held->directory, common.today, [&](const publishing::Workshop &workshop) -> Result<void> {
            auto imported =
                publishing::importFiles(workshop, *files, common.stop, progressLines(arguments.tellProgress));
            if (!imported)
                return fail(imported.error());
            results = std::move(*imported);
            return {};
        });
    if (!done)
        return fail(done.error());
    QStringList lines;
    std::ranges::transform(results, std::back_inserter(lines), linesFor);
    return Answer{
        .document = contract::toJson(resultOf(results)), .text = lines.join(u'\n'), .exit = exitOf(results)};
}

} // namespace candela
