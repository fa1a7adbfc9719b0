#include "kiosk/app/content_source.hpp"

#include "kiosk/app/catalogue_finder.hpp"

#include <charconv>
#include <fstream>
#include <map>
#include <sstream>
#include <system_error>

namespace musubi::app {

namespace {

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

Result<std::string> bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file)
        return Error{ErrorCode::Unreadable, "The file cannot be read.", {path.string(), "", 0}};
    return std::move(bytes).str();
}

/// The number in the name of a release's folder (store::nameOf); 0 for a folder that is none.
std::int64_t releaseOf(const store::PackSource& pack)
{
    if (pack.leader.empty())
        return 0;
    const std::string name = pack.folder.parent_path().filename().string();
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
    return problem == std::errc() && end != name.data() + name.size() && *end == '-' ? number : 0;
}

} // namespace

LoadedContent nothingBecause(const std::string& reason)
{
    return {{nullptr, reason}, {reason}};
}

LoadedContent loadContent(const store::PackSource& pack, Extent extent)
{
    Result<pack::ReadPack> read = extent == Extent::Whole ? store::loadPack(pack) : store::loadFirstFrame(pack);
    if (!read)
        return nothingBecause(firstLine(describe(read.error())));
    LoadedContent loaded;
    for (const pack::Problem& problem : read.value().problems) {
        if (problem.severity != pack::Severity::Hint)
            loaded.problems.push_back(firstLine(describe(problem)));
    }
    loaded.content.catalogue = model::Catalogue::build(std::move(read).value().parts);
    loaded.content.release = releaseOf(pack);
    if (extent == Extent::Whole && loaded.content.catalogue->size() == 0) {
        loaded.content = {nullptr, "The pack in " + pack.folder.string() + " has no entry that can be shown."};
        loaded.problems.push_back(loaded.content.reason);
    }
    return loaded;
}

LoadedContent withFinder(Content content, const std::stop_token& stop)
{
    auto finder = openFinder(content.catalogue, cacheFolder(), stop);
    if (!finder)
        return {std::move(content), {"Search does not work: " + firstLine(describe(finder.error()))}};
    content.finder = std::move(finder).value();
    return {std::move(content), {}};
}

Result<present::Strings> loadStrings(const std::filesystem::path& assets)
{
    const std::filesystem::path folder = assets / "strings";
    std::map<Language, std::string> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (entry.path().extension() != ".json")
            continue;
        Result<std::string> bytes = bytesOf(entry.path());
        if (!bytes)
            return bytes.error();
        files.emplace(Language(entry.path().stem().string()), std::move(bytes).value());
    }
    if (files.empty())
        return Error{ErrorCode::NotFound,
                     "The words of the program are missing: there is no <language>.json here.",
                     {folder.string(), "", 0}};
    Result<present::Strings> strings = present::Strings::parse(files);
    if (strings)
        return strings;
    Error error = strings.error();
    error.where.file = (folder / error.where.file).string();
    return error;
}

} // namespace musubi::app
