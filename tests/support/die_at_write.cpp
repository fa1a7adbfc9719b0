// Loaded before a program (LD_PRELOAD): ends it in front of its Nth act on the disk, as a power cut would, or lets that
// act fail, as a full disk would.
//
// MUSUBI_DIE_AT=N or MUSUBI_FAIL_AT=N counts files made, writes, syncs, renames, removals and folders made, from 1. A
// write is cut in half when the program ends. Nothing is counted without either.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr int kLastStandard = 2; // stdin, stdout and stderr are not the disk
constexpr int kKilled = 137;

template <typename Function>
Function* next(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

enum class Fate
{
    Goes,
    Fails,
    Dies,
};

/// Of the act that is about to be done.
Fate fateOfNext()
{
    static const char* const diesAt = std::getenv("MUSUBI_DIE_AT");
    static const char* const failsAt = std::getenv("MUSUBI_FAIL_AT");
    static int count = 0;
    ++count;
    if (diesAt != nullptr && count == std::atoi(diesAt))
        return Fate::Dies;
    return failsAt != nullptr && count == std::atoi(failsAt) ? Fate::Fails : Fate::Goes;
}

/// Whether the act fails, with the reason set.
bool fails()
{
    const Fate fate = fateOfNext();
    if (fate == Fate::Dies)
        _exit(kKilled);
    if (fate == Fate::Fails)
        errno = ENOSPC;
    return fate == Fate::Fails;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
        if (fails())
            return -1;
    }
    static auto* const real = next<int(const char*, int, ...)>("open");
    return real(path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    const Fate fate = file > kLastStandard ? fateOfNext() : Fate::Goes;
    if (fate == Fate::Dies) {
        (void)real(file, bytes, count / 2);
        _exit(kKilled);
    }
    if (fate == Fate::Fails) {
        errno = ENOSPC;
        return -1;
    }
    return real(file, bytes, count);
}

int fsync(int file)
{
    if (fails())
        return -1;
    static auto* const real = next<int(int)>("fsync");
    return real(file);
}

int syncfs(int file) noexcept
{
    if (fails())
        return -1;
    static auto* const real = next<int(int)>("syncfs");
    return real(file);
}

int rename(const char* from, const char* to) noexcept
{
    if (fails())
        return -1;
    static auto* const real = next<int(const char*, const char*)>("rename");
    return real(from, to);
}

int unlink(const char* path) noexcept
{
    if (fails())
        return -1;
    static auto* const real = next<int(const char*)>("unlink");
    return real(path);
}

int remove(const char* path) noexcept
{
    if (fails())
        return -1;
    static auto* const real = next<int(const char*)>("remove");
    return real(path);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    if (fails())
        return -1;
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    return real(path, mode);
}
}
