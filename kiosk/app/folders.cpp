#include "kiosk/app/folders.hpp"

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

std::filesystem::path thisExecutable()
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed);
}

} // namespace musubi::app
