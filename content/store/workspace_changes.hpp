// Many files of a workspace changed as one: all of them, or none, whatever fails and whenever the power goes.
//
//   <workspace>/.changes/0, 1, …   the new files, complete and synced
//   <workspace>/.changes/list      which belongs where; once it is there, the change is as good as made
//
// What was cut short before `list` is thrown away by `settleChanges`, what was cut short after it is carried on.
// Threads: one writer a workspace.
#pragma once

#include "content/base/result.hpp"
#include "content/pack/files.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace musubi::store {

struct WorkspaceChange
{
    pack::File file;                   ///< as it shall be
    std::optional<std::string> before; ///< as it was when that was decided; nothing: there was none
};

/// Invalid when a file is not as it was any more: somebody else has changed it, and nothing is written. Unwritable with
/// the reason of the system.
[[nodiscard]] Outcome applyChanges(const std::filesystem::path& workspace, const std::vector<WorkspaceChange>& changes);

/// Carries on or throws away what was cut short. To be called before a workspace is read in order to change it.
[[nodiscard]] Outcome settleChanges(const std::filesystem::path& workspace);

} // namespace musubi::store
