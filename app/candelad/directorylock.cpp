#include "candelad/directorylock.h"

#include "base/tr.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

/// "1234 dashboard", as the holder wrote it.
QString readHolder(const QString &lockFile)
{
    QFile file(lockFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(100)).simplified() : QString();
}

} // namespace

Result<DirectoryLock> DirectoryLock::take(const QString &lockFile, const QString &holder)
{
    const int descriptor =
        ::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(Fault::Storage,
                    Tr::tr("The data directory cannot be written. Check that it belongs to you."), lockFile);
    DirectoryLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const QString other = readHolder(lockFile);
        return fail(Fault::Conflict,
                    Tr::tr("The data directory is in use by process %1 (%2); import there or close it.")
                        .arg(other.section(u' ', 0, 0), other.section(u' ', 1)),
                    lockFile);
    }
    const QByteArray line =
        QByteArray::number(::getpid()) + QByteArray(" ") + holder.toUtf8() + QByteArray("\n");
    if (::ftruncate(descriptor, 0) != 0 ||
        ::pwrite(descriptor, line.constData(), static_cast<std::size_t>(line.size()), 0) != line.size())
        return fail(Fault::Storage,
                    Tr::tr("The disk is full. Free some space and try again; nothing was changed."),
                    lockFile);
    return lock;
}

Result<void> DirectoryLock::checkParentHolds(const QString &lockFile)
{
    const bool namesParent = readHolder(lockFile).section(u' ', 0, 0) == QString::number(::getppid());
    const DirectoryLock probe(::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CLOEXEC));
    const bool isHeld = probe.m_descriptor >= 0 && ::flock(probe.m_descriptor, LOCK_SH | LOCK_NB) != 0;
    if (namesParent && isHeld)
        return {};
    return fail(Fault::Conflict,
                Tr::tr("The service that started this step does not hold the data directory."), lockFile);
}

DirectoryLock::DirectoryLock(DirectoryLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

DirectoryLock &DirectoryLock::operator=(DirectoryLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

DirectoryLock::~DirectoryLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace candela
