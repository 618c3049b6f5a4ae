#include "client/samplemaker.h"

#include "base/files.h"
#include "base/tr.h"
#include "client/child.h"
#include "web/later.h"

#include <QDir>
#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace candela::client {
namespace {

/// Beside the sample, since its folder is candelad's alone.
QString versionFile(const QString &directory)
{
    return directory + u".version"_s;
}

bool isOfThisVersion(const QString &directory)
{
    QFile file(versionFile(directory));
    return file.open(QIODevice::ReadOnly) && file.readAll().trimmed() == QByteArray::number(sampleVersion);
}

/// Gives the finished sample its name, so that half a sample never has it, and an older one stays until then.
/// A crash before the last line makes it once more.
Result<void> takeInto(const QString &made, const QString &directory)
{
    QDir(directory).removeRecursively();
    if (!QDir().rename(made, directory))
        return fail(Fault::Storage, Tr::tr("The sample cannot be put into its folder."), directory);
    return writeWhole(versionFile(directory), QByteArray::number(sampleVersion));
}

} // namespace

QFuture<Result<void>> makeSample(const SamplePlace &place, const std::function<void(const QString &)> &said,
                                 std::stop_token stop)
{
    if (QDir(place.directory).exists() && isOfThisVersion(place.directory))
        return web::later(Result<void>());

    const QString unfinished = place.directory + u".part"_s;
    QDir(unfinished).removeRecursively();

    auto *child = new Child(QCoreApplication::instance());
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto end = [child = QPointer(child)] {
        if (child)
            QMetaObject::invokeMethod(child, &Child::terminate, Qt::QueuedConnection);
    };
    const auto stops = std::make_shared<std::stop_callback<decltype(end)>>(stop, end);

    QObject::connect(child, &Child::said, child, said);
    QObject::connect(child, &Child::ended, child,
                     [child, promise, stop, place, unfinished, stops = stops](const Result<void> &how) {
                         Result<void> made = how ? takeInto(unfinished, place.directory) : how;
                         if (!made)
                             QDir(unfinished).removeRecursively();
                         if (!made && stop.stop_requested())
                             made = fail(Fault::Cancelled, Tr::tr("Stopped."));
                         promise->addResult(made);
                         promise->finish();
                         child->deleteLater();
                     });
    child->start(place.program, {u"sample"_s, u"--data"_s, unfinished});
    return promise->future();
}

} // namespace candela::client
