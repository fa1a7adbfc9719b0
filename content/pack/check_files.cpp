#include "content/pack/checks.hpp"
#include "content/pack/reader.hpp"

#include <algorithm>

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
}

} // namespace musubi::pack
