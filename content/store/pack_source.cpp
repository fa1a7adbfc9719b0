#include "content/store/pack_source.hpp"

#include "content/pack/compose.hpp"
#include "content/store/workspace_folder.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;
using pack::PublishedPack;
using pack::ReadPack;

fs::path leading(const PackSource& source)
{
    return source.leader.empty() ? source.folder : source.folder / source.leader;
}

/// Everybody but the leader. \return what stands against those who are left out
std::vector<pack::Problem> loadOthers(const PackSource& source, std::vector<PublishedPack>& packs)
{
    std::vector<pack::Problem> problems;
    for (const std::string& publisher : publishersIn(source.folder)) {
        if (publisher == source.leader)
            continue;
        Result<ReadPack> read = loadPack(source.folder / publisher);
        if (read) {
            packs.push_back({publisher, std::move(read).value()});
            continue;
        }
        pack::Problem problem = pack::problemOf(read.error());
        problem.where.file = publisher + "/pack.json";
        problem.message = "The pack of " + publisher + " is left out: " + problem.message;
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace

std::vector<std::string> publishersIn(const fs::path& folder)
{
    std::vector<std::string> publishers;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error)) {
        std::error_code missing;
        if (fs::is_directory(at->symlink_status(missing)) && fs::exists(at->path() / "pack.json", missing))
            publishers.push_back(at->path().filename().string());
    }
    std::sort(publishers.begin(), publishers.end());
    return publishers;
}

Result<ReadPack> loadFirstFrame(const PackSource& source)
{
    Result<ReadPack> read = loadFirstFrame(leading(source));
    if (!read || source.leader.empty())
        return read;
    std::vector<PublishedPack> packs;
    packs.push_back({source.leader, std::move(read).value()});
    return pack::compose(std::move(packs), source.folder.string());
}

Result<ReadPack> loadPack(const PackSource& source)
{
    Result<ReadPack> read = loadPack(leading(source));
    if (!read || source.leader.empty())
        return read;
    std::vector<PublishedPack> packs;
    packs.push_back({source.leader, std::move(read).value()});
    const std::vector<pack::Problem> problems = loadOthers(source, packs);
    ReadPack whole = pack::compose(std::move(packs), source.folder.string());
    whole.problems.insert(whole.problems.end(), problems.begin(), problems.end());
    return whole;
}

} // namespace musubi::store
