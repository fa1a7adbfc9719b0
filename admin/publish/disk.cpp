#include "admin/publish/disk.hpp"

#include "content/trust/signing/digest.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <functional>
#include <system_error>
#include <utility>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1 << 16;

/// An open file or folder.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { (void)close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

Error refused(ErrorCode code, const fs::path& file, const std::string& act)
{
    return {code,
            file.string() + " cannot be " + act + ": " + std::generic_category().message(errno) + ".",
            {file.string(), "", 0}};
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// Hands out the file piece by piece. \return whether it could be read to its end
bool readPieces(int descriptor, const std::function<bool(std::string_view)>& take)
{
    std::array<char, kPiece> piece{};
    for (;;) {
        const ssize_t count = ::read(descriptor, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count == 0;
        if (!take({piece.data(), static_cast<std::size_t>(count)}))
            return false;
    }
}

enum class Sync
{
    Now,
    Later,
};

/// Lets `fill` write a new file beside `file` and puts it into its place.
Outcome replaceWith(const fs::path& file, Audience audience, Sync sync, const std::function<Outcome(int)>& fill)
{
    std::error_code error;
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), error);
    fs::path aside = file;
    aside += ".part";
    (void)::unlink(aside.c_str());
    const mode_t mode = audience == Audience::Owner ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    Descriptor out(::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!out.isOpen())
        return refused(ErrorCode::Unwritable, file, "written");
    Outcome filled = fill(out.number());
    if (filled && ((sync == Sync::Now && ::fsync(out.number()) != 0) || !out.close() ||
                   ::rename(aside.c_str(), file.c_str()) != 0))
        filled = refused(ErrorCode::Unwritable, file, "written");
    if (!filled) {
        (void)::unlink(aside.c_str());
        return filled;
    }
    if (sync == Sync::Later)
        return Done{};
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const Descriptor holder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!holder.isOpen() || ::fsync(holder.number()) != 0)
        return refused(ErrorCode::Unwritable, folder, "synced");
    return Done{};
}

} // namespace

Result<std::string> readFile(const fs::path& file, std::size_t limit)
{
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!in.isOpen() && errno == ENOENT)
        return Error{ErrorCode::NotFound, "There is no file " + file.string() + ".", {file.string(), "", 0}};
    if (!in.isOpen())
        return refused(ErrorCode::Unreadable, file, "read");
    std::string bytes;
    const bool isWhole = readPieces(in.number(), [&](std::string_view piece) {
        bytes += piece;
        return bytes.size() <= limit;
    });
    if (bytes.size() > limit)
        return Error{
            ErrorCode::TooLarge, file.string() + " is larger than anything that belongs here.", {file.string(), "", 0}};
    if (!isWhole)
        return refused(ErrorCode::Unreadable, file, "read");
    return bytes;
}

Outcome replaceFile(const fs::path& file, std::string_view bytes, Audience audience)
{
    return replaceWith(file, audience, Sync::Now, [&](int out) -> Outcome {
        return writeAll(out, bytes) ? Outcome(Done{}) : Outcome(refused(ErrorCode::Unwritable, file, "written"));
    });
}

Outcome writeUnsynced(const fs::path& file, std::string_view bytes)
{
    return replaceWith(file, Audience::Everybody, Sync::Later, [&](int out) -> Outcome {
        return writeAll(out, bytes) ? Outcome(Done{}) : Outcome(refused(ErrorCode::Unwritable, file, "written"));
    });
}

Outcome copyFile(const fs::path& from, const fs::path& to, const std::string& digest)
{
    const Descriptor in(::open(from.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!in.isOpen())
        return refused(ErrorCode::Unreadable, from, "read");
    return replaceWith(to, Audience::Everybody, Sync::Later, [&](int out) -> Outcome {
        trust::signing::Sha256 hash;
        bool isWritten = true;
        const bool isRead = readPieces(in.number(), [&](std::string_view piece) {
            hash.add(piece);
            isWritten = writeAll(out, piece);
            return isWritten;
        });
        if (!isWritten)
            return refused(ErrorCode::Unwritable, to, "written");
        if (!isRead)
            return refused(ErrorCode::Unreadable, from, "read");
        if (hash.finish() != digest)
            return Error{ErrorCode::Invalid,
                         from.string() + " was changed while it was being published. Publish again.",
                         {from.string(), "", 0}};
        return Done{};
    });
}

Outcome makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error)
        return Done{};
    return Error{ErrorCode::Unwritable,
                 "The folder " + folder.string() + " cannot be made: " + error.message() + ".",
                 {folder.string(), "", 0}};
}

Outcome syncAll(const fs::path& folder)
{
    const Descriptor holder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!holder.isOpen() || ::syncfs(holder.number()) != 0)
        return refused(ErrorCode::Unwritable, folder, "synced");
    return Done{};
}

std::optional<FileDigest> digestOf(const fs::path& file)
{
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    trust::signing::Sha256 hash;
    FileDigest digest;
    const auto take = [&](std::string_view piece) {
        hash.add(piece);
        digest.length += piece.size();
        return true;
    };
    if (!in.isOpen() || !readPieces(in.number(), take))
        return std::nullopt;
    digest.sha256 = hash.finish();
    return digest;
}

Result<FolderLock> FolderLock::take(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT)
        return Error{ErrorCode::NotFound,
                     "There is no folder " + folder.string() + ". Begin with musubi-admin keys init " +
                         folder.string() + ".",
                     {folder.string(), "", 0}};
    if (descriptor < 0)
        return refused(ErrorCode::Unreadable, folder, "opened");
    FolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return Error{ErrorCode::Unavailable,
                     "Somebody else is publishing into " + folder.string() + " right now. Wait until they are done.",
                     {folder.string(), "", 0}};
    return lock; // where a file system knows no locks, nobody can hold one
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace musubi::admin
