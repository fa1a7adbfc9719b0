#include "content/pack/schema_phrases.hpp"

#include "content/base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace musubi::pack {

using Json = nlohmann::json;

std::string quoted(const Json* value)
{
    constexpr std::size_t kLongest = 40;
    if (value == nullptr)
        return "The value";
    const std::u32string text = decodeUtf8(value->dump(-1, ' ', false, Json::error_handler_t::replace));
    return text.size() <= kLongest ? encodeUtf8(text) : encodeUtf8(text.substr(0, kLongest)) + "…";
}

Saying aboutRepetition(const Json* list)
{
    if (list == nullptr || !list->is_array())
        return {"Something is there twice; each must be there once.", ""};
    Json once = Json::array();
    std::string sentence;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const Json& element = (*list)[i];
        const auto first = std::find(list->begin(), list->end(), element) - list->begin();
        if (static_cast<std::size_t>(first) == i)
            once.push_back(element);
        else if (sentence.empty())
            sentence = quoted(&element) + " is there twice, as number " + std::to_string(first + 1) + " and number " +
                       std::to_string(i + 1) + " of the list; it must be there once.";
    }
    return {sentence, once.dump()};
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

std::string typeNameOf(const std::string& type)
{
    struct Name
    {
        std::string_view type;
        std::string_view words;
    };
    static constexpr std::array kNames{
        Name{"object", "an object in braces"},
        Name{"array", "a list in brackets"},
        Name{"string", "a text in double quotes"},
        Name{"integer", "a whole number"},
        Name{"number", "a number"},
        Name{"boolean", "true or false"},
    };
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& name) { return name.type == type; });
    return found == kNames.end() ? type : std::string(found->words);
}

std::string listOf(const std::vector<std::string>& words)
{
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i)
        list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return list;
}

std::vector<std::string> withoutQuotes(const std::vector<std::string>& words)
{
    std::vector<std::string> bare;
    for (const std::string& word : words) {
        if (word.size() >= 2 && word.front() == '"')
            bare.push_back(word.substr(1, word.size() - 2));
    }
    return bare;
}

std::string withCapital(std::string sentence)
{
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
        sentence.front() = static_cast<char>(sentence.front() - 32);
    return sentence;
}

Saying hintFor(const std::vector<std::string>& types, const std::vector<std::string>& elements, const Json* value)
{
    const auto expects = [&types](std::string_view type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (value == nullptr || value->is_null())
        return {};
    if (expects("array") && value->is_object())
        return {" Put brackets around it.", Json::array({*value}).dump()};
    if (value->is_structured())
        return {};
    const auto isElement = [&elements](const Json& one) {
        return elements.empty() || std::any_of(elements.begin(), elements.end(), [&one](const std::string& type) {
                   return type == one.type_name() || (type == "integer" && one.is_number_integer());
               });
    };
    if (expects("array") && !isElement(*value))
        return {};
    if (expects("array"))
        return {" Put it into brackets: [" + quoted(value) + "].", Json::array({*value}).dump()};
    const auto* text = value->get_ptr<const std::string*>();
    // Which text was meant is not sure: a telephone number has lost its zeros.
    if (text == nullptr)
        return {expects("string") && value->is_number()
                    ? " Write " + Json(value->dump()).dump() + ", with quotation marks."
                    : "",
                ""};
    const Json inner = Json::parse(*text, nullptr, false);
    const bool fits = (expects("boolean") && inner.is_boolean()) || (expects("integer") && inner.is_number_integer()) ||
                      (expects("number") && inner.is_number());
    return fits ? Saying{" Write " + *text + " without quotation marks.", inner.dump()} : Saying{};
}

} // namespace musubi::pack
