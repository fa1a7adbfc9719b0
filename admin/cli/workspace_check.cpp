#include "admin/cli/workspace_check.hpp"

#include "content/base/time_zone.hpp"
#include "content/pack/reader.hpp"

#include <chrono>
#include <system_error>

namespace musubi::admin {

namespace fs = std::filesystem;

fs::path schemaFolder(const std::string& chosen, const std::string& program)
{
    if (!chosen.empty())
        return chosen;
    std::error_code error;
    fs::path binary = fs::read_symlink("/proc/self/exe", error);
    if (error)
        binary = program;
    const fs::path installed = binary.parent_path() / ".." / "share" / "musubi" / "schema";
    return fs::is_directory(installed, error) ? installed.lexically_normal() : fs::path(MUSUBI_SCHEMA_DIR);
}

Date dayWhereShown(const pack::WorkspaceFiles& files, Instant now)
{
    for (const pack::File& file : files.json) {
        if (pack::roleOf(file.path) != pack::FileRole::PackInfo)
            continue;
        const auto info = pack::parsePackInfo(file.bytes, file.path);
        const auto zone = info ? TimeZone::open(info.value().timeZone) : TimeZone::open("UTC");
        if (zone)
            return zone.value().toLocal(now).date;
    }
    return Date(std::chrono::floor<std::chrono::days>(now));
}

std::size_t fileCountOf(const pack::WorkspaceFiles& files)
{
    return files.json.size() + files.media.size() + files.unreadable.size() + files.other.size();
}

} // namespace musubi::admin
