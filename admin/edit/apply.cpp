#include "admin/edit/apply.hpp"

#include "admin/edit/rename.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <functional>
#include <utility>

namespace musubi::edit {

namespace {

constexpr std::array<std::pair<model::EntryState, std::string_view>, 3> kStates{
    {{model::EntryState::Draft, "draft"},
     {model::EntryState::Ready, "ready"},
     {model::EntryState::Published, "published"}}};

Error noFile(const std::string& path)
{
    return {ErrorCode::NotFound, "There is no file " + path + " that can be edited.", {path, "", 0}};
}

/// The change of one file by something that may fail.
Result<Change> changed(const Draft& draft, const std::string& path, const std::function<Outcome(Document&)>& act)
{
    const auto found = draft.files.find(path);
    if (found == draft.files.end())
        return noFile(path);
    Document document = *found->second;
    if (const Outcome done = act(document); !done) {
        Error error = done.error();
        error.where.file = path;
        return error;
    }
    Change change;
    change.files[path] = {found->second, std::make_shared<const Document>(std::move(document))};
    return change;
}

/// Where a new entry of this name lies.
Result<std::string> freePath(const Draft& draft, const model::EntryId& id)
{
    if (const auto parsed = model::EntryId::parse(id.text()); !parsed)
        return parsed.error();
    std::string path = pack::pathOf(id);
    if (draft.files.contains(path))
        return Error{ErrorCode::Invalid, "There is an entry " + id.text() + " already.", {path, "", 0}};
    return path;
}

Change added(const std::string& path, Document document)
{
    Change change;
    change.files[path] = {nullptr, std::make_shared<const Document>(std::move(document))};
    return change;
}

void nameEntry(Document& document, const model::EntryId& id)
{
    document["id"] = id.slug;
    document["kind"] = model::nameOf(id.kind);
}

struct ChangeMaker
{
    const Draft& draft;

    Result<Change> operator()(const SetField& command) const
    {
        return changed(draft, command.path, [&](Document& document) -> Outcome {
            auto value = parseValue(command.json);
            return value ? putAt(document, command.pointer, std::move(value).value()) : value.error();
        });
    }

    Result<Change> operator()(const RemoveField& command) const
    {
        return changed(draft, command.path, [&](Document& document) { return takeAt(document, command.pointer); });
    }

    Result<Change> operator()(const InsertItem& command) const
    {
        return changed(draft, command.path, [&](Document& document) -> Outcome {
            auto value = parseValue(command.json);
            if (!value)
                return value.error();
            Document list = Document::array();
            if (const Document* const found = findAt(document, command.pointer))
                list = *found;
            if (!list.is_array() || command.at > list.size())
                return Error{ErrorCode::Invalid, "No list has room here.", {"", command.pointer, 0}};
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(command.at), std::move(value).value());
            return putAt(document, command.pointer, std::move(list));
        });
    }

    Result<Change> operator()(const RemoveItem& command) const
    {
        return changed(draft, command.path, [&](Document& document) -> Outcome {
            const Document* const list = findAt(document, command.pointer);
            if (list == nullptr || !list->is_array())
                return Error{ErrorCode::NotFound, "There is no list here.", {"", command.pointer, 0}};
            return takeAt(document, below(command.pointer, std::to_string(command.at)));
        });
    }

    Result<Change> operator()(const CreateEntry& command) const
    {
        const auto path = freePath(draft, command.id);
        if (!path)
            return path.error();
        auto document = parseValue(command.json);
        if (!document)
            return document.error();
        if (!document.value().is_object())
            return Error{ErrorCode::Invalid, "An entry is an object.", {path.value(), "", 0}};
        nameEntry(document.value(), command.id);
        return added(path.value(), std::move(document).value());
    }

    Result<Change> operator()(const DuplicateEntry& command) const
    {
        const Document* const original = draft.find(command.from);
        if (original == nullptr)
            return noFile(pack::pathOf(command.from));
        const auto path = freePath(draft, command.to);
        if (!path)
            return path.error();
        Document copy = *original;
        nameEntry(copy, command.to);
        copy["state"] = nameOf(model::EntryState::Draft);
        return added(path.value(), std::move(copy));
    }

    Result<Change> operator()(const RenameEntry& command) const
    {
        const std::string before = pack::pathOf(command.from);
        if (draft.find(before) == nullptr)
            return noFile(before);
        const auto after = freePath(draft, command.to);
        if (!after)
            return after.error();
        if (command.from.kind != command.to.kind)
            return Error{ErrorCode::Invalid, "An entry stays of the kind that it is.", {before, "/kind", 0}};
        Change change = withReferences(draft, command.from, command.to);
        const auto referring = change.files.find(before); // an entry may refer to itself
        Document document = referring == change.files.end() ? *draft.find(before) : *referring->second.after;
        nameEntry(document, command.to);
        change.files[before] = {draft.files.at(before), nullptr};
        change.files[after.value()] = {nullptr, std::make_shared<const Document>(std::move(document))};
        return change;
    }

    Result<Change> operator()(const ChangeState& command) const
    {
        return changed(draft, pack::pathOf(command.id),
                       [&](Document& document) { return putAt(document, "/state", Document(nameOf(command.state))); });
    }

    Result<Change> operator()(const ApplyFixes& command) const
    {
        return changed(draft, command.path, [&](Document& document) -> Outcome {
            for (const pack::Fix& fix : command.fixes) {
                auto value = parseValue(fix.replacement.empty() ? "null" : fix.replacement);
                if (!value)
                    return value.error();
                Outcome done = fix.replacement.empty() ? takeAt(document, fix.pointer)
                                                       : putAt(document, fix.pointer, std::move(value).value());
                if (!done)
                    return done;
            }
            return Done{};
        });
    }
};

} // namespace

Result<Change> changeOf(const Draft& draft, const Command& command)
{
    return std::visit(ChangeMaker{draft}, command);
}

Result<Draft> apply(Draft draft, const Command& command)
{
    const auto change = changeOf(draft, command);
    if (!change)
        return change.error();
    bring(draft, change.value());
    return draft;
}

std::string_view nameOf(model::EntryState state)
{
    for (const auto& [known, name] : kStates) {
        if (known == state)
            return name;
    }
    return {};
}

model::EntryState stateOf(const Document& entry)
{
    const std::string written = textAt(entry, "/state");
    for (const auto& [state, name] : kStates) {
        if (name == written)
            return state;
    }
    return model::EntryState::Draft;
}

} // namespace musubi::edit
