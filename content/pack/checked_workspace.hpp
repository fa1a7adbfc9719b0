// A workspace opened for checking: every file scanned and read as far as it goes,
// so that each check looks at what it needs and none opens anything twice.
//
// A broken part hides no other: the models are there although something in their files
// was refused, and whoever looks at a part asks first whether it is sound. That also
// keeps one slip from being told twice, by the schema and by what comes of it.
// Internal to this folder.
#pragma once

#include "content/model/entry.hpp"
#include "content/model/pack_info.hpp"
#include "content/model/schematic_map.hpp"
#include "content/pack/files.hpp"
#include "content/pack/json_lines.hpp"
#include "content/pack/problem.hpp"

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace musubi::pack {

/// A text that visitors read, in the languages in which it is a text at all.
struct CheckedText
{
    std::string pointer;
    std::map<std::string, std::string> languages; ///< tag → markup

    [[nodiscard]] std::string placeOf(const std::string& language) const;
};

/// One JSON file that is at least JSON.
struct CheckedFile
{
    std::string path;
    FileRole role = FileRole::Other;
    JsonLines lines;
    std::shared_ptr<const nlohmann::json> document; ///< null stands where a text without end was
    std::optional<model::Entry> entry;              ///< of an entry, what could be read of it
    std::optional<model::SchematicMap> map;         ///< of a map, what could be read of it
    std::vector<Error> refusals;                    ///< why a kiosk would not read the file
    std::vector<std::string> unsound;               ///< what was refused or breaks the schema
    std::vector<std::string> strangers;             ///< members that nobody knows
    std::vector<CheckedText> texts;                 ///< in the order of the file

    /// Nothing at the place, around it or inside it is known to be wrong.
    [[nodiscard]] bool isSound(std::string_view pointer) const;
    /// The value itself is what it has to be; something inside may be wrong.
    [[nodiscard]] bool isRead(std::string_view pointer) const;
    /// Whether these members of an object are sound.
    [[nodiscard]] bool areSound(const std::string& object, std::initializer_list<std::string_view> members) const;
};

/// Problems as they are found.
class ProblemList
{
public:
    void add(const CheckedFile& file, ProblemCode code, Severity severity, const std::string& pointer,
             std::string message, std::vector<Fix> fixes = {});
    void add(Problem problem) { m_problems.push_back(std::move(problem)); }

    /// Whether there is an error at the place, around it or inside it.
    [[nodiscard]] bool hasErrorAt(const std::string& path, const std::string& pointer) const;
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
    std::optional<model::PackInfo> info;                            ///< what could be read of pack.json
    std::unordered_map<model::EntryId, const CheckedFile*> entries; ///< null: its file could not even be opened

    /// Opens every file; what cannot be opened at all is a problem at once.
    [[nodiscard]] static std::unique_ptr<CheckedWorkspace> open(const WorkspaceFiles& files, ProblemList& problems);

    /// The file of an entry; null when there is none, or when it could not be opened.
    [[nodiscard]] const CheckedFile* find(const model::EntryId& id) const;
    /// The map that pack.json names; null when there is none whose bounds can be read.
    [[nodiscard]] const model::SchematicMap* map() const;
    /// Whether pack.json is there and sound at all these places.
    [[nodiscard]] bool packIsSound(std::initializer_list<std::string_view> pointers) const;
};

/// A text as JSON, in quotes.
[[nodiscard]] std::string jsonText(const std::string& text);

} // namespace musubi::pack
