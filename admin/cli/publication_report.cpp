#include "admin/cli/publication_report.hpp"

#include "admin/cli/problem_report.hpp"
#include "admin/cli/progress_report.hpp"
#include "content/pack/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace musubi::admin {

namespace {

constexpr std::size_t kShown = 20; // of each kind of change

/// The languages of the pack, in which its curators know the entries.
LanguageFallback languagesOf(const pack::WorkspaceFiles& files)
{
    for (const pack::File& file : files.json)
        if (pack::roleOf(file.path) == pack::FileRole::PackInfo)
            if (const auto info = pack::parsePackInfo(file.bytes, file.path))
                return info.value().fallback;
    return {};
}

/// The title of the entry that stands in the file, without readings; empty when it is no entry.
std::string titleOf(const pack::WorkspaceFiles& files, const std::string& path)
{
    const auto file = std::find_if(files.json.begin(), files.json.end(),
                                   [&](const pack::File& candidate) { return candidate.path == path; });
    if (file == files.json.end() || pack::roleOf(path) != pack::FileRole::Entry)
        return {};
    const auto entry = pack::parseEntry(file->bytes, path);
    const LanguageFallback languages = languagesOf(files);
    return entry ? entry.value().title.in(languages.primary, languages).text.base() : std::string();
}

std::string linesOf(const char* word, const std::vector<std::string>& paths, const pack::WorkspaceFiles& files)
{
    std::string text;
    for (std::size_t at = 0; at < std::min(paths.size(), kShown); ++at) {
        const std::string title = titleOf(files, paths[at]);
        text += fmt::format("  {:<8} {}{}{}\n", word, paths[at], title.empty() ? "" : "  ", title);
    }
    if (paths.size() > kShown)
        text += fmt::format("  {:<8} … and {} more\n", word, paths.size() - kShown);
    return text;
}

} // namespace

std::string reportOf(const Publication& publication, const pack::WorkspaceFiles& files, const std::string& publisher,
                     const std::string& folder)
{
    const auto& differences = publication.differences;
    std::string text;
    if (differences.isNone()) {
        text = fmt::format("Nothing has changed in the pack of {} since the last release.\n", publisher);
    } else {
        text = fmt::format("The pack of {}: {} new, {} changed, {} gone.\n", publisher, differences.added.size(),
                           differences.changed.size(), differences.removed.size());
        text += linesOf("new", differences.added, files) + linesOf("changed", differences.changed, files) +
                linesOf("gone", differences.removed, files);
    }
    if (publication.stored.files > 0)
        text += fmt::format("Copied {} file{}, {} bytes.\n", publication.stored.files,
                            publication.stored.files == 1 ? "" : "s", publication.stored.bytes);
    text = harmless(text);
    if (!publication.progress)
        return text + "No release was made. To renew the timestamp: musubi-admin resign.\n";
    return text + reportOf(*publication.progress, folder);
}

} // namespace musubi::admin
