// The metadata that this device trusts, byte for byte as it was received: root.json, timestamp.json, snapshot.json,
// targets.json and one file a delegated role, its name percent-quoted.
//
// Whoever loads a file verifies it again: the folder itself is trusted with nothing but the first root.
// Threads: one at a time (sync).
#pragma once

#include "content/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace musubi::store {

class MetadataFolder
{
public:
    explicit MetadataFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// At most `limit` + 1 bytes. NotFound when the role is not stored; Unreadable when it is, but cannot be read: that
    /// is not nothing, for an older one would pass in its place.
    [[nodiscard]] Result<std::string> load(std::string_view role, std::size_t limit) const;
    /// Replaces it as a whole. Makes the folder when it is not there.
    [[nodiscard]] Outcome save(std::string_view role, std::string_view bytes) const;
    [[nodiscard]] Outcome forget(std::string_view role) const;

private:
    [[nodiscard]] std::filesystem::path fileOf(std::string_view role) const;

    std::filesystem::path m_folder;
};

} // namespace musubi::store
