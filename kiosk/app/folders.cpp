#include "kiosk/app/folders.hpp"

#include <cstdlib>
#include <system_error>

namespace musubi::app {

namespace {

constexpr const char* kSourceTree = MUSUBI_SOURCE_TREE; // empty in a build for packaging
constexpr const char* kDefaultPack = MUSUBI_DEFAULT_PACK;

/// musubi in the folder that the variable names, else in its usual place below the user's home; empty without a home.
std::filesystem::path userFolder(const char* variable, const char* usual)
{
    const auto valueOf = [](const char* name) {
        const char* const value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    if (const std::filesystem::path named = valueOf(variable); !named.empty())
        return named / "musubi";
    const std::filesystem::path home = valueOf("HOME");
    return home.empty() ? home : home / usual / "musubi";
}

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

std::filesystem::path cacheFolder()
{
    return userFolder("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path stateFolder()
{
    return userFolder("XDG_STATE_HOME", ".local/state");
}

std::filesystem::path thisExecutable()
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed);
}

} // namespace musubi::app
