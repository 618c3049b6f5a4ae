#include "sources/mappedfile.h"

#include "base/tr.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace candela::sources {

namespace {

Failure cannotRead(const QString &path)
{
    return fail(Fault::Storage, Tr::tr("The file cannot be read. Check that it belongs to you."), path);
}

Failure notAFile(mode_t mode, const QString &path)
{
    return fail(Fault::BadInput,
                S_ISDIR(mode)
                    ? Tr::tr("This is a folder, not a file.")
                    : Tr::tr("This is a pipe or a device, not a file. Save the report to a file first."),
                path);
}

} // namespace

Result<MappedFile> MappedFile::open(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return fail(Fault::NotFound, Tr::tr("There is no such file."), path);
    if (descriptor < 0)
        return cannotRead(path);
    auto mapped = fromDescriptor(descriptor);
    ::close(descriptor);
    if (!mapped)
        mapped.error().where = path;
    return mapped;
}

Result<MappedFile> MappedFile::fromDescriptor(int descriptor)
{
    struct stat state = {};
    if (::fstat(descriptor, &state) != 0)
        return cannotRead({});
    if (!S_ISREG(state.st_mode))
        return notAFile(state.st_mode, {});
    if (state.st_size == 0)
        return MappedFile(QByteArrayView());
    const auto size = static_cast<std::size_t>(state.st_size);
    void *const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (memory == MAP_FAILED)
        return cannotRead({});
    // Advice only: that it is not taken does no harm.
    ::madvise(memory, size, MADV_SEQUENTIAL);
    return MappedFile(QByteArrayView(static_cast<const char *>(memory), static_cast<qsizetype>(size)));
}

MappedFile::MappedFile(MappedFile &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.isEmpty())
        ::munmap(const_cast<char *>(m_bytes.data()), static_cast<std::size_t>(m_bytes.size()));
}

} // namespace candela::sources
