// What lies in a workspace's folder, by name, without opening anything.
// Internal to this folder.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace musubi::store {

struct Listing
{
    std::vector<std::string> files;   ///< regular files, sorted
    std::vector<std::string> refused; ///< links, devices, folders that cannot be listed; sorted
};

/// Why nothing can be read there: nothing lies there, or something that is no folder.
[[nodiscard]] Error noFolder(const std::filesystem::path& folder);

/// NotFound when there is no such folder, Unreadable when it cannot be listed. Names that begin with a dot are left
/// out.
[[nodiscard]] Result<Listing> listFiles(const std::filesystem::path& folder);

/// At most `limit` + 1 bytes, so that a file above its limit is seen as such without being read; nullopt: unreadable.
[[nodiscard]] std::optional<std::string> readUpTo(const std::filesystem::path& file, std::size_t limit);

} // namespace musubi::store
