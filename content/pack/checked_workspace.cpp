#include "content/pack/checked_workspace.hpp"

#include "content/model/recurrence.hpp"
#include "content/pack/pointer.hpp"
#include "content/pack/reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

/// Takes out what is too long to be looked into, so that the rest can be: texts become null, members of such a name go.
/// Adds the places of the texts, and those of the objects of the members.
void takeOutTooLong(Json& node, const std::string& pointer, std::vector<std::string>& places)
{
    const auto isTooLong = [](const std::string& text) { return text.size() > kTextBytesLimit; };
    if (node.is_string() && isTooLong(node.get_ref<const std::string&>())) {
        places.push_back(pointer);
        node = nullptr;
    } else if (node.is_array()) {
        for (std::size_t index = 0; index < node.size(); ++index)
            takeOutTooLong(node[index], pointer + "/" + std::to_string(index), places);
    } else if (node.is_object()) {
        for (auto member = node.begin(); member != node.end();) {
            const bool isNameTooLong = isTooLong(member.key());
            if (isNameTooLong)
                places.push_back(pointer);
            else
                takeOutTooLong(*member, pointer + "/" + pointerToken(member.key()), places);
            member = isNameTooLong ? node.erase(member) : std::next(member);
        }
    }
}

void reportTooLong(CheckedFile& checked, Json& document, ProblemList& problems)
{
    takeOutTooLong(document, "", checked.unsound);
    for (const std::string& pointer : checked.unsound)
        problems.add(checked, ProblemCode::Schema, Severity::Error, pointer,
                     "A text is longer than " + std::to_string(kTextBytesLimit) + " bytes.");
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
    CheckedFile checked;
    checked.path = file.path;
    checked.role = roleOf(file.path);
    checked.lines = std::move(scanned).value();
    auto document = std::make_shared<Json>(Json::parse(file.bytes, nullptr, false));
    if (document->is_discarded()) {
        problems.add(checked, ProblemCode::NotJson, Severity::Error, "",
                     "The file holds a number that no program can hold.");
        return std::nullopt;
    }
    reportTooLong(checked, *document, problems);
    for (const DuplicateName& duplicate : checked.lines.duplicates)
        problems.add({ProblemCode::DuplicateMember,
                      Severity::Error,
                      {file.path, duplicate.pointer, duplicate.line},
                      "The same name is given twice; only one of the two values would be seen.",
                      {}});
    checked.document = std::move(document);
    return checked;
}

/// Keeps what could be read, and what was refused.
template <typename Model>
void keep(Result<Readable<Model>> read, std::optional<Model>& model, CheckedFile& checked)
{
    if (!read) {
        checked.refusals.push_back(read.error());
        return;
    }
    model = std::move(read.value().model);
    checked.refusals = std::move(read.value().refusals);
    for (const Error& refusal : checked.refusals)
        checked.unsound.push_back(refusal.where.pointer);
}

void readFile(CheckedFile& checked, const File& file, CheckedWorkspace& workspace)
{
    if (checked.role == FileRole::PackInfo)
        keep(readablePackInfo(file.bytes, file.path), workspace.info, checked);
    else if (checked.role == FileRole::Entry)
        keep(readableEntry(file.bytes, file.path), checked.entry, checked);
    else if (checked.role == FileRole::Map)
        keep(readableMap(file.bytes, file.path), checked.map, checked);
}

/// As a kiosk does.
void bringRulesToLocalTime(CheckedWorkspace& workspace)
{
    if (!workspace.packIsSound({"/timeZone"}))
        return;
    const auto zone = TimeZone::open(workspace.info->timeZone);
    for (CheckedFile& file : workspace.json) {
        auto* event = file.entry ? std::get_if<model::Event>(&file.entry->details) : nullptr;
        if (event != nullptr && zone)
            model::bringToLocalTime(*event, zone.value());
    }
}

/// Finds every entry's file. One that cannot be opened, or is called otherwise inside, still is an entry: what points
/// to it points somewhere.
void noteEntries(CheckedWorkspace& workspace)
{
    for (const CheckedFile& file : workspace.json) {
        if (file.entry)
            workspace.entries.emplace(file.entry->id, &file);
    }
    const auto note = [&workspace](const std::string& path, const CheckedFile* file) {
        if (const auto id = idOfPath(path))
            workspace.entries.emplace(*id, file);
    };
    for (const CheckedFile& file : workspace.json) {
        if (!file.isSound("/id") || !file.isSound("/kind") || !file.entry)
            note(file.path, file.entry ? &file : nullptr);
    }
    for (const std::string& path : workspace.notOpened)
        note(path, nullptr);
    for (const std::string& path : workspace.files.unreadable)
        note(path, nullptr);
}

} // namespace

std::string CheckedText::placeOf(const std::string& language) const
{
    return pointer + "/" + pointerToken(language);
}

bool CheckedFile::isSound(std::string_view pointer) const
{
    return std::none_of(unsound.begin(), unsound.end(), [pointer](const std::string& place) {
        return isWithin(place, pointer) || isWithin(pointer, place);
    });
}

bool CheckedFile::isRead(std::string_view pointer) const
{
    return std::none_of(unsound.begin(), unsound.end(),
                        [pointer](const std::string& place) { return isWithin(pointer, place); });
}

bool CheckedFile::areSound(const std::string& object, std::initializer_list<std::string_view> members) const
{
    return std::all_of(members.begin(), members.end(),
                       [&](std::string_view member) { return isSound(object + "/" + std::string(member)); });
}

void ProblemList::add(const CheckedFile& file, ProblemCode code, Severity severity, const std::string& pointer,
                      std::string message, std::vector<Fix> fixes)
{
    m_problems.push_back(
        {code, severity, {file.path, pointer, file.lines.lineOf(pointer)}, std::move(message), std::move(fixes)});
}

bool ProblemList::hasErrorAt(const std::string& path, const std::string& pointer) const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [&](const Problem& problem) {
        return problem.severity == Severity::Error && problem.where.file == path &&
               (isWithin(problem.where.pointer, pointer) || isWithin(pointer, problem.where.pointer));
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
    }
    noteEntries(*workspace);
    bringRulesToLocalTime(*workspace);
    return workspace;
}

const CheckedFile* CheckedWorkspace::find(const model::EntryId& id) const
{
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : found->second;
}

bool CheckedWorkspace::packIsSound(std::initializer_list<std::string_view> pointers) const
{
    return info && packFile != nullptr &&
           std::all_of(pointers.begin(), pointers.end(),
                       [this](std::string_view pointer) { return packFile->isSound(pointer); });
}

const model::SchematicMap* CheckedWorkspace::map() const
{
    const auto named = std::find_if(json.begin(), json.end(), [this](const CheckedFile& file) {
        return packIsSound({"/map"}) && file.map && file.path == info->map && file.isSound("/bounds");
    });
    return named == json.end() ? nullptr : &*named->map;
}

std::string jsonText(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace musubi::pack
