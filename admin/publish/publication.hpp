// A workspace becomes the next edition of its publisher's files.
#pragma once

#include "admin/publish/proceed.hpp"
#include "admin/publish/workspace_targets.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace musubi::admin {

struct PublishRequest
{
    const pack::WorkspaceFiles& files; ///< checked, and without problems of severity error
    std::filesystem::path workspace;
    std::filesystem::path repository;
    std::string publisher;
};

struct Publication
{
    trust::signing::Differences differences; ///< from what is in force
    Stored stored;
    std::optional<Progress> progress; ///< nothing: all is as it is in force, and holds for long enough
};

/// Copies files first, then the editions, the timestamp last.
/// NotFound when there is no repository or no such publisher; Invalid when a key may not sign here, when none of the
/// publisher's keys is there, or when a change of keys waits; the errors of writing and signing.
[[nodiscard]] Result<Publication> publishWorkspace(const PublishRequest& request, const trust::signing::Terms& terms,
                                                   const std::vector<trust::signing::OpenedKey>& keys);

} // namespace musubi::admin
