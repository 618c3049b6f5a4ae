#include "faults.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The program's own functions come before the C library's, also for SQLite, so every step towards the disk
// passes here.

namespace {

int callsLeft = 0;
bool isArmed = false;
candela::vault::test::Fate fateOfCall = candela::vault::test::Fate::Killed;

bool fails()
{
    using enum candela::vault::test::Fate;
    if (!isArmed || --callsLeft > 0)
        return false;
    if (fateOfCall == Killed)
        ::raise(SIGKILL);
    errno = ENOSPC;
    return fateOfCall == DiskFull || callsLeft == 0;
}

template<typename... Arguments>
long unlessItFails(long number, Arguments... arguments)
{
    return fails() ? -1 : ::syscall(number, arguments...);
}

} // namespace

void candela::vault::test::arm(Fate fate, int call)
{
    fateOfCall = fate;
    callsLeft = call;
    isArmed = true;
}

bool candela::vault::test::wasReached()
{
    return callsLeft <= 0;
}

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    return unlessItFails(SYS_write, file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return unlessItFails(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    return unlessItFails(SYS_pwrite64, file, bytes, size, at);
}

int fsync(int file)
{
    return static_cast<int>(unlessItFails(SYS_fsync, file));
}

int fdatasync(int file)
{
    return static_cast<int>(unlessItFails(SYS_fdatasync, file));
}

int ftruncate(int file, off_t size) noexcept
{
    return static_cast<int>(unlessItFails(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off64_t size) noexcept
{
    return static_cast<int>(unlessItFails(SYS_ftruncate, file, size));
}

int rename(const char *from, const char *to) noexcept
{
    return static_cast<int>(unlessItFails(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to));
}

int unlink(const char *path) noexcept
{
    return static_cast<int>(unlessItFails(SYS_unlinkat, AT_FDCWD, path, 0));
}
}
