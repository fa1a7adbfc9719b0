#include "content/pack/checks.hpp"
#include "content/pack/localised_texts.hpp"
#include "content/pack/schema_check.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;
using What = SchemaRemark::What;

std::string schemaOf(const CheckedFile& file)
{
    switch (file.role) {
    case FileRole::PackInfo:
        return "pack.schema.json";
    case FileRole::Map:
        return "map.schema.json";
    case FileRole::Entry:
        return std::string(model::nameOf(*entryKindOf(file.path))) + ".schema.json";
    case FileRole::Medium:
    case FileRole::Other:
        break;
    }
    return {};
}

bool isPicture(const std::string& pointer)
{
    constexpr std::string_view kMedia = "/media/";
    return pointer.starts_with(kMedia) && pointer.find('/', kMedia.size()) == std::string::npos;
}

/// The value that the pointer leads to, or the whole document when it leads nowhere.
const Json& valueAt(const CheckedFile& file, const std::string& pointer)
{
    try {
        return file.document->at(Json::json_pointer(pointer));
    } catch (const Json::exception&) {
        return *file.document; // a member that is missing, or a name that is no pointer
    }
}

std::string aroundOf(const std::string& pointer)
{
    return pointer.substr(0, std::min(pointer.rfind('/'), pointer.size()));
}

/// Latitude and longitude in each other's place, the commonest slip with maps.
bool isExchanged(const CheckedFile& file, const SchemaRemark& remark)
{
    if (!remark.pointer.ends_with("/latitude"))
        return false;
    const Json& place = valueAt(file, aroundOf(remark.pointer));
    const auto degrees = [&place](const char* name) {
        return place.contains(name) && place.at(name).is_number() ? std::abs(place.at(name).get<double>()) : 999.0;
    };
    return degrees("latitude") > 90 && degrees("latitude") <= 180 && degrees("longitude") <= 90;
}

void addExchanged(const CheckedFile& file, const SchemaRemark& remark, ProblemList& problems)
{
    const std::string around = aroundOf(remark.pointer);
    Json turned = valueAt(file, around);
    std::swap(turned.at("latitude"), turned.at("longitude"));
    problems.add(file, ProblemCode::Schema, Severity::Error, remark.pointer,
                 "No place on earth has this latitude; it looks like the longitude.",
                 {{"Exchange latitude and longitude.", around, turned.dump()}});
}

/// What the reader says of the same value, when it knows more than the schema: what should stand there.
std::string sentenceOf(const CheckedFile& file, const SchemaRemark& remark)
{
    const bool vague =
        remark.what == What::Value && remark.sentence.find("does not have the form") != std::string::npos;
    return vague && file.refusal && file.refusal->where.pointer == remark.pointer ? file.refusal->message
                                                                                  : remark.sentence;
}

void addRemark(const CheckedFile& file, const SchemaRemark& remark, ProblemList& problems)
{
    // Empty texts are found with the blank ones (checkTexts).
    if (remark.what == What::Value && valueAt(file, remark.pointer) == "" &&
        isLocalised(valueAt(file, aroundOf(remark.pointer))))
        return;
    if (isExchanged(file, remark)) {
        addExchanged(file, remark, problems);
        return;
    }
    // Left out alternative texts have a name of their own, because so many readers depend on them.
    if (remark.what == What::MissingMember && remark.member == "alt" && isPicture(remark.pointer)) {
        problems.add(file, ProblemCode::AltTextMissing, Severity::Error, remark.pointer,
                     "The picture has no words for people who cannot see it.");
        return;
    }
    std::vector<Fix> fixes;
    // A misspelt name holds what is wanted; only what nobody can have meant is taken out.
    if (remark.what == What::UnknownMember && remark.sentence.find("Did you mean") == std::string::npos)
        fixes.push_back({"Take \"" + remark.member + "\" out.", remark.pointer, ""});
    problems.add(file, ProblemCode::Schema, Severity::Error, remark.pointer, sentenceOf(file, remark),
                 std::move(fixes));
}

} // namespace

void checkSchemas(const CheckedWorkspace& workspace, const Schemas& schemas, ProblemList& problems)
{
    const auto set = SchemaSet::open(schemas.files);
    if (!set) {
        problems.add({ProblemCode::Schema, Severity::Error, set.error().where, set.error().message, {}});
        return;
    }
    for (const CheckedFile& file : workspace.json) {
        const std::string name = schemaOf(file);
        if (!set.value().has(name))
            continue;
        for (const SchemaRemark& remark : set.value().remarks(name, *file.document))
            addRemark(file, remark, problems);
    }
}

} // namespace musubi::pack
