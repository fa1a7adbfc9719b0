#include "content/pack/schema_sentences.hpp"

#include "content/pack/nearest_id.hpp"
#include "content/pack/schema_examples.hpp"
#include "content/pack/schema_phrases.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostListed = 12;

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
    std::transform(types.begin(), types.end(), types.begin(), [](const std::string& type) { return typeNameOf(type); });
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
