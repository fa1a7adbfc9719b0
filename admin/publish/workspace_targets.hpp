// The files of a workspace as targets of a release, and their way into the repository.
#pragma once

#include "content/base/result.hpp"
#include "content/pack/files.hpp"
#include "content/trust/signing/publishing.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace musubi::admin {

/// Everything a reader looks at: JSON as it was checked, media as they lie in the folder. Files that no reader knows
/// are left out.
/// Unreadable when a medium cannot be read.
[[nodiscard]] Result<trust::signing::TargetList>
targetsOf(const pack::WorkspaceFiles& files, const std::filesystem::path& workspace, const std::string& publisher);

struct Stored
{
    int files = 0;            ///< written; those that were there are left alone
    std::uintmax_t bytes = 0; ///< in them
};

/// Copies what is not there yet below <repository>/targets/ and waits until it is on the disk. A file that is there but
/// damaged is written again.
[[nodiscard]] Result<Stored> storeTargets(const pack::WorkspaceFiles& files, const std::filesystem::path& workspace,
                                          const trust::signing::TargetList& targets, const std::string& publisher,
                                          const std::filesystem::path& repository);

} // namespace musubi::admin
