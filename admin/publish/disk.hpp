// Writing so that a power cut leaves the old file or the new one: aside, synced, renamed.
#pragma once

#include "content/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace musubi::admin {

enum class Audience
{
    Everybody, ///< may read (0644)
    Owner,     ///< alone may read (0600)
};

/// NotFound, Unreadable or TooLarge, with a sentence.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit);

/// Replaces or makes the file, with the folders above it. Unwritable, with the reason, when the disk refuses.
[[nodiscard]] Outcome replaceFile(const std::filesystem::path& file, std::string_view bytes, Audience audience);

/// Copies without syncing (see `syncAll`), and only if what was read has this SHA-256.
/// Invalid when it has another: somebody is editing the file.
[[nodiscard]] Outcome copyFile(const std::filesystem::path& from, const std::filesystem::path& to,
                               const std::string& digest);
/// The same for bytes that are here already.
[[nodiscard]] Outcome writeUnsynced(const std::filesystem::path& file, std::string_view bytes);
/// With those above it. Unwritable, with the reason, when it cannot be made.
[[nodiscard]] Outcome makeFolder(const std::filesystem::path& folder);
/// Waits until everything written into the file system of `folder` is on the disk.
[[nodiscard]] Outcome syncAll(const std::filesystem::path& folder);

struct FileDigest
{
    std::string sha256;
    std::uintmax_t length = 0;
};
/// Nothing when there is no such file or it cannot be read.
[[nodiscard]] std::optional<FileDigest> digestOf(const std::filesystem::path& file);

/// Nobody else publishes into this folder while it lives.
class FolderLock
{
public:
    /// Unavailable when somebody else holds it; NotFound when there is no folder, with how to begin one.
    [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace musubi::admin
