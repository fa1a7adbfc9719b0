#include "tests/support/json_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::test {

namespace {

using Json = nlohmann::json;

pack::File& fileAt(pack::WorkspaceFiles& files, const std::string& path)
{
    return *std::find_if(files.json.begin(), files.json.end(),
                         [&path](const pack::File& file) { return file.path == path; });
}

} // namespace

Json jsonOf(const pack::WorkspaceFiles& files, const std::string& path)
{
    const auto file = std::find_if(files.json.begin(), files.json.end(),
                                   [&path](const pack::File& candidate) { return candidate.path == path; });
    return Json::parse(file->bytes);
}

void put(pack::WorkspaceFiles& files, const std::string& path, const std::string& pointer, const Json& value)
{
    pack::File& file = fileAt(files, path);
    Json json = Json::parse(file.bytes);
    json[Json::json_pointer(pointer)] = value;
    file.bytes = json.dump(2) + "\n";
}

void take(pack::WorkspaceFiles& files, const std::string& path, const std::string& pointer)
{
    pack::File& file = fileAt(files, path);
    Json json = Json::parse(file.bytes);
    const Json::json_pointer place(pointer);
    Json& holder = json[place.parent_pointer()];
    if (holder.is_array())
        holder.erase(static_cast<std::size_t>(std::stoul(place.back())));
    else
        holder.erase(place.back());
    file.bytes = json.dump(2) + "\n";
}

} // namespace musubi::test
