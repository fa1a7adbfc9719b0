#include "content/base/utf8.hpp"
#include "content/pack/checks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace musubi::pack {

namespace {

std::string stemOf(const std::string& path)
{
    const std::size_t slash = path.find('/');
    return path.substr(slash + 1, path.size() - slash - 1 - std::string_view(".json").size());
}

/// What tells two entries of one kind and title apart: the first day of an event, year and number of an award. Nothing
/// when it cannot be read.
std::optional<std::string> distinctionOf(const CheckedFile& file)
{
    const model::Entry& entry = *file.entry;
    if (entry.id.kind == model::EntryKind::Event) {
        const auto& sessions = entry.as<model::Event>().sessions;
        if (!file.isRead("/sessions") || !file.isSound("/sessions/0/start"))
            return std::nullopt;
        return sessions.empty() ? "" : sessions.front().start.text();
    }
    if (entry.id.kind == model::EntryKind::Award) {
        const auto& award = entry.as<model::Award>();
        if (!file.areSound("", {"programme", "year", "number"}))
            return std::nullopt;
        return award.programme + " " + std::to_string(award.year.value_or(0)) + " " +
               std::to_string(award.number.value_or(0));
    }
    return std::string();
}

void checkId(const CheckedFile& file, const CheckedWorkspace& workspace, ProblemList& problems)
{
    const std::string stem = stemOf(file.path);
    const model::EntryId& id = file.entry->id;
    if (id.slug == stem || !file.areSound("", {"id", "kind"}))
        return;
    std::vector<Fix> fixes = idAsFileName(file);
    // A name that can be no id leaves only the other way.
    const std::string rename = fixes.empty() ? " Call the file \"" + id.slug + ".json\"." : "";
    // The file that is called like the id keeps it, wherever it stands in the alphabet.
    const bool taken = std::any_of(workspace.json.begin(), workspace.json.end(), [&](const CheckedFile& other) {
        return &other != &file && other.entry && other.entry->id == id;
    });
    if (taken)
        problems.add(file, ProblemCode::DuplicateId, Severity::Error, "/id",
                     "Another entry already has the id " + id.text() + ".", std::move(fixes));
    else
        problems.add(file, ProblemCode::IdNotFileName, Severity::Error, "/id",
                     "The id \"" + id.slug + "\" is not the file's name \"" + stem + "\"." + rename, std::move(fixes));
}

/// Titles that differ by a space at their end are the same to a visitor.
std::string withoutSpaces(const std::string& title)
{
    std::u32string letters = decodeUtf8(title);
    std::erase_if(letters, [](char32_t letter) { return letter == U' ' || letter == 0x3000 || letter == 0x200B; });
    return encodeUtf8(letters);
}

void checkSessionIds(const CheckedFile& file, ProblemList& problems)
{
    if (file.entry->id.kind != model::EntryKind::Event)
        return;
    const auto& sessions = file.entry->as<model::Event>().sessions;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const std::string& id = sessions[i].id;
        const std::string pointer = "/sessions/" + std::to_string(i) + "/id";
        if (file.isSound(pointer) && !seen.insert(id).second)
            problems.add(file, ProblemCode::DuplicateId, Severity::Error, pointer,
                         "Another session of this event already has the id \"" + id + "\".");
    }
}

} // namespace

std::vector<Fix> idAsFileName(const CheckedFile& file)
{
    const std::string stem = stemOf(file.path);
    if (!model::EntryId::parse(model::EntryId{model::EntryKind::Event, stem}.text()))
        return {};
    return {{"Make the id \"" + stem + "\", as the file is called.", "/id", jsonText(stem)}};
}

void checkIds(const CheckedWorkspace& workspace, ProblemList& problems)
{
    std::map<std::tuple<model::EntryKind, std::string, std::string>, std::string> seen;
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        checkId(file, workspace, problems);
        checkSessionIds(file, problems);
        const auto distinction = distinctionOf(file);
        if (!workspace.packIsSound({"/primaryLanguage", "/fallback"}) || !file.isSound("/title") || !distinction)
            continue;
        const auto& fallback = workspace.info->fallback;
        const std::string title = withoutSpaces(file.entry->title.in(fallback.primary, fallback).text.base());
        if (title.empty())
            continue;
        const auto [first, isNew] = seen.try_emplace({file.entry->id.kind, title, *distinction}, file.path);
        if (!isNew)
            problems.add(file, ProblemCode::DuplicateEntry, Severity::Warning, "/title",
                         "The entry in " + first->second + " has the same title; is it the same thing?");
    }
}

} // namespace musubi::pack
