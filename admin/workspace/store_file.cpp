#include "admin/workspace/store_file.hpp"

#include "admin/publish/disk.hpp"
#include "content/store/durable.hpp"

#include <fcntl.h>
#include <stdio.h> // renameat2 is GNU's, not the standard's

#include <cerrno>
#include <system_error>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 26U; ///< more than any file of a workspace may have

Error refused(const fs::path& file)
{
    return {ErrorCode::Unwritable,
            file.string() + " cannot be saved: " + std::generic_category().message(errno) + ".",
            {file.string(), "", 0}};
}

bool cannotDoSo()
{
    return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
}

int renamed(const fs::path& from, const fs::path& to, unsigned flags)
{
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
}

Result<bool> holds(const fs::path& file, const std::optional<std::string>& expected)
{
    auto bytes = bytesOnDisk(file);
    if (!bytes)
        return bytes.error();
    return bytes.value() == expected;
}

Outcome writeAside(const fs::path& aside, const fs::path& file, const std::string& bytes)
{
    auto opened = store::GrowingFile::open(aside);
    if (!opened)
        return opened.error();
    Outcome done = opened.value().clear(); // what a crash has left
    if (done)
        done = opened.value().append(bytes);
    if (done)
        done = opened.value().sync();
    std::error_code ignored; // a new file has no rights to keep
    if (const fs::file_status now = fs::status(file, ignored); fs::exists(now))
        fs::permissions(aside, now.permissions(), ignored);
    return done;
}

/// The file and what lies aside change places, and back again when what came out is not what was expected.
Result<Stored> exchange(const fs::path& aside, const fs::path& file, const std::optional<std::string>& expected)
{
    if (renamed(aside, file, RENAME_EXCHANGE) == 0) {
        const auto isExpected = holds(aside, expected);
        if (isExpected && isExpected.value())
            return Stored::Written;
        if (renamed(aside, file, RENAME_EXCHANGE) != 0)
            return refused(file);
        return isExpected ? Result<Stored>(Stored::Conflict) : isExpected.error();
    }
    if (errno == ENOENT)
        return Stored::Conflict;
    if (!cannotDoSo())
        return refused(file);
    const auto isExpected = holds(file, expected);
    if (!isExpected)
        return isExpected.error();
    if (!isExpected.value())
        return Stored::Conflict;
    return renamed(aside, file, 0) == 0 ? Result<Stored>(Stored::Written) : refused(file);
}

/// To a name that nobody has.
Result<Stored> moveToFree(const fs::path& from, const fs::path& to)
{
    if (renamed(from, to, RENAME_NOREPLACE) == 0)
        return Stored::Written;
    if (errno == EEXIST)
        return Stored::Conflict;
    if (!cannotDoSo())
        return refused(to);
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(to, ignored)))
        return Stored::Conflict;
    return renamed(from, to, 0) == 0 ? Result<Stored>(Stored::Written) : refused(to);
}

Result<Stored> removeFile(const fs::path& aside, const fs::path& file, const std::optional<std::string>& expected)
{
    if (renamed(file, aside, 0) != 0)
        return errno == ENOENT ? Result<Stored>(Stored::Written) : refused(file);
    const auto isExpected = holds(aside, expected);
    if (isExpected && isExpected.value())
        return Stored::Written;
    if (const auto back = moveToFree(aside, file); !back)
        return back.error();
    return isExpected ? Result<Stored>(Stored::Conflict) : isExpected.error();
}

} // namespace

Result<Stored> storeFile(const fs::path& file, const std::optional<std::string>& expected,
                         const std::optional<std::string>& bytes)
{
    const fs::path aside = file.parent_path() / ("." + file.filename().string() + ".new");
    if (bytes) {
        Outcome written = store::makeFolder(file.parent_path());
        if (written)
            written = writeAside(aside, file, *bytes);
        if (!written)
            return written.error();
    }
    Result<Stored> stored = !bytes     ? removeFile(aside, file, expected)
                            : expected ? exchange(aside, file, expected)
                                       : moveToFree(aside, file);
    if (stored && stored.value() == Stored::Conflict && bytes) {
        const auto isThere = holds(file, bytes); // somebody has come to the same
        if (isThere && isThere.value())
            stored = Stored::Written;
    }
    // What lies aside now is what was replaced, or what was not wanted; after trouble it may be somebody's last copy.
    if (!stored)
        return stored;
    if (const Outcome tidied = store::removeDurably(aside); !tidied)
        return tidied.error();
    return stored;
}

Result<std::optional<std::string>> bytesOnDisk(const fs::path& file)
{
    auto bytes = readFile(file, kMostBytes);
    if (bytes)
        return std::optional(std::move(bytes).value());
    if (bytes.error().code == ErrorCode::NotFound)
        return std::optional<std::string>();
    return bytes.error();
}

} // namespace musubi::admin
