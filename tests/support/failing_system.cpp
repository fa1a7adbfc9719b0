#include "tests/support/failing_system.hpp"

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace musubi::test {

namespace {

struct Plan
{
    int nth = 0; ///< 0: nothing goes wrong
    int acts = 0;
    Fault fault = Fault::Fails;
};

Plan& plan()
{
    static Plan kPlan; // NOLINT: the system has one
    return kPlan;
}

long& atRisk()
{
    static thread_local long bytes = 0; // NOLINT: the system has one
    return bytes;
}

template <typename Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

[[noreturn]] void die()
{
    kill(getpid(), SIGKILL);
    while (true)
        pause();
}

/// What an act needs of the system.
enum class Needs
{
    Room, ///< on the disk
    NoRoom,
};

/// Whether this act is the one. \param half  what a power cut leaves of it
template <typename Half>
bool isRefused(Needs needs, Half&& half)
{
    Plan& now = plan();
    if (now.nth == 0 || ++now.acts < now.nth)
        return false;
    if (now.fault == Fault::Fills) {
        errno = ENOSPC;
        return needs == Needs::Room;
    }
    if (now.acts != now.nth)
        return false;
    if (now.fault == Fault::Kills) {
        half();
        die();
    }
    errno = EIO;
    return true;
}

bool isRefused(Needs needs)
{
    return isRefused(needs, [] {});
}

/// The third parameter of open(2), there only with O_CREAT.
mode_t modeOf(int flags, va_list more)
{
    return (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
}

Needs needsOf(int flags)
{
    return (flags & O_CREAT) != 0 ? Needs::Room : Needs::NoRoom;
}

} // namespace

void failAt(int nth, Fault fault)
{
    plan() = {nth, 0, fault};
}

int actsSoFar()
{
    return plan().acts;
}

long bytesAtRisk()
{
    return atRisk();
}

} // namespace musubi::test

using musubi::test::atRisk;
using musubi::test::isRefused;
using musubi::test::modeOf;
using musubi::test::Needs;
using musubi::test::needsOf;
using musubi::test::next;

extern "C" {

int open(const char* file, int flags, ...)
{
    static const auto real = next<int (*)(const char*, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeOf(flags, more);
    va_end(more);
    return isRefused(needsOf(flags)) ? -1 : real(file, flags, mode);
}

int openat(int folder, const char* file, int flags, ...)
{
    static const auto real = next<int (*)(int, const char*, int, ...)>("openat");
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeOf(flags, more);
    va_end(more);
    return isRefused(needsOf(flags)) ? -1 : real(folder, file, flags, mode);
}

// What the streams of the standard library open files with.
FILE* fopen64(const char* file, const char* mode)
{
    static const auto real = next<FILE* (*)(const char*, const char*)>("fopen64");
    return isRefused(Needs::NoRoom) ? nullptr : real(file, mode);
}

int poll(pollfd* watched, nfds_t count, int timeout)
{
    static const auto real = next<int (*)(pollfd*, nfds_t, int)>("poll");
    return isRefused(Needs::NoRoom) ? -1 : real(watched, count, timeout);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    return isRefused(Needs::Room, [&] { real(file, bytes, count / 2); }) ? -1 : real(file, bytes, count);
}

ssize_t read(int file, void* bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t)>("read");
    return isRefused(Needs::NoRoom) ? -1 : real(file, bytes, count);
}

ssize_t pread(int file, void* bytes, size_t count, off_t at)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t, off_t)>("pread");
    return isRefused(Needs::NoRoom) ? -1 : real(file, bytes, count, at);
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    return isRefused(Needs::Room) ? -1 : real(file);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    if (isRefused(Needs::Room, [&] { real(file, bytes, count / 2, at); }))
        return -1;
    atRisk() += static_cast<long>(count);
    return real(file, bytes, count, at);
}

int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    if (isRefused(Needs::Room))
        return -1;
    atRisk() = 0;
    return real(file);
}

int ftruncate64(int file, off64_t length) noexcept
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return isRefused(Needs::NoRoom) ? -1 : real(file, length);
}

int rename(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    return isRefused(Needs::Room) ? -1 : real(from, to);
}

int link(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("link");
    return isRefused(Needs::Room) ? -1 : real(from, to);
}

int unlink(const char* file) noexcept
{
    static const auto real = next<int (*)(const char*)>("unlink");
    return isRefused(Needs::NoRoom) ? -1 : real(file);
}

int mkdir(const char* folder, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
    return isRefused(Needs::Room) ? -1 : real(folder, mode);
}

int ftruncate(int file, off_t length) noexcept
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    return isRefused(Needs::NoRoom) ? -1 : real(file, length);
}

int connect(int socket, const sockaddr* address, socklen_t length)
{
    static const auto real = next<int (*)(int, const sockaddr*, socklen_t)>("connect");
    return isRefused(Needs::NoRoom) ? -1 : real(socket, address, length);
}

ssize_t send(int socket, const void* bytes, size_t count, int flags)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t, int)>("send");
    return isRefused(Needs::NoRoom, [&] { real(socket, bytes, count / 2, flags); }) ? -1
                                                                                    : real(socket, bytes, count, flags);
}

ssize_t recv(int socket, void* bytes, size_t count, int flags)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t, int)>("recv");
    return isRefused(Needs::NoRoom) ? -1 : real(socket, bytes, count, flags);
}

} // extern "C"
