// Loaded before the C library: the N-th step of a program towards the disk kills it, or finds no space left,
// as CANDELA_TEST_FATE ("killed", "full") and CANDELA_TEST_STEP say. When that step is reached, the file
// named by CANDELA_TEST_MARK is made.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

/// Pipes and sockets are no disk.
bool isOnDisk(int file)
{
    struct stat status = {};
    return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

bool isReached()
{
    static std::atomic<int> steps = 0;
    static const char *const wanted = std::getenv("CANDELA_TEST_STEP");
    if (wanted == nullptr || ++steps < std::atoi(wanted))
        return false;
    if (steps == std::atoi(wanted))
        ::syscall(SYS_close, ::syscall(SYS_openat, AT_FDCWD, std::getenv("CANDELA_TEST_MARK"),
                                       O_CREAT | O_WRONLY, 0600));
    return true;
}

bool fails()
{
    static const char *const fate = std::getenv("CANDELA_TEST_FATE");
    if (!isReached())
        return false;
    if (std::strcmp(fate, "killed") == 0)
        ::kill(::getpid(), SIGKILL);
    errno = ENOSPC;
    return true;
}

/// Only what needs space fails for want of it.
bool killsOnly()
{
    static const char *const fate = std::getenv("CANDELA_TEST_FATE");
    return fate != nullptr && std::strcmp(fate, "killed") == 0 && fails();
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    return isOnDisk(file) && fails() ? -1 : ::syscall(SYS_write, file, bytes, size);
}

ssize_t writev(int file, const iovec *parts, int count)
{
    return isOnDisk(file) && fails() ? -1 : ::syscall(SYS_writev, file, parts, count);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return fails() ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    return fails() ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, at);
}

int fsync(int file)
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_fsync, file));
}

int fdatasync(int file)
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_fdatasync, file));
}

int ftruncate(int file, off_t size) noexcept
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off64_t size) noexcept
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size));
}

int rename(const char *from, const char *to) noexcept
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int unlink(const char *path) noexcept
{
    return killsOnly() ? -1 : static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return fails() ? -1 : static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
}
