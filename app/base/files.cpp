#include "base/files.h"

#include "base/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

/// An open file; closed at the end of the scope.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

Failure refused(const QString &path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return fail(Fault::Storage,
                full ? Tr::tr("The disk is full. Free some space and try again; nothing was changed.")
                     : Tr::tr("A file cannot be written. Check that the folder exists and belongs to you."),
                path);
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return true;
}

bool syncFolderOf(const QString &path)
{
    const Descriptor folder(
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY));
    return folder.isOpen() && ::fsync(folder.number()) == 0;
}

bool overwrite(const Descriptor &file)
{
    struct stat state = {};
    if (::fstat(file.number(), &state) != 0 || ::lseek(file.number(), 0, SEEK_SET) != 0)
        return false;
    return writeAll(file.number(), QByteArray(static_cast<qsizetype>(state.st_size), '\0')) &&
           ::fsync(file.number()) == 0;
}

/// Removes what an interrupted write left; it may hold a key, so it is overwritten first. A link is only
/// removed.
void forget(const QByteArray &name)
{
    {
        const Descriptor rest(::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        if (rest.isOpen())
            (void)overwrite(rest);
    }
    ::unlink(name.constData());
}

} // namespace

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Fault::NotFound, Tr::tr("There is no such file."), path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::Storage, Tr::tr("A file cannot be read. Check that it belongs to you."), path);
    return file.readAll();
}

Result<void> writeWhole(const QString &path, QByteArrayView bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    forget(fresh); // the rest of a crash, whose mode would stay, or somebody's link
    {
        const Descriptor file(::open(fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!file.isOpen() || !writeAll(file.number(), bytes) || ::fsync(file.number()) != 0) {
            const int cause = errno;
            forget(fresh);
            errno = cause;
            return refused(path);
        }
    }
    if (std::rename(fresh.constData(), target.constData()) != 0) {
        const int cause = errno;
        ::unlink(fresh.constData());
        errno = cause;
        return refused(path);
    }
    return syncFolderOf(path) ? Result<void>() : refused(path);
}

Result<void> replaceSecret(const QString &path, QByteArrayView bytes)
{
    // Held open across the rename, the old file has no name any more but can still be overwritten.
    const Descriptor old(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC));
    if (!old.isOpen() && errno != ENOENT)
        return refused(path); // what cannot be opened could not be wiped
    if (auto written = writeWhole(path, bytes); !written)
        return written;
    if (old.isOpen() && !overwrite(old))
        return refused(path);
    return {};
}

Result<void> destroySecret(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    {
        const Descriptor file(::open(name.constData(), O_RDWR | O_CLOEXEC));
        if (!file.isOpen() && errno == ENOENT)
            return {};
        if (!file.isOpen() || !overwrite(file))
            return refused(path);
    }
    if (::unlink(name.constData()) != 0 || !syncFolderOf(path))
        return refused(path);
    return {};
}

Result<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    errno = 0;
    if (!QDir().mkpath(path) && errno == ENOSPC)
        return refused(path);
    if (!QFileInfo(path).isDir() ||
        !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Fault::Storage, Tr::tr("A folder cannot be made. Check its parent folder's permissions."),
                    path);
    return {};
}

} // namespace candela
