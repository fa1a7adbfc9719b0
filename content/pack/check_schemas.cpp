#include "content/pack/checks.hpp"
#include "content/pack/leave_out.hpp"
#include "content/pack/localised_texts.hpp"
#include "content/pack/pointer.hpp"
#include "content/pack/schema_check.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;
using What = SchemaRemark::What;

/// By what the file says it is, and else by its place: a file in the wrong folder has one problem, not those of two
/// kinds.
std::string schemaOf(const CheckedFile& file)
{
    switch (file.role) {
    case FileRole::PackInfo:
        return "pack.schema.json";
    case FileRole::Map:
        return "map.schema.json";
    case FileRole::Entry:
        return std::string(model::nameOf(file.entry ? file.entry->id.kind : *entryKindOf(file.path))) + ".schema.json";
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

/// Latitude and longitude in each other's place, the commonest slip with maps.
bool isExchanged(const CheckedFile& file, const SchemaRemark& remark)
{
    if (!remark.pointer.ends_with("/latitude"))
        return false;
    const Json& place = valueAt(file, holderOf(remark.pointer));
    const auto degrees = [&place](const char* name) {
        return place.contains(name) && place.at(name).is_number() ? std::abs(place.at(name).get<double>()) : 999.0;
    };
    return degrees("latitude") > 90 && degrees("latitude") <= 180 && degrees("longitude") <= 90;
}

void addExchanged(const CheckedFile& file, const SchemaRemark& remark, ProblemList& problems)
{
    const std::string around = holderOf(remark.pointer);
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
    const auto said = std::find_if(file.refusals.begin(), file.refusals.end(),
                                   [&remark](const Error& refusal) { return refusal.where.pointer == remark.pointer; });
    return vague && said != file.refusals.end() ? said->message : remark.sentence;
}

std::vector<Fix> fixesOf(const CheckedFile& file, const SchemaRemark& remark)
{
    constexpr std::size_t kShort = 60;
    const bool isStranger = remark.what == What::UnknownMember;
    if (isStranger && !remark.meant.empty())
        return {{"Call it \"" + remark.meant + "\": put what it holds there …",
                 holderOf(remark.pointer) + "/" + remark.meant, valueAt(file, remark.pointer).dump()},
                {"… and take \"" + remark.member + "\" out.", remark.pointer, ""}};
    // A misspelt name holds what is wanted; only what nobody can have meant is taken out.
    if (isStranger && remark.sentence.find("Did you mean") == std::string::npos)
        return {{"Take \"" + remark.member + "\" out.", remark.pointer, ""}};
    if (file.role == FileRole::Entry && remark.pointer == "/id")
        return idAsFileName(file);
    if (!isStranger && !remark.meant.empty())
        return {{remark.meant.size() <= kShort ? "Write " + remark.meant + "." : "Write it so.", remark.pointer,
                 remark.meant}};
    return {};
}

/// What is told elsewhere: blank texts by checkTexts, and a text without end, which null stands for here, when the file
/// was opened.
bool isToldElsewhere(const CheckedFile& file, const SchemaRemark& remark, const ProblemList& problems)
{
    if (remark.what != What::Value)
        return false;
    const Json& value = valueAt(file, remark.pointer);
    const std::string around = holderOf(remark.pointer);
    const bool isBlankText = value == "" && std::any_of(file.texts.begin(), file.texts.end(),
                                                        [&](const auto& text) { return text.pointer == around; });
    return isBlankText || (value.is_null() && problems.hasErrorAt(file.path, remark.pointer));
}

void addRemark(const CheckedFile& file, const SchemaRemark& remark, ProblemList& problems)
{
    if (isToldElsewhere(file, remark, problems))
        return;
    if (isExchanged(file, remark)) {
        addExchanged(file, remark, problems);
        return;
    }
    // Left out alternative texts have a name of their own, because so many readers depend on them.
    if (remark.what == What::MissingMember && remark.member == "alt" && isPicture(holderOf(remark.pointer))) {
        problems.add(file, ProblemCode::AltTextMissing, Severity::Error, remark.pointer,
                     std::string(kPictureWithoutWords));
        return;
    }
    problems.add(file, ProblemCode::Schema, Severity::Error, remark.pointer, sentenceOf(file, remark),
                 fixesOf(file, remark));
}

using IsTextPlace = std::function<bool(const std::string&)>;

/// Whether the value itself is not what it has to be, so that nothing can be said of it. A list with an element too
/// many, or an object with one of two members too many, still holds elements and members that can be looked at; a text
/// with a name that is no language may hold any language under it.
bool spoils(const CheckedFile& file, const SchemaRemark& remark, const IsTextPlace& isTextPlace)
{
    if (remark.what != What::Value)
        return remark.what == What::MissingMember;
    const Json& value = valueAt(file, remark.pointer);
    return !remark.pointer.empty() && (!value.is_structured() || value.empty() || isTextPlace(remark.pointer));
}

void note(CheckedFile& file, const std::vector<SchemaRemark>& remarks, const IsTextPlace& isTextPlace)
{
    for (const SchemaRemark& remark : remarks) {
        if (remark.what == What::UnknownMember)
            file.strangers.push_back(remark.pointer);
        else if (spoils(file, remark, isTextPlace))
            file.unsound.push_back(remark.pointer);
    }
    file.texts = textsOf(file, isTextPlace);
}

} // namespace

void checkSchemas(CheckedWorkspace& workspace, const Schemas& schemas, ProblemList& problems)
{
    const auto set = SchemaSet::open(schemas.files);
    if (!set)
        problems.add({ProblemCode::Schema, Severity::Error, set.error().where, set.error().message, {}});
    for (CheckedFile& file : workspace.json) {
        const std::string name = schemaOf(file);
        const bool isKnown = set && set.value().has(name);
        const auto remarks = isKnown ? set.value().remarks(name, *file.document) : std::vector<SchemaRemark>();
        note(file, remarks,
             [&](const std::string& pointer) { return isKnown && set.value().isTextInLanguages(name, pointer); });
        for (const SchemaRemark& remark : remarks)
            addRemark(file, remark, problems);
    }
}

} // namespace musubi::pack
