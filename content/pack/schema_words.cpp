#include "content/pack/schema_words.hpp"

#include "content/pack/json_lines.hpp"
#include "content/pack/pointer.hpp"
#include "content/pack/schema_sentences.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;
using What = SchemaRemark::What;

std::string pointerOf(const std::vector<std::string>& context)
{
    std::string pointer;
    for (const std::string& step : context) {
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']')
            pointer += "/" + pointerToken(std::string_view(step).substr(1, step.size() - 2));
    }
    return pointer;
}

bool isWrapper(const RawRemark& raw)
{
    return raw.description.starts_with("Failed to validate") &&
           raw.description.find("exactly one child schema") == std::string::npos;
}

void say(SchemaRemark& remark, Saying saying)
{
    remark.sentence = std::move(saying.sentence);
    remark.meant = std::move(saying.meant);
}

SchemaRemark translate(const RawRemark& raw, const SchemaSentences& sentences)
{
    SchemaRemark remark;
    remark.pointer = pointerOf(raw.context);
    if (auto member = between(raw.description, "Missing required property '", "'.")) {
        remark.what = What::MissingMember;
        remark.sentence = "\"" + *member + "\" is missing.";
        remark.pointer += "/" + pointerToken(*member);
        remark.member = std::move(*member);
    } else if (auto unwanted = between(raw.description, "'properties' or 'additionalProperties' constraints: '", "'."))
    {
        remark.what = What::UnknownMember;
        say(remark, sentences.aboutStranger(remark.pointer, *unwanted));
        remark.pointer += "/" + pointerToken(*unwanted);
        remark.member = std::move(*unwanted);
    } else if (isWrapper(raw)) {
        // Points at the part that is meant, so that the remark gives way only to remarks from inside that part.
        if (const auto name = between(raw.description, "associated with property name '", "'."))
            remark.pointer += "/" + pointerToken(*name);
        else if (const auto index = between(raw.description, "Failed to validate item #", " in array."))
            remark.pointer += "/" + *index;
        remark.sentence = sentences.aboutPart(remark.pointer);
    } else {
        say(remark, sentences.aboutValue(raw.description, remark.pointer));
    }
    return remark;
}

bool isInside(const std::string& pointer, const std::string& other)
{
    return other != pointer && isWithin(other, pointer);
}

bool complainsOfType(const RawRemark& raw)
{
    return raw.description.find("'type'") != std::string::npos;
}

const Json* valueAt(const Json& document, const std::string& pointer)
{
    try {
        return &document.at(Json::json_pointer(pointer));
    } catch (const Json::exception&) {
        return nullptr;
    }
}

/// Whether some branch of the schema lets this very word stand here.
bool isOneOfTheWords(const std::string& pointer, const SchemaGuide& guide, const Json& document)
{
    const Json* value = valueAt(document, pointer);
    if (value == nullptr || value->is_structured())
        return false;
    const std::vector<std::string> words = guide.wordsAt(pointer);
    return std::find(words.begin(), words.end(), value->dump()) != words.end();
}

/// Of a choice between kinds the validator complains about every one; only what the meant one asks for is useful.
bool isAboutAnotherBranch(const RawRemark& raw, const SchemaGuide& guide, const Json& document)
{
    const std::string pointer = pointerOf(raw.context);
    const Json* value = valueAt(document, pointer);
    if (value == nullptr)
        return false;
    if (raw.description.find("'const'") != std::string::npos ||
        raw.description.find("enum values") != std::string::npos)
        return isOneOfTheWords(pointer, guide, document);
    const auto missing = between(raw.description, "Missing required property '", "'.");
    if (!missing && raw.description.find("'not' constraint") == std::string::npos)
        return false;
    const auto required = guide.requiredOf(pointer, *value);
    if (!required)
        return false;
    return !missing || std::find(required->begin(), required->end(), *missing) == required->end();
}

/// Where one of several members has to be given and none is, the validator misses each of them.
void joinChoices(std::vector<SchemaRemark>& remarks, const SchemaGuide& guide, const SchemaSentences& sentences)
{
    for (SchemaRemark& remark : remarks) {
        if (remark.what != What::MissingMember)
            continue;
        const std::string object = holderOf(remark.pointer);
        const std::vector<std::string> choice = guide.choiceAt(object);
        if (std::find(choice.begin(), choice.end(), remark.member) != choice.end())
            remark = {object, What::Value, "", sentences.aboutChoice(object), ""};
    }
}

} // namespace

std::vector<SchemaRemark> putIntoWords(const std::vector<RawRemark>& raw, const SchemaGuide& guide,
                                       const Json& document)
{
    const SchemaSentences sentences(guide, document);
    std::vector<SchemaRemark> remarks;
    std::vector<SchemaRemark> wrappers;
    std::vector<SchemaRemark> types;
    for (const RawRemark& remark : raw) {
        if (isAboutAnotherBranch(remark, guide, document))
            continue;
        auto& list = isWrapper(remark) ? wrappers : complainsOfType(remark) ? types : remarks;
        list.push_back(translate(remark, sentences));
    }
    // A choice such as "object or null" complains of both; the complaint from inside the object is the useful one.
    for (SchemaRemark& type : types) {
        const bool better = std::any_of(remarks.begin(), remarks.end(), [&type](const SchemaRemark& other) {
            return isInside(type.pointer, other.pointer) || other.pointer == type.pointer;
        });
        const bool deeper = std::any_of(types.begin(), types.end(), [&type](const SchemaRemark& other) {
            return isInside(type.pointer, other.pointer);
        });
        if (!better && !deeper)
            remarks.push_back(std::move(type));
    }
    std::sort(wrappers.begin(), wrappers.end(), [](const SchemaRemark& left, const SchemaRemark& right) {
        return left.pointer.size() > right.pointer.size();
    });
    for (SchemaRemark& wrapper : wrappers) {
        if (isOneOfTheWords(wrapper.pointer, guide, document))
            continue;
        const bool better = std::any_of(remarks.begin(), remarks.end(), [&wrapper](const SchemaRemark& other) {
            return isInside(wrapper.pointer, other.pointer) || other.pointer == wrapper.pointer;
        });
        if (!better)
            remarks.push_back(std::move(wrapper));
    }
    joinChoices(remarks, guide, sentences);
    std::sort(remarks.begin(), remarks.end());
    remarks.erase(std::unique(remarks.begin(), remarks.end()), remarks.end());
    return remarks;
}

} // namespace musubi::pack
