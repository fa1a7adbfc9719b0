#include "content/pack/schema_sentences.hpp"

#include "content/base/utf8.hpp"
#include "content/pack/nearest_id.hpp"
#include "content/pack/schema_examples.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostListed = 12;

/// The value as it is written, short enough for a sentence.
std::string quoted(const Json* value)
{
    constexpr std::size_t kLongest = 40;
    if (value == nullptr)
        return "The value";
    const std::u32string text = decodeUtf8(value->dump(-1, ' ', false, Json::error_handler_t::replace));
    return text.size() <= kLongest ? encodeUtf8(text) : encodeUtf8(text.substr(0, kLongest)) + "…";
}

/// What is said of a list that holds something more than once: what, and where, counted as people count.
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

/// What a type of JSON Schema is called among people.
std::string nameOf(const std::string& type)
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

/// "a, b or c"
std::string listOf(const std::vector<std::string>& words)
{
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i)
        list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return list;
}

/// JSON texts without their quotation marks.
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

/// A number or a truth in quotation marks, or one thing instead of a list of one: what to do, and what comes of it.
/// \param elements  the types that an element of a list can have here
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

std::optional<std::string> sentenceAboutSize(const std::string& said, const Json* value)
{
    const std::string here = quoted(value);
    if (const auto count = between(said, "Array should contain no more than ", " elements."))
        return "The list has more than " + *count + " elements; take some out.";
    if (const auto count = between(said, "Array should contain no fewer than ", " elements."))
        return *count == "1" ? "The list is empty; it needs one element or more."
                             : "The list has fewer than " + *count + " elements.";
    if (const auto count = between(said, "String should be no more than ", " characters in length."))
        return "The text has more than " + *count + " characters. Make it shorter.";
    if (const auto count = between(said, "String should be no fewer than ", " characters in length."))
        return *count == "1" ? "The text is empty." : std::optional<std::string>();
    if (said.starts_with("Object should have no fewer than"))
        return "There is nothing in the braces.";
    if (const auto bound = between(said, "Expected number less than or equal to ", ""))
        return here + " is too much; " + shortNumber(*bound) + " is the most that can stand here.";
    if (const auto bound = between(said, "Expected number greater than or equal to ", ""))
        return here + " is too little; " + shortNumber(*bound) + " is the least that can stand here.";
    return std::nullopt;
}

std::string sentenceAboutForm(const std::string& pointer, const Json* value)
{
    const std::string example = exampleOfForm(pointer);
    return quoted(value) +
           (example.empty() ? " does not have the form that is asked for here." : " has to be " + example + ".");
}

struct OtherName
{
    std::string question;
    std::string meant; ///< the member's own name, where its value can stay as it is
};

/// What other programs call a member that is not there yet.
std::optional<OtherName> otherNameOf(const std::string& member, const std::vector<std::string>& free)
{
    struct Name
    {
        std::string_view written;
        std::string_view meant;
        bool isSame = true; ///< the value too
    };
    static constexpr std::array kNames{
        Name{"lat", "latitude"},
        Name{"lon", "longitude"},
        Name{"lng", "longitude"},
        Name{"long", "longitude"},
        Name{"name", "title"},
        Name{"validFrom", "valid", false},
        Name{"validUntil", "valid", false},
        Name{"answer", "choices", false},
    };
    for (const Name& name : kNames)
        if (name.written == member && std::find(free.begin(), free.end(), name.meant) != free.end())
            return OtherName{" Did you mean \"" + std::string(name.meant) + "\"?",
                             name.isSame ? std::string(name.meant) : ""};
    return std::nullopt;
}

