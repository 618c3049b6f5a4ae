#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "candelad/vaultdoor.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

/// Something to mend. One that stops work makes the command fail.
struct Finding
{
    QString id;
    bool stops = false;
    QString what; ///< what is so, and how to mend it
};

using Findings = std::vector<Finding>;

constexpr double leastFreeShare = 0.05;

void checkPrivate(Findings &findings, const QString &path)
{
    const QFileInfo info(path);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    if (info.exists() && (info.permissions() & others).toInt() != 0)
        findings.push_back({.id = u"permissions"_s,
                            .stops = true,
                            .what = Tr::tr("%1 can be read by others. Mend it with: chmod %2 %1")
                                        .arg(path, info.isDir() ? u"700"_s : u"600"_s)});
}

void checkPlace(Findings &findings, const DataDirectory &directory)
{
    for (const QString &path : {directory.path(), directory.keyFolder(), directory.masterKeyFile(),
                                directory.gateKeyFile(), directory.storeFile(), directory.vaultFile()})
        checkPrivate(findings, path);
    const QStorageInfo disk(directory.path());
    if (disk.isValid() &&
        static_cast<double>(disk.bytesAvailable()) < leastFreeShare * static_cast<double>(disk.bytesTotal()))
        findings.push_back(
            {.id = u"disk"_s,
             .stops = false,
             .what = Tr::tr("Less than 5 % of the disk is free. Free some space before importing.")});
    if (!QFileInfo(directory.path()).isWritable())
        findings.push_back(
            {.id = u"writable"_s,
             .stops = true,
             .what = Tr::tr("The data directory cannot be written. Check that it belongs to you: %1")
                         .arg(directory.path())});
}

void checkKeys(Findings &findings, const DataDirectory &directory, QDate today)
{
    const QStringList overdue = overdueKeys(directory, today);
    if (!overdue.isEmpty())
        findings.push_back(
            {.id = u"keys"_s,
             .stops = false,
             .what =
                 Tr::tr("Keys of the vault should be destroyed already: %1. Mend it with: candelad publish")
                     .arg(overdue.join(u", "_s))});
}

void checkReleases(Findings &findings, const Viewed &viewed, QDate today)
{
    const auto broken = viewed.store->releases().firstBrokenLink(viewed.organization.id);
    if (!broken || *broken)
        findings.push_back(
            {.id = u"chain"_s,
             .stops = true,
             .what = Tr::tr("The chain of releases is broken. Run candelad verify and restore a backup.")});
    const auto releases = viewed.store->releases().all(viewed.organization.id);
    if (releases && !(*releases)->empty() && today < (*releases)->back().releasedOn)
        findings.push_back(
            {.id = u"clock"_s,
             .stops = true,
             .what = Tr::tr("The clock is before the newest release. Set the clock of this machine.")});
}

Answer answerOf(const Findings &findings)
{
    QJsonArray list;
    QStringList lines;
    for (const Finding &finding : findings) {
        list << QJsonObject{{u"id"_s, finding.id}, {u"stops"_s, finding.stops}, {u"what"_s, finding.what}};
        lines << (finding.stops ? Tr::tr("Stops work: ") : Tr::tr("Note: ")) + finding.what;
    }
    if (findings.empty())
        lines << Tr::tr("Everything is in order.");
    const bool stops = std::ranges::any_of(findings, &Finding::stops);
    return {.document = {{u"findings"_s, list}},
            .text = lines.join(u'\n'),
            .exit = stops ? Exit::Failed : Exit::Done};
}

} // namespace

Result<Answer> runDoctor(const Common &common)
{
    Findings findings;
    const auto directory = DataDirectory::open(common.data);
    if (!directory)
        return fail(directory.error());
    checkPlace(findings, *directory);
    checkKeys(findings, *directory, common.today);
    const auto viewed = view(common);
    if (viewed)
        checkReleases(findings, *viewed, common.today);
    else
        findings.push_back({.id = u"store"_s, .stops = true, .what = viewed.error().what});
    return answerOf(findings);
}

} // namespace candela
