#include "content/store/workspace_files.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;

/// Workspaces are two levels deep; anything far deeper is a mistake and not worth a walk.
constexpr int kDepthLimit = 8;

void walk(const fs::path& folder, const std::string& prefix, int depth, Listing& listing)
{
    std::error_code error;
    fs::directory_iterator position(folder, error);
    if (error || depth > kDepthLimit) {
        listing.refused.push_back(prefix);
        return;
    }
    for (; position != fs::directory_iterator(); position.increment(error)) {
        const std::string name = position->path().filename().string();
        if (name.starts_with('.'))
            continue;
        const std::string path = prefix.empty() ? name : prefix + "/" + name;
        const fs::file_status status = position->symlink_status(error);
        if (fs::is_directory(status) && !name.ends_with(".json"))
            walk(position->path(), path, depth + 1, listing);
        else if (fs::is_regular_file(status))
            listing.files.push_back(path);
        else
            listing.refused.push_back(path);
    }
}

} // namespace

Error noFolder(const fs::path& folder)
{
    std::error_code error;
    const std::string sentence = fs::exists(folder, error)
                                     ? folder.string() + " is no folder. Give the folder in which pack.json lies."
                                     : "There is no folder " + folder.string() + ".";
    return {ErrorCode::NotFound, sentence, {folder.string(), "", 0}};
}

Result<Listing> listFiles(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return noFolder(folder);
    const fs::directory_iterator readable(folder, error);
    if (error)
        return Error{ErrorCode::Unreadable,
                     "The folder " + folder.string() + " cannot be listed: " + error.message() + ".",
                     {folder.string(), "", 0}};
    Listing listing;
    walk(folder, "", 0, listing);
    std::sort(listing.files.begin(), listing.files.end());
    std::sort(listing.refused.begin(), listing.refused.end());
    return listing;
}

std::optional<std::string> readUpTo(const fs::path& file, std::size_t limit)
{
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(file, error)))
        return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    const auto size = fs::file_size(file, error);
    if (!stream || error)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(size, limit + 1)), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad())
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

} // namespace musubi::store
