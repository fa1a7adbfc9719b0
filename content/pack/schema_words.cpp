#include "content/pack/schema_words.hpp"

#include "content/base/utf8.hpp"
#include "content/pack/json_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>

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

const Json* valueAt(const Json& document, const std::string& pointer)
{
    try {
        const Json::json_pointer path(pointer);
        return document.contains(path) ? &document.at(path) : nullptr;
    } catch (const Json::exception&) {
        return nullptr;
    }
}

/// The value as it is written, short enough for a sentence.
std::string quoted(const Json* value)
{
    constexpr std::size_t kLongest = 40;
    if (value == nullptr)
        return "The value";
    const std::u32string text = decodeUtf8(value->dump(-1, ' ', false, Json::error_handler_t::replace));
    return text.size() <= kLongest ? encodeUtf8(text) : encodeUtf8(text.substr(0, kLongest)) + "…";
}

std::string typeOf(const Json* value)
{
    if (value == nullptr || value->is_null())
        return "null";
    if (value->is_object())
        return "an object";
    if (value->is_array())
        return "a list";
    if (value->is_string())
        return "a text";
    if (value->is_boolean())
        return "true or false";
    return value->is_number_float() ? "a number with a fraction" : "a whole number";
}

std::optional<std::string> between(const std::string& text, std::string_view before, std::string_view after)
{
    const std::size_t start = text.find(before);
    if (start == std::string::npos)
        return std::nullopt;
    const std::size_t from = start + before.size();
    const std::size_t end = after.empty() ? text.size() : text.rfind(after);
    if (end == std::string::npos || end < from)
        return std::nullopt;
    return text.substr(from, end - from);
}

/// "9.000000" → "9"
std::string shortNumber(std::string number)
{
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.ends_with('.'))
            number.pop_back();
    }
    return number;
}

std::optional<std::string> sentenceAboutSize(const std::string& said)
{
    if (const auto count = between(said, "Array should contain no more than ", " elements."))
        return "The list has more than " + *count + " elements.";
    if (const auto count = between(said, "Array should contain no fewer than ", " elements."))
        return *count == "1" ? "The list is empty." : "The list has fewer than " + *count + " elements.";
    if (const auto count = between(said, "String should be no more than ", " characters in length."))
        return "The text has more than " + *count + " characters.";
    if (const auto count = between(said, "String should be no fewer than ", " characters in length."))
        return *count == "1" ? "The text is empty." : "The text has fewer than " + *count + " characters.";
    if (said.starts_with("Object should have no fewer than"))
        return "The object is empty.";
    if (const auto bound = between(said, "Expected number less than or equal to ", ""))
        return "The number is above " + shortNumber(*bound) + ".";
    if (const auto bound = between(said, "Expected number greater than or equal to ", ""))
        return "The number is below " + shortNumber(*bound) + ".";
    return std::nullopt;
}

/// How a value is written whose form a pattern asks for, by the name of its member.
std::string exampleFor(const std::string& pointer)
{
    struct Example
    {
        std::string_view member;
        std::string_view words;
    };
    static constexpr std::array kExamples{
        Example{"start", "a day and a time, such as 2026-11-21T09:30"},
        Example{"date", "a day, such as 2026-11-21"},
        Example{"except", "a day, such as 2026-11-21"},
        Example{"from", "a day, such as 2026-11-21, or 11-21 for every year"},
        Example{"until", "a day, such as 2026-11-21"},
        Example{"to", "a day, such as 2026-11-21, or an entry, such as event/stone-class"},
        Example{"open", "a time, such as 09:30"},
        Example{"close", "a time, such as 17:00"},
        Example{"lastEntry", "a time, such as 16:30"},
        Example{"id", "small letters and figures with hyphens between, such as stone-class"},
        Example{"file", "a picture in the folder media, such as media/rock-1.jpg"},
        Example{"sound", "a recording in the folder media, such as media/rock-1.ogg"},
        Example{"url", "an address, such as https://www.example.org/"},
        Example{"source", "an address, such as https://www.example.org/"},
        Example{"languages", "a language, such as ja or en"},
    };
    // The name of an element is that of its list: "/source/0".
    std::string path = pointer;
    while (!path.empty() && path.find_last_not_of("0123456789") == path.rfind('/'))
        path.resize(path.rfind('/'));
    const std::string member = path.substr(path.rfind('/') + 1);
    const auto found = std::find_if(kExamples.begin(), kExamples.end(),
                                    [&member](const Example& example) { return example.member == member; });
    return found == kExamples.end() ? std::string() : std::string(found->words);
}

