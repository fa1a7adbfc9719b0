#include "content/pack/checked_workspace.hpp"

#include "content/pack/reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

// Longer texts fit no screen, and the schema's patterns are not made for them.
constexpr std::size_t kTextBytesLimit = 4'096;

/// The first text or member name that is too long; empty pointer: none.
std::string pointerOfTooLongText(const Json& node, const std::string& pointer)
{
    if (node.is_string() && node.get_ref<const std::string&>().size() > kTextBytesLimit)
        return pointer;
    if (!node.is_structured())
        return {};
    std::size_t index = 0;
    for (const auto& [name, child] : node.items()) {
        if (node.is_object() && name.size() > kTextBytesLimit)
            return pointer;
        const std::string token = node.is_object() ? pointerToken(name) : std::to_string(index++);
        std::string found = pointerOfTooLongText(child, pointer + "/" + token);
        if (!found.empty())
            return found;
    }
    return {};
}

/// Reports what keeps a file from being looked into; nullopt then.
std::optional<CheckedFile> openFile(const File& file, ProblemList& problems)
{
    if (file.bytes.size() > bytesLimitOf(file.path)) {
        problems.add({ProblemCode::FileTooLarge,
                      Severity::Error,
                      {file.path, "", 0},
                      "The file is larger than " + std::to_string(bytesLimitOf(file.path)) + " bytes.",
                      {}});
        return std::nullopt;
    }
    auto scanned = scanJson(file.bytes, file.path);
    if (!scanned) {
        problems.add(problemOf(scanned.error()));
        return std::nullopt;
    }
    CheckedFile checked{file.path, roleOf(file.path), std::move(scanned).value(), nullptr, {}, {}, {}};
    auto document = std::make_shared<Json>(Json::parse(file.bytes, nullptr, false));
    if (document->is_discarded()) {
        problems.add(checked, ProblemCode::NotJson, Severity::Error, "",
                     "The file holds a number that no program can hold.");
        return std::nullopt;
    }
    if (const std::string pointer = pointerOfTooLongText(*document, ""); !pointer.empty()) {
        problems.add(checked, ProblemCode::Schema, Severity::Error, pointer,
                     "A text is longer than " + std::to_string(kTextBytesLimit) + " bytes.");
        return std::nullopt;
    }
    for (const DuplicateName& duplicate : checked.lines.duplicates)
        problems.add({ProblemCode::DuplicateMember,
                      Severity::Error,
                      {file.path, duplicate.pointer, duplicate.line},
                      "The same name is given twice; only one of the two values would be seen.",
                      {}});
    checked.document = std::move(document);
    return checked;
}

void readFile(CheckedFile& checked, const File& file, CheckedWorkspace& workspace)
{
    if (checked.role == FileRole::PackInfo) {
        auto info = parsePackInfo(file.bytes, file.path);
        if (info)
            workspace.info = std::move(info).value();
        else
            checked.refusal = info.error();
    } else if (checked.role == FileRole::Entry) {
        auto entry = parseEntry(file.bytes, file.path);
        if (entry)
            checked.entry = std::move(entry).value();
        else
            checked.refusal = entry.error();
    } else if (checked.role == FileRole::Map) {
        auto map = parseMap(file.bytes, file.path);
        if (map)
            checked.map = std::move(map).value();
        else
            checked.refusal = map.error();
    }
}

/// What the file's place says its id is; nullopt when its name is no id.
std::optional<model::EntryId> idByPlace(const std::string& path)
{
    const auto kind = entryKindOf(path);
    if (!kind)
        return std::nullopt;
    const std::size_t slash = path.find('/');
    const std::string slug = path.substr(slash + 1, path.size() - slash - 1 - std::string_view(".json").size());
    auto id = model::EntryId::parse(std::string(model::nameOf(*kind)) + "/" + slug);
    if (!id)
        return std::nullopt;
    return std::move(id).value();
}

} // namespace

void ProblemList::add(const CheckedFile& file, ProblemCode code, Severity severity, const std::string& pointer,
                      std::string message, std::vector<Fix> fixes)
{
    m_problems.push_back(
        {code, severity, {file.path, pointer, file.lines.lineOf(pointer)}, std::move(message), std::move(fixes)});
}

bool ProblemList::hasErrorIn(const std::string& path) const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [&path](const Problem& problem) {
        return problem.severity == Severity::Error && problem.where.file == path;
    });
}

std::vector<Problem> ProblemList::takeOrdered()
{
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.where.file, left.where.line, left.where.pointer, left.code) <
               std::tie(right.where.file, right.where.line, right.where.pointer, right.code);
    });
    return std::move(m_problems);
}

std::unique_ptr<CheckedWorkspace> CheckedWorkspace::open(const WorkspaceFiles& files, ProblemList& problems)
{
    auto workspace = std::make_unique<CheckedWorkspace>(CheckedWorkspace{files, {}, {}, nullptr, {}, {}});
    workspace->json.reserve(files.json.size());
    for (const File& file : files.json) {
        auto checked = openFile(file, problems);
        if (!checked) {
            workspace->notOpened.push_back(file.path);
            continue;
        }
        readFile(*checked, file, *workspace);
        workspace->json.push_back(std::move(*checked));
    }
    for (const CheckedFile& file : workspace->json) {
        if (file.role == FileRole::PackInfo)
            workspace->packFile = &file;
        if (file.entry)
            workspace->entries.emplace(file.entry->id, &*file.entry);
    }
    // A file that cannot be read still is an entry: what points to it points somewhere.
    const auto note = [&workspace](const std::string& path) {
        if (const auto id = idByPlace(path))
            workspace->entries.emplace(*id, nullptr);
    };
    for (const CheckedFile& file : workspace->json) {
        if (!file.entry)
            note(file.path);
    }
    for (const std::string& path : workspace->notOpened)
        note(path);
    for (const std::string& path : files.unreadable)
        note(path);
    return workspace;
}

const model::Entry* CheckedWorkspace::find(const model::EntryId& id) const
{
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : found->second;
}

const model::SchematicMap* CheckedWorkspace::map() const
{
    const auto named = std::find_if(json.begin(), json.end(), [this](const CheckedFile& file) {
        return info && file.map && file.path == info->map;
    });
    return named == json.end() ? nullptr : &*named->map;
}

std::string jsonText(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace musubi::pack
