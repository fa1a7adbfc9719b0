// Where the program finds its pictures and words, and the pack it shows when none is named.
#pragma once

#include <filesystem>
#include <string>

namespace musubi::app {

struct Folders
{
    std::filesystem::path assets;
    std::filesystem::path pack;
    std::string leader = {}; ///< whose pack leads when `pack` holds those of several publishers; empty: it is one pack
};

/// Beside an installed program (../share/musubi); else, in a developer's build, the source tree.
/// \param executable  the running program's own file
[[nodiscard]] Folders foldersFor(const std::filesystem::path& executable);
[[nodiscard]] std::filesystem::path thisExecutable();
/// Where indexes are kept: below $XDG_CACHE_HOME, else ~/.cache; empty when there is neither.
[[nodiscard]] std::filesystem::path cacheFolder();
/// What this device alone knows, and must not lose: musubi in XDG_STATE_HOME (XDG Base Directory Specification 0.8).
[[nodiscard]] std::filesystem::path stateFolder();

} // namespace musubi::app
