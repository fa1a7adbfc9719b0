#include "content/store/workspace_folder.hpp"

#include "content/store/workspace_files.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;
using pack::FileRole;
using pack::ReadPack;

using EntryResult = std::optional<Result<model::Entry>>; ///< nothing: the file could not be read

EntryResult readEntryFile(const fs::path& folder, const std::string& path)
{
    const auto bytes = readUpTo(folder / path, pack::kEntryBytesLimit);
    if (!bytes)
        return std::nullopt;
    return pack::parseEntry(*bytes, path);
}

/// Every core takes the next file; each result has its own place, so that the order is that of the names.
std::vector<EntryResult> readEntryFiles(const fs::path& folder, const std::vector<std::string>& paths)
{
    std::vector<EntryResult> results(paths.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t at = next++; at < paths.size(); at = next++)
            results[at] = readEntryFile(folder, paths[at]);
    };
    constexpr std::size_t kFilesWorthAThread = 16;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(cores, paths.size() / kFilesWorthAThread + 1); ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear();
    return results;
}

void addEntry(ReadPack& read, const std::string& path, EntryResult result)
{
    if (result)
        pack::takeIn(read, std::move(*result), path);
    else
        read.problems.push_back(pack::unreadable(path));
}

void addMap(ReadPack& read, const fs::path& folder)
{
    const std::string& path = read.parts.info.map;
    if (path.empty() || pack::roleOf(path) != FileRole::Map)
        return;
    const auto bytes = readUpTo(folder / path, pack::kMapBytesLimit);
    if (!bytes) {
        std::error_code error;
        const bool isThere = fs::exists(fs::symlink_status(folder / path, error));
        read.problems.push_back(isThere ? pack::unreadable(path) : pack::mapMissing(path));
        return;
    }
    auto map = pack::parseMap(*bytes, path);
    if (map)
        read.parts.map = std::move(map).value();
    else
        read.problems.push_back(pack::problemOf(map.error()));
}

/// pack.json and the map.
Result<ReadPack> readFrame(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return noFolder(folder);
    if (!fs::exists(folder / "pack.json", error))
        return Error{ErrorCode::NotFound, "The folder " + folder.string() + " has no pack.json.", {"pack.json", "", 0}};
    const auto bytes = readUpTo(folder / "pack.json", pack::kPackBytesLimit);
    if (!bytes)
        return Error{ErrorCode::Unreadable, pack::unreadable("pack.json").message, {"pack.json", "", 0}};
    auto info = pack::fittingPackInfo(*bytes, "pack.json");
    if (!info)
        return Error{ErrorCode::Malformed, info.error().message, info.error().where};
    ReadPack read;
    read.parts.info = std::move(info.value().info);
    read.problems = std::move(info.value().problems);
    read.parts.root = folder.string();
    addMap(read, folder);
    return read;
}

/// Anything that a pack begins with. Without that the folder is another one, such as the one around the pack, and
/// nobody wants to read about every file in it.
bool looksLikeWorkspace(const fs::path& folder)
{
    std::error_code error;
    return fs::exists(folder / "pack.json", error) ||
           std::ranges::any_of(model::kEntryKinds, [&](model::EntryKind kind) {
               return fs::is_directory(folder / model::folderOf(kind), error);
           });
}

} // namespace

Result<pack::WorkspaceFiles> loadWorkspace(const fs::path& folder)
{
    std::error_code error;
    const fs::directory_iterator readable(folder, error);
    if (!error && !looksLikeWorkspace(folder))
        return pack::WorkspaceFiles{};
    auto listing = listFiles(folder);
    if (!listing)
        return listing.error();
    pack::WorkspaceFiles files;
    files.unreadable = std::move(listing.value().refused);
    for (const std::string& path : listing.value().files) {
        const FileRole role = pack::roleOf(path);
        if (role == FileRole::Other) {
            files.other.push_back(path);
            continue;
        }
        if (role == FileRole::Medium) {
            files.media.push_back(path);
            if (pack::isRecording(path) && !looksLikeRecording(folder / path))
                files.brokenRecordings.push_back(path);
            else if (!pack::isRecording(path) && !looksLikePicture(folder / path))
                files.brokenPictures.push_back(path);
            continue;
        }
        if (auto bytes = readUpTo(folder / path, pack::bytesLimitOf(path)))
            files.json.push_back({path, std::move(*bytes)});
        else
            files.unreadable.push_back(path);
    }
    std::sort(files.unreadable.begin(), files.unreadable.end());
    return files;
}

Result<ReadPack> loadFirstFrame(const fs::path& folder)
{
    auto frame = readFrame(folder);
    if (!frame)
        return frame;
    ReadPack& read = frame.value();
    for (const model::EntryId& id : read.parts.info.featured)
        addEntry(read, pack::pathOf(id), readEntryFile(folder, pack::pathOf(id)));
    read.parts.complete = false;
    return frame;
}

Result<ReadPack> loadPack(const fs::path& folder)
{
    auto frame = readFrame(folder);
    if (!frame)
        return frame;
    const auto listing = listFiles(folder);
    if (!listing)
        return listing.error();
    std::vector<std::string> paths = listing.value().files;
    std::erase_if(paths, [](const std::string& path) { return pack::roleOf(path) != FileRole::Entry; });

    ReadPack& read = frame.value();
    for (const std::string& path : listing.value().refused)
        read.problems.push_back(pack::unreadable(path));
    std::vector<EntryResult> results = readEntryFiles(folder, paths);
    read.parts.entries.reserve(results.size());
    for (std::size_t i = 0; i < results.size(); ++i)
        addEntry(read, paths[i], std::move(results[i]));
    std::stable_sort(
        read.problems.begin(), read.problems.end(),
        [](const pack::Problem& left, const pack::Problem& right) { return left.where.file < right.where.file; });
    return frame;
}

} // namespace musubi::store