/// As `language` in the published schemas: two or three small letters, then parts after hyphens.
bool isLanguage(const std::string& name)
{
    const std::string primary = name.substr(0, name.find('-'));
    return primary.size() >= 2 && primary.size() <= 3 &&
           std::all_of(primary.begin(), primary.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

} // namespace

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

const Json* SchemaSentences::valueAt(const std::string& pointer) const
{
    try {
        const Json::json_pointer path(pointer);
        return m_document->contains(path) ? &m_document->at(path) : nullptr;
    } catch (const Json::exception&) {
        return nullptr;
    }
}

Saying SchemaSentences::aboutStranger(const std::string& object, const std::string& member) const
{
    const std::string sentence = "No member called \"" + member + "\" can stand here.";
    const std::vector<std::string> known = m_guide->membersAt(object);
    std::vector<std::string> free; // what is there already is not what was meant
    std::copy_if(known.begin(), known.end(), std::back_inserter(free),
                 [&](const std::string& name) { return valueAt(object + "/" + name) == nullptr; });
    if (const auto other = otherNameOf(member, free))
        return {sentence + other->question, other->meant};
    if (const auto nearest = nearestName(member, known)) {
        const bool isFree = std::find(free.begin(), free.end(), *nearest) != free.end();
        return {sentence + " Did you mean \"" + *nearest + "\"" + (isFree ? "?" : ", which is there already?"),
                isFree && isSurelySlip(member, *nearest, known) ? *nearest : ""};
    }
    const bool isListed = !known.empty() && known.size() <= kMostListed;
    return {isListed ? sentence + " Possible here: " + listOf(known) + "." : sentence, ""};
}

Saying SchemaSentences::aboutWord(const std::string& pointer, const Json* value) const
{
    const std::vector<std::string> words = m_guide->wordsAt(pointer);
    const auto nearest = nearestName(quoted(value), words);
    // A figure that is one off is another figure.
    const bool isText = nearest && nearest->front() == '"' && value != nullptr && value->is_string();
    const bool isSure =
        isText && isSurelySlip(value->get<std::string>(), withoutQuotes({*nearest}).front(), withoutQuotes(words));
    const std::string meant = isSure ? *nearest : "";
    if (words.size() == 1)
        return {words.front() + " has to stand here, not " + quoted(value) + ".", meant};
    const std::string question = nearest ? " Did you mean " + *nearest + "?" : "";
    const std::string sentence = quoted(value) + " is not one of the words that can stand here";
    if (words.size() <= kMostListed)
        return {sentence + ": " + listOf(words) + "." + question, meant};
    return {sentence + "." +
                (nearest ? question : " The published schema lists all " + std::to_string(words.size()) + "."),
            meant};
}

Saying SchemaSentences::aboutType(const std::string& pointer, const Json* value) const
{
    if (m_guide->isTextInLanguages(pointer) && (value == nullptr || !value->is_object()))
        return {"A text is written with its languages here, such as {\"ja\": \"…\", \"en\": \"…\"}.", ""};
    std::vector<std::string> types = m_guide->typesAt(pointer);
    if (types.empty())
        return {"Something else than " + typeOf(value) + " is expected here.", ""};
    Saying hint = hintFor(types, m_guide->typesAt(pointer + "/0"), value);
    const std::vector<std::string> members = m_guide->membersAt(pointer);
    if (hint.sentence.empty() && !members.empty() && members.size() <= kMostListed)
        hint.sentence = " Possible in it: " + listOf(members) + ".";
    std::stable_partition(types.begin(), types.end(), [](const std::string& type) { return type != "null"; });
    std::transform(types.begin(), types.end(), types.begin(), [](const std::string& type) { return nameOf(type); });
    return {withCapital(listOf(types)) + " is expected here, not " + typeOf(value) + "." + hint.sentence, hint.meant};
}

Saying SchemaSentences::aboutValue(const std::string& said, const std::string& pointer) const
{
    const Json* value = valueAt(pointer);
    if (said.find("'pattern'") != std::string::npos)
        return {sentenceAboutForm(pointer, value), ""};
    if (auto sentence = sentenceAboutSize(said, value))
        return {*sentence, ""};
    if (said.starts_with("String should be no fewer than "))
        return {sentenceAboutForm(pointer, value), ""};
    if (said.find("enum values") != std::string::npos || said.find("'const'") != std::string::npos)
        return aboutWord(pointer, value);
    if (said.find("'type'") != std::string::npos)
        return aboutType(pointer, value);
    if (said.find("uniqueness") != std::string::npos)
        return aboutRepetition(value);
    if (const auto member = between(said, "Missing dependency '", "'."))
        return {"\"" + *member + "\" is missing; it belongs to what else is given here.", ""};
    if (said.find("exactly one child schema") != std::string::npos ||
        said.find("'not' constraint") != std::string::npos) {
        const std::vector<std::string> choice = m_guide->choiceAt(pointer);
        return {choice.empty() ? "Members that exclude each other are given together."
                               : "Only one of " + listOf(choice) + " can be given.",
                ""};
    }
    return {said, ""};
}

std::string SchemaSentences::aboutPart(const std::string& pointer) const
{
    const Json* value = valueAt(pointer);
    if (value != nullptr && value->is_object() && m_guide->isTextInLanguages(pointer)) {
        for (const auto& [name, text] : value->items()) {
            if (!isLanguage(name))
                return "\"" + name + "\" is no language; write its short name, such as ja, ja-easy, en, zh or ko.";
        }
    }
    return "The names or values in here are not what the schema allows.";
}

std::string SchemaSentences::aboutChoice(const std::string& object) const
{
    const std::vector<std::string> choice = m_guide->choiceAt(object);
    return choice.empty() ? "" : "Either " + listOf(choice) + " has to be given.";
}

} // namespace musubi::pack
