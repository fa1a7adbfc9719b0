// Where a pack lies: one workspace, or the folders of several publishers side by side as a release holds them.
#pragma once

#include "content/pack/reader.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace musubi::store {

struct PackSource
{
    std::filesystem::path folder;
    std::string leader = {}; ///< whose pack leads; empty: the folder is itself a workspace

    friend bool operator==(const PackSource&, const PackSource&) = default;
};

/// The publishers that have a pack below the folder, by name. Links are not followed.
[[nodiscard]] std::vector<std::string> publishersIn(const std::filesystem::path& folder);

/// What the first frame shows: the leader's part alone.
/// As for a workspace, of the leader's; what another publisher's pack lacks is a problem in the result.
[[nodiscard]] Result<pack::ReadPack> loadFirstFrame(const PackSource& source);
/// The whole: the leader's pack, and those of the others by name, composed.
[[nodiscard]] Result<pack::ReadPack> loadPack(const PackSource& source);

} // namespace musubi::store
