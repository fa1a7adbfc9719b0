#include "admin/edit/rename.hpp"

#include <nlohmann/json.hpp>

namespace musubi::edit {

namespace {

/// Written by curators for each other: what was true of an entry under its old name stays as it was said.
bool isRemark(const std::string& member)
{
    return member == "note" || member == "source";
}

bool refersTo(const Document& value, const std::string& id) // NOLINT(misc-no-recursion): values hold values
{
    if (value.is_string())
        return value.get_ref<const std::string&>() == id;
    if (!value.is_structured())
        return false;
    for (auto inside = value.begin(); inside != value.end(); ++inside) {
        const bool isNoted = value.is_object() && isRemark(inside.key());
        if (!isNoted && refersTo(*inside, id))
            return true;
    }
    return false;
}

void replace(Document& value, const std::string& from, const std::string& to)
{
    if (value.is_string() && value.get_ref<const std::string&>() == from) {
        value = to;
    } else if (value.is_array()) {
        for (Document& item : value)
            replace(item, from, to);
    } else if (value.is_object()) {
        for (auto& [name, member] : value.items()) {
            if (!isRemark(name))
                replace(member, from, to);
        }
    }
}

} // namespace

Change withReferences(const Draft& draft, const model::EntryId& from, const model::EntryId& to)
{
    Change change;
    for (const auto& [path, document] : draft.files) {
        if (!refersTo(*document, from.text()))
            continue;
        Document changed = *document;
        replace(changed, from.text(), to.text());
        change.files[path] = {document, std::make_shared<const Document>(std::move(changed))};
    }
    return change;
}

} // namespace musubi::edit
