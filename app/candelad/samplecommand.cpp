#include "candelad/commands.h"

#include "base/files.h"
#include "base/tr.h"
#include "candelad/opened.h"
#include "candelad/vaultdoor.h"
#include "model/catalogues.h"
#include "publishing/samplemaker.h"

#include <QDir>
#include <QHashFunctions>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

/// The sample is made beside its place and moved there when it is whole, so that an interrupted one leaves
/// nothing.
QString workshopOf(const QString &place)
{
    return place + u".part"_s;
}

Result<void> mustBeFree(const QString &place)
{
    const QDir folder(place);
    if (!folder.exists() ||
        folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return {};
    return fail(
        Fault::Conflict,
        Tr::tr(
            "The sample organization needs a folder of its own, and this one holds something. Name another "
            "with --data, or delete it."),
        place);
}

Result<void> moveInto(const QString &from, const QString &place)
{
    QDir().rmdir(place);
    if (!QDir().rename(from, place))
        return fail(Fault::Storage,
                    Tr::tr("The finished sample cannot be put in its place. Check the folder."), place);
    return {};
}

Result<QStringList> live(const DataDirectory &directory, const SampleArguments &arguments, QDate until)
{
    const sources::SampleOrganization sample(
        {.people = arguments.people, .days = arguments.days, .seed = arguments.seed, .until = until},
        builtInSignals());
    const sources::SampleDevices devices(arguments.devices, sample.days(), arguments.seed);
    return publishing::makeSample(
        sample, devices, [&](QDate day, const VaultWork &work) { return withVault(directory, day, work); });
}

} // namespace

QDate lastSunday(QDate today)
{
    return Slot::of(today).plusWeeks(-1).sunday();
}

Result<Answer> runSample(const Common &common, const SampleArguments &arguments)
{
    if (auto free = mustBeFree(common.data); !free)
        return fail(free.error());
    // Nothing foreign is read, so nobody can aim at a table; Qt looks up every bound value in one, and much
    // quicker without a seed.
    QHashSeed::setDeterministicGlobalSeed();
    Common making = common;
    making.data = workshopOf(QDir::cleanPath(common.data));
    auto directory = DataDirectory::openOrMake(making.data, systemRandom());
    if (!directory)
        return fail(directory.error());
    const auto lock = DirectoryLock::take(directory->lockFile(), u"sample"_s);
    if (!lock)
        return fail(lock.error());
    // Whatever an interrupted attempt left is thrown away, now that nobody else can be at it.
    for (const QString &leftover : {directory->storeFile(), directory->vaultFile()}) {
        for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(leftover + tail);
    }
    const QDate until = arguments.until.value_or(lastSunday(common.today));
    const auto made = ensureOrganization(
        *directory, {.name = Tr::tr("Sample organization"), .sample = true, .seed = arguments.seed});
    if (!made)
        return fail(made.error());
    const auto released = live(*directory, arguments, until);
    if (!released)
        return fail(released.error());
    if (auto moved = moveInto(making.data, QDir::cleanPath(common.data)); !moved)
        return fail(moved.error());
    return Answer{.document = {{u"sample"_s, true},
                               {u"data"_s, common.data},
                               {u"released"_s, QJsonArray::fromStringList(*released)}},
                  .text = Tr::tr("The sample organization is ready in %1: %2, nobody in it exists.")
                              .arg(common.data, released->size() == 1
                                                    ? Tr::tr("one weekly release")
                                                    : Tr::tr("%1 weekly releases").arg(released->size()))};
}

} // namespace candela