std::string sentenceAboutForm(const SchemaRemark& remark, const Json* value)
{
    const std::string example = exampleFor(remark.pointer);
    return quoted(value) +
           (example.empty() ? " does not have the form that is asked for here." : " has to be " + example + ".");
}

std::string sentenceAboutValue(const std::string& said, const Json* value)
{
    if (auto sentence = sentenceAboutSize(said))
        return *sentence;
    if (said.find("enum values") != std::string::npos)
        return quoted(value) + " is not one of the words that can stand here.";
    if (said.find("'const'") != std::string::npos)
        return quoted(value) + " is not the value that has to stand here.";
    if (said.find("'type'") != std::string::npos)
        return "Something else than " + typeOf(value) + " is expected here.";
    if (said.find("uniqueness") != std::string::npos)
        return "The list names " + between(said, "Elements at indexes ", " violate").value_or("something") +
               " alike; each must be there once.";
    if (said.find("exactly one child schema") != std::string::npos)
        return "Members that exclude each other are given together.";
    return said;
}

bool isWrapper(const RawRemark& raw)
{
    return raw.description.starts_with("Failed to validate") &&
           raw.description.find("exactly one child schema") == std::string::npos;
}

SchemaRemark translate(const RawRemark& raw, const Json& document)
{
    SchemaRemark remark;
    remark.pointer = pointerOf(raw.context);
    if (auto member = between(raw.description, "Missing required property '", "'.")) {
        remark.what = What::MissingMember;
        remark.sentence = "\"" + *member + "\" is missing.";
        remark.member = std::move(*member);
    } else if (auto unwanted = between(raw.description, "'properties' or 'additionalProperties' constraints: '", "'."))
    {
        remark.what = What::UnknownMember;
        remark.pointer += "/" + pointerToken(*unwanted);
        remark.sentence = "No member called \"" + *unwanted + "\" can stand here.";
        remark.member = std::move(*unwanted);
    } else if (isWrapper(raw)) {
        // Points at the part that is meant, so that the remark gives way only to remarks from inside that part.
        if (const auto name = between(raw.description, "associated with property name '", "'."))
            remark.pointer += "/" + pointerToken(*name);
        else if (const auto index = between(raw.description, "Failed to validate item #", " in array."))
            remark.pointer += "/" + *index;
        remark.sentence = "The names or values in here are not what the schema allows.";
    } else {
        const Json* value = valueAt(document, remark.pointer);
        const bool isForm = raw.description.find("'pattern'") != std::string::npos;
        remark.sentence = isForm ? sentenceAboutForm(remark, value) : sentenceAboutValue(raw.description, value);
    }
    return remark;
}

bool isInside(const std::string& pointer, const std::string& other)
{
    return other.starts_with(pointer + "/");
}

bool complainsOfType(const RawRemark& raw)
{
    return raw.description.find("'type'") != std::string::npos;
}

} // namespace

std::vector<SchemaRemark> putIntoWords(const std::vector<RawRemark>& raw, const Json& document)
{
    std::vector<SchemaRemark> remarks;
    std::vector<SchemaRemark> wrappers;
    std::vector<SchemaRemark> types;
    for (const RawRemark& remark : raw) {
        auto& list = isWrapper(remark) ? wrappers : complainsOfType(remark) ? types : remarks;
        list.push_back(translate(remark, document));
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
        const bool better = std::any_of(remarks.begin(), remarks.end(), [&wrapper](const SchemaRemark& other) {
            return isInside(wrapper.pointer, other.pointer) || other.pointer == wrapper.pointer;
        });
        if (!better)
            remarks.push_back(std::move(wrapper));
    }
    std::sort(remarks.begin(), remarks.end());
    remarks.erase(std::unique(remarks.begin(), remarks.end()), remarks.end());
    return remarks;
}

} // namespace musubi::pack
