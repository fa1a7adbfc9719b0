// What pack.json lists twice under one name: whoever refers to the name means only one of them.
#include "content/pack/checks.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

/// A list of pack.json whose elements are told apart by one member.
struct NamedList
{
    std::string pointer;
    const char* member = "id";
    const char* element = ""; ///< in words
};

/// The list at the pointer; an empty one when there is none.
const Json& listAt(const CheckedFile& file, const std::string& pointer)
{
    static const Json kNone = Json::array();
    const Json::json_pointer place(pointer);
    if (!file.document->contains(place) || !file.document->at(place).is_array())
        return kNone;
    return file.document->at(place);
}

void checkList(const CheckedFile& pack, const NamedList& list, ProblemList& problems)
{
    const Json& elements = listAt(pack, list.pointer);
    std::map<std::string, std::size_t> seen; // names as JSON
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string element = list.pointer + "/" + std::to_string(i);
        const std::string name = element + "/" + list.member;
        if (!pack.isSound(name) || !elements[i].is_object() || !elements[i].contains(list.member))
            continue;
        const std::string written = elements[i].at(list.member).dump();
        const auto [first, isNew] = seen.try_emplace(written, i);
        if (isNew)
            continue;
        std::vector<Fix> fixes;
        if (elements[i] == elements[first->second])
            fixes = {{"Take the second one away.", element, ""}};
        problems.add(pack, ProblemCode::DuplicateId, Severity::Error, name,
                     std::string("Another ") + list.element + " already has the " + list.member + " " + written + ".",
                     std::move(fixes));
    }
}

} // namespace

void checkDuplicates(const CheckedWorkspace& workspace, ProblemList& problems)
{
    if (workspace.packFile == nullptr)
        return;
    const CheckedFile& pack = *workspace.packFile;
    checkList(pack, {"/holidays", "date", "holiday"}, problems);
    checkList(pack, {"/geopark/stories", "number", "story"}, problems);
    checkList(pack, {"/awardProgrammes", "id", "award programme"}, problems);
    checkList(pack, {"/schools", "id", "school"}, problems);
    checkList(pack, {"/guideline/pillars", "id", "pillar"}, problems);
    for (std::size_t i = 0; i < listAt(pack, "/guideline/pillars").size(); ++i) {
        const std::string pillar = "/guideline/pillars/" + std::to_string(i);
        checkList(pack, {pillar + "/measures", "id", "measure of this pillar"}, problems);
        checkList(pack, {pillar + "/goals", "id", "goal of this pillar"}, problems);
    }
}

} // namespace musubi::pack
