#include "admin/edit/underneath.hpp"

#include <nlohmann/json.hpp>

namespace musubi::edit {

namespace {

bool isSame(const DocumentHandle& one, const DocumentHandle& two)
{
    return one == two || (one && two && *one == *two);
}

/// Null: there is nothing, or nothing that can be edited.
DocumentHandle readOf(const std::optional<std::string>& bytes)
{
    if (!bytes)
        return nullptr;
    auto document = parseDocument(*bytes, "");
    return document ? std::move(document).value() : nullptr;
}

} // namespace

Underneath decideUnderneath(const std::optional<std::string>& base, const DocumentHandle& mine,
                            const std::optional<std::string>& onDisk)
{
    if (onDisk == base)
        return Underneath::Same;
    const DocumentHandle was = readOf(base);
    const DocumentHandle now = readOf(onDisk);
    const bool isUntouched = isSame(was, mine);
    if (onDisk && !now)
        return Underneath::Illegible;
    if (isSame(now, mine))
        return Underneath::Agreed;
    if (isUntouched)
        return Underneath::Theirs;
    return onDisk ? Underneath::Conflict : Underneath::Gone;
}

} // namespace musubi::edit
