#include "content/exchange/import_plan.hpp"

#include "content/exchange/draft_fields.hpp"
#include "content/exchange/field_merge.hpp"
#include "content/exchange/open_data_entry.hpp"
#include "content/pack/json_lines.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace musubi::exchange {

namespace {

Json parsed(const std::string& bytes)
{
    return pack::isDepthWithinLimit(bytes) ? Json::parse(bytes, nullptr, false) : Json();
}

std::string titleOf(const Json& document)
{
    const Json::json_pointer place("/title/ja");
    const bool isThere = document.is_object() && document.contains(place) && document.at(place).is_string();
    return isThere ? withoutReadings(document.at(place)).get<std::string>() : std::string();
}

/// The entries of a workspace that an import has to know of.
class Workspace
{
public:
    Workspace(const pack::WorkspaceFiles& files, const ExchangeMemory& memory)
    {
        for (const pack::File& file : files.json)
            if (const auto id = pack::idOfPath(file.path)) {
                m_files.emplace(*id, &file.bytes);
                const std::string title = titleOf(parsed(file.bytes));
                if (!title.empty() && !memory.entries.contains(id->text()))
                    m_written.emplace(std::pair(id->kind, title), *id);
            }
    }

    /// Null when there is none.
    [[nodiscard]] const std::string* file(const model::EntryId& id) const
    {
        const auto found = m_files.find(id);
        return found == m_files.end() ? nullptr : found->second;
    }

