#include "admin/edit/field_difference.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::edit {

namespace {

/// One place in the three; null: not there.
struct Place
{
    const Document* base;
    const Document* mine;
    const Document* theirs;

    [[nodiscard]] std::vector<const Document*> all() const { return {base, mine, theirs}; }
};

std::optional<std::string> written(const Document* value)
{
    return value == nullptr ? std::nullopt : std::optional(jsonOf(*value));
}

bool isSame(const Document* one, const Document* two)
{
    return one == two || (one != nullptr && two != nullptr && *one == *two);
}

bool areObjects(const Place& place)
{
    return std::ranges::all_of(place.all(),
                               [](const Document* value) { return value != nullptr && value->is_object(); });
}

bool areListsAlike(const Place& place)
{
    return std::ranges::all_of(place.all(), [&](const Document* value) {
        return value != nullptr && value->is_array() && value->size() == place.base->size();
    });
}

std::vector<std::string> namesIn(const Place& place)
{
    std::vector<std::string> names;
    for (const Document* const value : place.all()) {
        for (const auto& [name, member] : value->items()) {
            if (std::ranges::find(names, name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

const Document* memberOf(const Document& object, const std::string& name)
{
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

void compare(const Place& place, const std::string& pointer, // NOLINT(misc-no-recursion): values hold values
             std::vector<FieldDifference>& found)
{
    if (isSame(place.base, place.mine) && isSame(place.base, place.theirs))
        return;
    if (areObjects(place)) {
        for (const std::string& name : namesIn(place))
            compare({memberOf(*place.base, name), memberOf(*place.mine, name), memberOf(*place.theirs, name)},
                    below(pointer, name), found);
    } else if (areListsAlike(place)) {
        for (std::size_t i = 0; i < place.base->size(); ++i)
            compare({&(*place.base)[i], &(*place.mine)[i], &(*place.theirs)[i]}, below(pointer, std::to_string(i)),
                    found);
    } else {
        found.push_back({pointer, written(place.base), written(place.mine), written(place.theirs)});
    }
}

Side sideFor(const FieldDifference& difference, const std::map<std::string, Side>& chosen)
{
    if (!difference.isContested())
        return difference.isChangedByMe() ? Side::Mine : Side::Theirs;
    const auto choice = chosen.find(difference.pointer);
    return choice == chosen.end() ? Side::Mine : choice->second;
}

} // namespace

std::vector<FieldDifference> differencesOf(const Document& base, const Document& mine, const Document& theirs)
{
    std::vector<FieldDifference> found;
    compare({&base, &mine, &theirs}, "", found);
    return found;
}

Document merged(const Document& base, const Document& mine, const Document& theirs,
                const std::map<std::string, Side>& chosen)
{
    Document result = theirs;
    for (const FieldDifference& difference : differencesOf(base, mine, theirs)) {
        if (sideFor(difference, chosen) == Side::Theirs)
            continue;
        const Document* const value = findAt(mine, difference.pointer);
        // Both acts hold: the place is a member or element of something that is there in all three.
        if (value != nullptr)
            (void)putAt(result, difference.pointer, *value);
        else if (findAt(result, difference.pointer) != nullptr)
            (void)takeAt(result, difference.pointer);
    }
    return result;
}

} // namespace musubi::edit
