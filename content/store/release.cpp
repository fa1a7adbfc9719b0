#include "content/store/release.hpp"

#include "content/base/utf8.hpp"
#include "content/trust/digest.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::store {

namespace {

using nlohmann::json;

constexpr std::size_t kLongestPart = 200; // a name on a disk has 255 bytes; some are kept for what is put before it
constexpr std::size_t kSha256Digits = 64;

bool isUsablePart(std::string_view part)
{
    const bool isPlain = std::all_of(part.begin(), part.end(), [](char letter) {
        return static_cast<unsigned char>(letter) >= 0x20 && letter != '\\' && letter != '\x7f';
    });
    return !part.empty() && part.front() != '.' && part.size() <= kLongestPart && isPlain;
}

bool isSha256(const std::string& text)
{
    return text.size() == kSha256Digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Error invalid(const std::string& why)
{
    return {ErrorCode::Invalid, "The list of a release " + why + ".", {}};
}

Result<ReleaseFile> readFile(const json& value)
{
    ReleaseFile file;
    value.at("path").get_to(file.path);
    value.at("sha256").get_to(file.sha256);
    value.at("length").get_to(file.length);
    value.at("role").get_to(file.role);
    if (!isUsablePath(file.path) || !isSha256(file.sha256) || file.length < 0)
        return invalid("has a file that cannot be one: " + file.path);
    return file;
}

Result<ReleaseRole> readRole(const json& value)
{
    ReleaseRole role;
    value.at("name").get_to(role.name);
    value.at("sha256").get_to(role.sha256);
    value.at("length").get_to(role.length);
    if (!isSha256(role.sha256) || role.length < 0)
        return invalid("has a role that cannot be one: " + role.name);
    return role;
}

} // namespace

bool isOlder(const Release& release, const Release& live)
{
    return release.root < live.root || (release.root == live.root && release.number < live.number);
}

bool isUsablePath(std::string_view path)
{
    if (!isValidUtf8(path))
        return false;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (!isUsablePart(path.substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

std::string nameOf(const Release& release)
{
    constexpr std::size_t kEnough = 12;
    return std::to_string(release.number) + "-" + trust::sha256(encode(release)).substr(0, kEnough);
}

std::string encode(const Release& release)
{
    json files = json::array();
    for (const ReleaseFile& file : release.files)
        files.push_back({{"path", file.path}, {"sha256", file.sha256}, {"length", file.length}, {"role", file.role}});
    json roles = json::array();
    for (const ReleaseRole& role : release.roles)
        roles.push_back({{"name", role.name}, {"sha256", role.sha256}, {"length", role.length}});
    return json{{"release", release.number}, {"root", release.root}, {"files", files}, {"roles", roles}}.dump(1) + "\n";
}

Result<Release> parseRelease(std::string_view bytes)
{
    try {
        const json value = json::parse(bytes);
        Release release{value.at("release").get<std::int64_t>(), value.at("root").get<std::int64_t>(), {}};
        for (const json& entry : value.at("files")) {
            Result<ReleaseFile> file = readFile(entry);
            if (!file)
                return file.error();
            release.files.push_back(std::move(file).value());
        }
        for (const json& entry : value.value("roles", json::array())) {
            Result<ReleaseRole> role = readRole(entry);
            if (!role)
                return role.error();
            release.roles.push_back(std::move(role).value());
        }
        return release;
    } catch (const json::exception& error) {
        return Error{ErrorCode::Malformed, std::string("The list of a release is damaged: ") + error.what(), {}};
    }
}

} // namespace musubi::store
