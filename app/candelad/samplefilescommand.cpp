#include "candelad/commands.h"

#include "base/files.h"
#include "base/tr.h"
#include "model/catalogues.h"
#include "publishing/samplemaker.h"
#include "sources/samplefiles.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace candela {

Result<Answer> runSampleFiles(const Common &common, const SampleArguments &arguments)
{
    const QDir folder(arguments.filesTo);
    if (folder.exists() &&
        !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return fail(
            Fault::Conflict,
            Tr::tr("The files of the sample organization need a folder of their own, and this one holds "
                   "something. Name another one."),
            arguments.filesTo);
    if (auto made = makeFolder(arguments.filesTo); !made)
        return fail(made.error());
    const QDate until = arguments.until.value_or(lastSunday(common.today));
    const SignalCatalogue known = builtInSignals();
    const sources::SampleOrganization people(
        {.people = arguments.people, .days = arguments.days, .seed = arguments.seed, .until = until}, known);
    const sources::SampleDevices devices(arguments.devices, people.days(), arguments.seed);
    int files = 0;
    const auto given = sources::giveSampleFiles(
        people, devices, known, publishing::newestReleased(people.days(), arguments.people),
        [&](const QString &name, const QByteArray &bytes) -> Result<void> {
            if (common.stop.stop_requested())
                return fail(Fault::Cancelled, Tr::tr("The writing was stopped."));
            ++files;
            return writeWhole(folder.filePath(name), bytes);
        });
    if (!given)
        return fail(given.error());
    return Answer{.document = {{u"sample"_s, true},
                               {u"files"_s, files},
                               {u"folder"_s, arguments.filesTo},
                               {u"until"_s, until.toString(Qt::ISODate)}},
                  .text = Tr::tr("%1 files are in %2, up to %3: nobody in them exists.")
                              .arg(QString::number(files), arguments.filesTo, until.toString(Qt::ISODate))};
}

} // namespace candela
