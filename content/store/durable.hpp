// Files that survive a power cut: what is said to be written is on the disk, and a file is the old one or the new one.
//
// Threads: one writer a folder.
#pragma once

#include "content/base/result.hpp"
#include "content/store/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace musubi::store {

/// Who may read a file that is made.
enum class Readers
{
    Everybody,
    Owner,
};

/// Replaces `file` by one rename: written aside as ".<name>.new", synced, renamed, the folder synced.
/// Unwritable with the reason of the system.
[[nodiscard]] Outcome replaceDurably(const std::filesystem::path& file, std::string_view bytes,
                                     Readers readers = Readers::Everybody);

/// Moves a file that is complete and synced to its place, over what is there.
[[nodiscard]] Outcome moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

/// No error when it is not there.
[[nodiscard]] Outcome removeDurably(const std::filesystem::path& file);

/// A copy that is whole and on the disk, or none.
[[nodiscard]] Outcome copyDurably(const std::filesystem::path& from, const std::filesystem::path& to);

/// What was made, moved or removed in a folder stays so after a power cut.
[[nodiscard]] Outcome syncFolder(const std::filesystem::path& folder);

/// A folder with those above it; those that had to be made are on the disk afterwards.
[[nodiscard]] Outcome makeFolder(const std::filesystem::path& folder);

/// A file that grows while its bytes arrive. Closed when this ends, and left where it is.
class GrowingFile
{
public:
    /// Opens what is there or makes an empty file; a link is not followed.
    [[nodiscard]] static Result<GrowingFile> open(const std::filesystem::path& file);

    /// Bytes that are there.
    [[nodiscard]] Result<std::int64_t> size() const;
    /// From the beginning, piece by piece, to `take`, until the end or its first error.
    template <typename Take>
    [[nodiscard]] Outcome read(Take&& take) const
    {
        std::string piece(std::size_t{1} << 17U, '\0');
        for (std::int64_t at = 0;;) {
            const Result<std::size_t> count = readAt(at, piece);
            if (!count || count.value() == 0)
                return count ? Outcome(Done{}) : count.error();
            if (Outcome taken = take(std::string_view(piece).substr(0, count.value())); !taken)
                return taken;
            at += static_cast<std::int64_t>(count.value());
        }
    }
    [[nodiscard]] Outcome append(std::string_view bytes);
    [[nodiscard]] Outcome clear();
    /// Returns when the bytes are on the disk.
    [[nodiscard]] Outcome sync();

private:
    GrowingFile(Descriptor descriptor, std::filesystem::path file);
    [[nodiscard]] Result<std::size_t> readAt(std::int64_t offset, std::string& piece) const;

    Descriptor m_descriptor;
    std::filesystem::path m_file; ///< for messages
};

} // namespace musubi::store
