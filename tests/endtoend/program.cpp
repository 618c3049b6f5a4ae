#include "tests/endtoend/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace candela::endtoend {

namespace {
constexpr int longestRun = 240'000; // milliseconds; only a failing test waits them out
}

QString candelad()
{
    return QString::fromUtf8(CANDELAD);
}

QProcessEnvironment environmentWith(const Variables &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

Ended run(const QStringList &arguments, const Variables &variables, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(variables));
    process.start(candelad(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(longestRun))
        qFatal("candelad did not end");
    return {.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

Ended run(const QString &data, const QStringList &command, const Variables &variables)
{
    return run(command + QStringList{u"--data"_s, data, u"--json"_s}, variables);
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("a test cannot copy its folder");
    }
}

} // namespace candela::endtoend
