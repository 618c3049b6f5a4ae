#include "base/memoryfile.h"

#include "base/tr.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace candela {

namespace {

Failure noMemory()
{
    return fail(Fault::Storage,
                Tr::tr("There is not enough memory for this file. Import it with `candelad import`."));
}

} // namespace

Result<MemoryFile> MemoryFile::make()
{
    const int descriptor = memfd_create("candela-import", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0)
        return noMemory();
    return MemoryFile(descriptor);
}

MemoryFile::MemoryFile(MemoryFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

MemoryFile &MemoryFile::operator=(MemoryFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Result<void> MemoryFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = write(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return noMemory();
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> MemoryFile::seal()
{
    constexpr int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
    if (fcntl(m_descriptor, F_ADD_SEALS, seals) != 0 || lseek(m_descriptor, 0, SEEK_SET) != 0)
        return noMemory();
    return {};
}

} // namespace candela
