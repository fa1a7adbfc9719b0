// One file of a workspace, changed on the disk only if nobody else has changed it meanwhile.
//
// Written aside, synced, and exchanged with what is there by one act of the file system; what came out is then compared
// with what was read. If it is something else, both are exchanged back: what another program has written is never lost,
// not even when it writes in between. Where the file system cannot exchange, the file is compared just before it is
// replaced.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace musubi::admin {

enum class Stored
{
    Written,
    Conflict, ///< the disk does not hold what was expected; it holds it still
};

/// \param expected  what the file holds as far as is known; nullopt: there is none
/// \param bytes     what it is to hold; nullopt: it is removed
/// Unwritable, with the reason, when the disk refuses; the file is then as it was.
[[nodiscard]] Result<Stored> storeFile(const std::filesystem::path& file, const std::optional<std::string>& expected,
                                       const std::optional<std::string>& bytes);

/// Nullopt when there is no file. Unreadable or TooLarge when there is one that cannot be read.
[[nodiscard]] Result<std::optional<std::string>> bytesOnDisk(const std::filesystem::path& file);

} // namespace musubi::admin
