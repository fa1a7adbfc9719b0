#include "kiosk/app/folders.hpp"

#include <cstdlib>
#include <system_error>

namespace musubi::app {

namespace {

constexpr const char* kSourceTree = MUSUBI_SOURCE_TREE; // empty in a build for packaging
constexpr const char* kDefaultPack = MUSUBI_DEFAULT_PACK;

} // namespace

Folders foldersFor(const std::filesystem::path& executable)
{
    const std::filesystem::path share = executable.parent_path().parent_path() / "share" / "musubi";
    const std::filesystem::path source = kSourceTree;
    std::error_code ignored;
    if (source.empty() || std::filesystem::is_directory(share, ignored))
        return {share / "assets", share / "packs" / kDefaultPack};
    return {source / "assets", source / "content" / "packs" / kDefaultPack};
}

std::filesystem::path stateFolder()
{
    const auto below = [](const char* variable, const char* folder) {
        const char* const value = std::getenv(variable);
        return value == nullptr || *value == '\0' ? std::filesystem::path() : std::filesystem::path(value) / folder;
    };
    const std::filesystem::path state = below("XDG_STATE_HOME", "musubi");
    return state.empty() ? below("HOME", ".local/state/musubi") : state;
}

std::filesystem::path thisExecutable()
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed);
}

} // namespace musubi::app
