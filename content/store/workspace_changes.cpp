#include "content/store/workspace_changes.hpp"

#include "content/store/durable.hpp"
#include "content/store/workspace_files.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kStaging = ".changes";
constexpr const char* kList = "list";
constexpr std::size_t kBytesLimit = 67'108'864; // of the memory of imports, the largest that is changed

/// Entries, and files beside pack.json that begin with a dot: what a list of changes may name.
bool isPlace(const std::string& path)
{
    const bool isBeside = path.starts_with('.') && path.find('/') == std::string::npos && path.size() > 2;
    return isBeside || pack::idOfPath(path).has_value();
}

Outcome requireAsBefore(const fs::path& workspace, const WorkspaceChange& change)
{
    const fs::path file = workspace / change.file.path;
    std::error_code error;
    const bool isThere = fs::exists(fs::symlink_status(file, error));
    const auto now = isThere ? readUpTo(file, kBytesLimit) : std::nullopt;
    if (isThere == change.before.has_value() && (!isThere || now == change.before))
        return Done{};
    return Error{ErrorCode::Invalid,
                 change.file.path + " was changed by somebody else in the meantime. Nothing was written; do it again.",
                 {change.file.path, "", 0}};
}

/// A line a file, in the order of their numbers.
Outcome moveAll(const fs::path& workspace, std::string_view list)
{
    const fs::path staging = workspace / kStaging;
    for (int number = 0; !list.empty(); ++number) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        const std::string path(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        const fs::path staged = staging / std::to_string(number);
        std::error_code error;
        if (!isPlace(path) || !fs::exists(staged, error))
            continue; // moved already
        if (Outcome made = makeFolder((workspace / path).parent_path()); !made)
            return made;
        if (Outcome moved = moveDurably(staged, workspace / path); !moved)
            return moved;
    }
    return removeDurably(staging / kList);
}

void throwAway(const fs::path& workspace)
{
    std::error_code error;
    fs::remove_all(workspace / kStaging, error); // what stays is thrown away next time
}

Outcome stage(const fs::path& workspace, const std::vector<WorkspaceChange>& changes, std::string& list)
{
    const fs::path staging = workspace / kStaging;
    if (Outcome made = makeFolder(staging); !made)
        return made;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        if (Outcome written = replaceDurably(staging / std::to_string(at), changes[at].file.bytes); !written)
            return written;
        list += changes[at].file.path + "\n";
    }
    return replaceDurably(staging / kList, list);
}

} // namespace

Outcome applyChanges(const fs::path& workspace, const std::vector<WorkspaceChange>& changes)
{
    if (Outcome settled = settleChanges(workspace); !settled)
        return settled;
    for (const WorkspaceChange& change : changes)
        if (Outcome same = requireAsBefore(workspace, change); !same)
            return same;
    std::string list;
    if (Outcome staged = changes.empty() ? Outcome(Done{}) : stage(workspace, changes, list); !staged) {
        // The list may be in its place although the folder could not be synced: then it is carried on, and not thrown
        // away, for a power cut could have kept either.
        std::error_code error;
        if (!fs::exists(workspace / kStaging / kList, error)) {
            throwAway(workspace);
            return staged;
        }
    }
    return settleChanges(workspace);
}

Outcome settleChanges(const fs::path& workspace)
{
    std::error_code error;
    const fs::path list = workspace / kStaging / kList;
    if (fs::exists(list, error)) {
        const auto paths = readUpTo(list, kBytesLimit);
        if (!paths)
            return Error{
                ErrorCode::Unreadable, "What an earlier change has left cannot be read.", {list.string(), "", 0}};
        if (Outcome moved = moveAll(workspace, *paths); !moved)
            return moved;
    }
    throwAway(workspace);
    return Done{};
}

} // namespace musubi::store