    /// An entry of the title that people have written themselves.
    [[nodiscard]] const model::EntryId* written(model::EntryKind kind, const std::string& title) const
    {
        const auto found = m_written.find({kind, title});
        return found == m_written.end() ? nullptr : &found->second;
    }

private:
    std::map<model::EntryId, const std::string*> m_files;
    std::map<std::pair<model::EntryKind, std::string>, model::EntryId> m_written;
};

std::string encoded(const Json& document)
{
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json newEntry(const EntryDraft& draft, const std::string& source)
{
    Json document{{"id", draft.id.slug}, {"kind", nameOf(draft.id.kind)}, {"state", "draft"}};
    for (const Fields* const fields : {&draft.fields, &draft.needed})
        for (const auto& [pointer, value] : *fields)
            if (!document.contains(Json::json_pointer(pointer)))
                document[Json::json_pointer(pointer)] = Json::parse(value, nullptr, false);
    document["source"] = Json::array({source});
    return document;
}

void create(PlannedEntry& planned, const EntryDraft& draft, const ImportTerms& terms)
{
    planned.fate = Fate::Create;
    for (const auto& [pointer, value] : draft.fields)
        planned.changes.push_back({pointer, "", value, Verdict::Taken});
    planned.after = encoded(newEntry(draft, terms.source));
}

void change(PlannedEntry& planned, const EntryDraft& draft, const Fields& told, const ImportTerms& terms)
{
    Json document = parsed(planned.before);
    if (!document.is_object()) {
        planned.reason = "Its file in the workspace is no JSON that can be changed. Mend it first.";
        return;
    }
    planned.changes = merge(document, draft.fields, told, terms.edited);
    const bool isChanged = std::ranges::count(planned.changes, Verdict::Taken, &FieldChange::verdict) > 0;
    const bool isPublished = document.value("state", Json()) == "published";
    const bool isCalledOff = draft.calendar && draft.calendar->isCancelled && isPublished;
    planned.fate = isChanged || isCalledOff ? Fate::Change : Fate::Same;
    if (planned.fate == Fate::Same)
        return;
    if (isPublished) {
        planned.changes.push_back({"/state", R"("published")", R"("draft")", Verdict::Taken});
        document["state"] = "draft";
    }
    planned.after = encoded(document);
}

bool isRefused(const EntryDraft& draft)
{
    return std::ranges::any_of(draft.faults,
                               [](const Fault& fault) { return fault.severity == pack::Severity::Error; });
}

/// Why nothing can be made of the draft; empty: it can.
std::string obstacle(const EntryDraft& draft, const Workspace& workspace, const ExchangeMemory& memory,
                     const std::set<model::EntryId>& seen)
{
    if (isRefused(draft))
        return "What is wrong with it is told above.";
    if (seen.contains(draft.id))
        return "An entry before it in the file has the same number.";
    if (draft.calendar && draft.calendar->isCancelled && workspace.file(draft.id) == nullptr)
        return "It was called off, and the workspace does not know it.";
    const auto told = memory.entries.find(draft.id.text());
    if (draft.calendar && told != memory.entries.end() && told->second.calendar &&
        draft.calendar->sequence < told->second.calendar->sequence)
        return "The workspace has a later state of it already (SEQUENCE " +
               std::to_string(told->second.calendar->sequence) + ").";
    const model::EntryId* const written = workspace.written(draft.id.kind, draft.said);
    if (written != nullptr && *written != draft.id)
        return written->text() + " has the same title and was not made by an import. Give the row the number \"" +
               written->slug + "\" if it is the same thing, or change one of the titles.";
    return {};
}

PlannedEntry planned(const EntryDraft& draft, const Workspace& workspace, const ExchangeMemory& memory,
                     const ImportTerms& terms, const std::string& obstacle)
{
    PlannedEntry planned{draft.id, draft.line, draft.said, Fate::Skip, obstacle, {}, {}, {}};
    if (!obstacle.empty())
        return planned;
    const auto told = memory.entries.find(draft.id.text());
    if (const std::string* const file = workspace.file(draft.id); file != nullptr) {
        planned.before = *file;
        change(planned, draft, told == memory.entries.end() ? Fields() : told->second.fields, terms);
    } else
        create(planned, draft, terms);
    return planned;
}

} // namespace

std::string_view nameOf(Fate fate)
{
    constexpr std::array<std::string_view, 4> kNames{"create", "change", "same", "skip"};
    return kNames.at(static_cast<std::size_t>(fate));
}

ImportPlan planOf(const std::vector<EntryDraft>& drafts, const pack::WorkspaceFiles& files,
                  const ExchangeMemory& memory, const ImportTerms& terms)
{
    ImportPlan plan;
    plan.memory = memory;
    const Workspace workspace(files, memory);
    std::set<model::EntryId> seen;
    for (const EntryDraft& draft : drafts) {
        plan.faults.insert(plan.faults.end(), draft.faults.begin(), draft.faults.end());
        const std::string why = obstacle(draft, workspace, memory, seen);
        if (!isRefused(draft) && seen.contains(draft.id))
            plan.faults.push_back({FaultCode::RowTwice,
                                   pack::Severity::Error,
                                   draft.line,
                                   0,
                                   {},
                                   "The number is that of a row before it.",
                                   "Give each row a number of its own."});
        plan.entries.push_back(planned(draft, workspace, memory, terms, why));
        if (!isRefused(draft))
            seen.insert(draft.id);
        if (plan.entries.back().fate != Fate::Skip)
            plan.memory.entries[draft.id.text()] = {draft.list, draft.cells, draft.fields, draft.calendar};
    }
    return plan;
}

Result<ImportPlan> planOpenData(std::string_view bytes, OpenData list, const ColumnMapping& mapping,
                                const pack::WorkspaceFiles& files, ExchangeMemory memory, const ImportTerms& terms)
{
    ColumnMapping& own = memory.columns[std::string(nameOf(list))];
    for (const auto& [heading, column] : mapping)
        own[heading] = column;
    const ColumnMapping remembered = own;
    if (own.empty())
        memory.columns.erase(std::string(nameOf(list)));
    const auto table = readTable(bytes, knownHeadings(list, remembered));
    if (!table)
        return table.error();
    const FoundColumns found = findColumns(table.value(), list, remembered);
    const bool hasNames = std::ranges::find(found.columns, Role::Name, &FoundColumn::role) != found.columns.end();
    std::vector<EntryDraft> drafts;
    for (const CsvRow& row : hasNames ? table.value().rows : std::vector<CsvRow>())
        drafts.push_back(draftOf(row, found.columns, list));
    ImportPlan plan = planOf(drafts, files, memory, terms);
    plan.faults.insert(plan.faults.begin(), found.faults.begin(), found.faults.end());
    plan.faults.insert(plan.faults.begin(), table.value().faults.begin(), table.value().faults.end());
    std::ranges::stable_sort(plan.faults, {}, &Fault::line);
    return plan;
}

std::vector<pack::File> filesOf(const ImportPlan& plan, const ExchangeMemory& before)
{
    std::vector<pack::File> files;
    for (const PlannedEntry& planned : plan.entries)
        if (planned.fate == Fate::Create || planned.fate == Fate::Change)
            files.push_back({pack::pathOf(planned.id), planned.after});
    if (plan.memory != before)
        files.push_back({kMemoryFile, plan.memory.encode()});
    return files;
}

} // namespace musubi::exchange
