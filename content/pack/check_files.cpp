#include "content/pack/checks.hpp"
#include "content/pack/reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace musubi::pack {

namespace {

bool looksLikeJson(std::string path)
{
    std::transform(path.begin(), path.end(), path.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return path.ends_with(".json");
}

Problem nobodyReads(const std::string& path)
{
    if (!looksLikeJson(path))
        return {ProblemCode::UnknownFile,
                Severity::Hint,
                {path, "", 0},
                "Nothing reads this file; it would be published for no one.",
                {}};
    // Most likely an entry in a folder whose name is misspelt: visitors would miss it.
    std::string folders;
    for (const model::EntryKind kind : model::kEntryKinds)
        folders += (folders.empty() ? "" : ", ") + std::string(model::folderOf(kind));
    return {ProblemCode::UnknownFile,
            Severity::Warning,
            {path, "", 0},
            "Nothing reads this file here. Entries lie right inside one of the folders " + folders +
                ", and their names end in .json.",
            {}};
}

/// Every text in the document that could be the name of a medium.
void addMedia(const nlohmann::json& value, std::set<std::string>& named)
{
    if (value.is_string() && roleOf(value.get_ref<const std::string&>()) == FileRole::Medium)
        named.insert(value.get<std::string>());
    if (value.is_structured())
        for (const nlohmann::json& part : value)
            addMedia(part, named);
}

/// Media that no file names. Nobody knows while a file could not be looked into, or while a name leads nowhere: it may
/// be the wrong name of one of them.
void checkUnused(const CheckedWorkspace& workspace, ProblemList& problems)
{
    const WorkspaceFiles& files = workspace.files;
    if (!workspace.notOpened.empty() || !files.unreadable.empty())
        return;
    std::set<std::string> named;
    for (const CheckedFile& file : workspace.json)
        addMedia(*file.document, named);
    const auto isAmong = [](const std::vector<std::string>& paths, const std::string& path) {
        return std::find(paths.begin(), paths.end(), path) != paths.end();
    };
    if (!std::all_of(named.begin(), named.end(), [&](const std::string& name) { return isAmong(files.media, name); }))
        return;
    for (const std::string& path : files.media) {
        const bool isBroken = isAmong(files.brokenPictures, path) || isAmong(files.brokenRecordings, path);
        if (isBroken || named.contains(path))
            continue;
        problems.add({ProblemCode::MediumUnused,
                      Severity::Hint,
                      {path, "", 0},
                      isRecording(path) ? "No entry plays this recording; it would be published for no one."
                                        : "No entry and no part of pack.json shows this picture; it would be published "
                                          "for no one.",
                      {}});
    }
}

} // namespace

void checkFiles(const CheckedWorkspace& workspace, ProblemList& problems)
{
    const WorkspaceFiles& files = workspace.files;
    const auto isPack = [](const std::string& path) { return roleOf(path) == FileRole::PackInfo; };
    const bool hasPack =
        std::any_of(files.json.begin(), files.json.end(), [&isPack](const File& file) { return isPack(file.path); }) ||
        std::any_of(files.unreadable.begin(), files.unreadable.end(), isPack);
    if (!hasPack)
        problems.add({ProblemCode::PackMissing,
                      Severity::Error,
                      {"pack.json", "", 0},
                      "The workspace has no pack.json, which says what the whole pack shares.",
                      {}});
    for (const std::string& path : files.unreadable)
        problems.add(unreadable(path));
    for (const std::string& path : files.other)
        problems.add(nobodyReads(path));
    for (const CheckedFile& file : workspace.json) {
        if (file.role == FileRole::Map && workspace.packIsSound({"/map"}) && workspace.info->map != file.path)
            problems.add({ProblemCode::UnknownFile,
                          Severity::Hint,
                          {file.path, "", 0},
                          "Nothing reads this map; pack.json names another one or none.",
                          {}});
    }
    checkUnused(workspace, problems);
}

} // namespace musubi::pack
