// Loaded before a program (LD_PRELOAD): ends it, as a power cut would, in front of its Nth act on the disk.
//
// MUSUBI_DIE_AT=N counts files made, writes, syncs, renames, removals and folders made, from 1. A write is cut in half.
// Nothing is counted without it.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

/// Whether this act is the one that is not done any more.
bool isLast()
{
    static const char* const at = std::getenv("MUSUBI_DIE_AT");
    static int count = 0;
    return at != nullptr && ++count == std::atoi(at);
}

void beforeAct()
{
    if (isLast())
        _exit(kKilled);
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
        beforeAct();
    }
    static auto* const real = next<int(const char*, int, ...)>("open");
    return real(path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    if (file > kLastStandard && isLast()) {
        (void)real(file, bytes, count / 2);
        _exit(kKilled);
    }
    return real(file, bytes, count);
}

int fsync(int file)
{
    beforeAct();
    static auto* const real = next<int(int)>("fsync");
    return real(file);
}

int syncfs(int file) noexcept
{
    beforeAct();
    static auto* const real = next<int(int)>("syncfs");
    return real(file);
}

int rename(const char* from, const char* to) noexcept
{
    beforeAct();
    static auto* const real = next<int(const char*, const char*)>("rename");
    return real(from, to);
}

int unlink(const char* path) noexcept
{
    beforeAct();
    static auto* const real = next<int(const char*)>("unlink");
    return real(path);
}

int remove(const char* path) noexcept
{
    beforeAct();
    static auto* const real = next<int(const char*)>("remove");
    return real(path);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    beforeAct();
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    return real(path, mode);
}
}
