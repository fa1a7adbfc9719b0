#include "content/store/durable.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kFileMode = 0644;
constexpr mode_t kSecretMode = 0600;
constexpr mode_t kFolderMode = 0755;

/// To be called before anything else changes errno.
Error failed(ErrorCode code, const char* act, const fs::path& file)
{
    return {code,
            std::string("It cannot be ") + act + ": " + std::generic_category().message(errno) + ".",
            {file.string(), "", 0}};
}

Outcome writeAll(int descriptor, std::string_view bytes, const fs::path& file)
{
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return failed(ErrorCode::Unwritable, "written", file);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return Done{};
}

Outcome writeAside(const fs::path& aside, std::string_view bytes, Readers readers)
{
    const mode_t mode = readers == Readers::Owner ? kSecretMode : kFileMode;
    const Descriptor opened(open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode));
    // What an interrupted write left aside keeps the mode that it had.
    if (!opened.isOpen() || (readers == Readers::Owner && fchmod(opened.number(), mode) != 0))
        return failed(ErrorCode::Unwritable, "made", aside);
    if (Outcome written = writeAll(opened.number(), bytes, aside); !written)
        return written;
    if (fsync(opened.number()) != 0)
        return failed(ErrorCode::Unwritable, "synced", aside);
    return Done{};
}

} // namespace

Outcome replaceDurably(const fs::path& file, std::string_view bytes, Readers readers)
{
    const fs::path aside = file.parent_path() / ("." + file.filename().string() + ".new");
    Outcome done = writeAside(aside, bytes, readers);
    if (done)
        done = moveDurably(aside, file);
    if (!done)
        unlink(aside.c_str());
    return done;
}

Outcome moveDurably(const fs::path& from, const fs::path& to)
{
    if (rename(from.c_str(), to.c_str()) != 0)
        return failed(ErrorCode::Unwritable, "moved to its place", to);
    return syncFolder(to.parent_path());
}

Outcome syncFolder(const fs::path& folder)
{
    const fs::path named = folder.empty() ? fs::path(".") : folder;
    const Descriptor opened(open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen() || fsync(opened.number()) != 0)
        return failed(ErrorCode::Unwritable, "synced", named);
    return Done{};
}

Outcome copyDurably(const fs::path& from, const fs::path& to)
{
    if (Outcome removed = removeDurably(to); !removed)
        return removed;
    const Result<GrowingFile> source = GrowingFile::open(from);
    Result<GrowingFile> copy = GrowingFile::open(to);
    if (!source || !copy)
        return source ? copy.error() : source.error();
    Outcome done = source.value().read([&](std::string_view bytes) { return copy.value().append(bytes); });
    if (done)
        done = copy.value().sync();
    if (!done)
        unlink(to.c_str());
    return done;
}

Outcome removeDurably(const fs::path& file)
{
    if (unlink(file.c_str()) == 0)
        return syncFolder(file.parent_path());
    return errno == ENOENT ? Outcome(Done{}) : failed(ErrorCode::Unwritable, "removed", file);
}

Outcome makeFolder(const fs::path& folder)
{
    std::vector<fs::path> missing;
    struct stat found
    {};
    for (fs::path at = folder; !at.empty() && stat(at.c_str(), &found) != 0; at = at.parent_path())
        missing.push_back(at);
    for (auto made = missing.rbegin(); made != missing.rend(); ++made) {
        if (mkdir(made->c_str(), kFolderMode) != 0 && errno != EEXIST)
            return failed(ErrorCode::Unwritable, "made", *made);
        if (Outcome synced = syncFolder(made->parent_path()); !synced)
            return synced;
    }
    return Done{};
}

Result<GrowingFile> GrowingFile::open(const fs::path& file)
{
    Descriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, kFileMode));
    if (!opened.isOpen())
        return failed(ErrorCode::Unwritable, "made", file);
    return GrowingFile(std::move(opened), file);
}

GrowingFile::GrowingFile(Descriptor descriptor, fs::path file)
    : m_descriptor(std::move(descriptor)), m_file(std::move(file))
{}

Result<std::int64_t> GrowingFile::size() const
{
    struct stat found
    {};
    if (fstat(m_descriptor.number(), &found) != 0)
        return failed(ErrorCode::Unreadable, "measured", m_file);
    return static_cast<std::int64_t>(found.st_size);
}

Result<std::size_t> GrowingFile::readAt(std::int64_t offset, std::string& piece) const
{
    while (true) {
        const ssize_t count = pread(m_descriptor.number(), piece.data(), piece.size(), offset);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            return failed(ErrorCode::Unreadable, "read", m_file);
    }
}

Outcome GrowingFile::append(std::string_view bytes)
{
    return writeAll(m_descriptor.number(), bytes, m_file);
}

Outcome GrowingFile::clear()
{
    return ftruncate(m_descriptor.number(), 0) == 0 ? Outcome(Done{})
                                                    : failed(ErrorCode::Unwritable, "emptied", m_file);
}

Outcome GrowingFile::sync()
{
    return fsync(m_descriptor.number()) == 0 ? Outcome(Done{}) : failed(ErrorCode::Unwritable, "synced", m_file);
}

} // namespace musubi::store
