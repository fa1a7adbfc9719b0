// A workspace opened for checking: every file scanned and read as far as it goes,
// so that each check looks at what it needs and none opens anything twice.
// Internal to this folder.
#pragma once

#include "content/model/entry.hpp"
#include "content/model/pack_info.hpp"
#include "content/model/schematic_map.hpp"
#include "content/pack/files.hpp"
#include "content/pack/json_lines.hpp"
#include "content/pack/problem.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace musubi::pack {

/// One JSON file that is at least JSON.
struct CheckedFile
{
    std::string path;
    FileRole role = FileRole::Other;
    JsonLines lines;
    std::shared_ptr<const nlohmann::json> document;
    std::optional<model::Entry> entry;      ///< an entry that could be read
    std::optional<model::SchematicMap> map; ///< a map that could be read
    std::optional<Error> refusal;           ///< why the file could not be read
};

/// Problems as they are found.
class ProblemList
{
public:
    void add(const CheckedFile& file, ProblemCode code, Severity severity, const std::string& pointer,
             std::string message, std::vector<Fix> fixes = {});
    void add(Problem problem) { m_problems.push_back(std::move(problem)); }

    [[nodiscard]] bool hasErrorIn(const std::string& path) const;
    /// Ordered by file, line, pointer, code.
    [[nodiscard]] std::vector<Problem> takeOrdered();

private:
    std::vector<Problem> m_problems;
};

struct CheckedWorkspace
{
    const WorkspaceFiles& files;
    std::vector<CheckedFile> json;
    std::vector<std::string> notOpened; ///< files that are not even JSON
    const CheckedFile* packFile = nullptr;
    std::optional<model::PackInfo> info;
    std::unordered_map<model::EntryId, const model::Entry*> entries; ///< null: its file could not be read

    /// Opens every file; what cannot be opened at all is a problem at once.
    [[nodiscard]] static std::unique_ptr<CheckedWorkspace> open(const WorkspaceFiles& files, ProblemList& problems);

    /// The entry of a file that could be read.
    [[nodiscard]] const model::Entry* find(const model::EntryId& id) const;
    /// The map that pack.json names; null when there is none that can be read.
    [[nodiscard]] const model::SchematicMap* map() const;
};

/// A text as JSON, in quotes.
[[nodiscard]] std::string jsonText(const std::string& text);

} // namespace musubi::pack
