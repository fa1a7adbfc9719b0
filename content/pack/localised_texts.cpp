#include "content/pack/localised_texts.hpp"

#include "content/pack/json_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

bool isLanguageTag(const std::string& name)
{
    const std::string primary = name.substr(0, name.find('-'));
    return primary.size() >= 2 && primary.size() <= 3 &&
           std::all_of(primary.begin(), primary.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// An object of plain values, of which one could be a text in a language.
bool mayBeLocalised(const Json& node)
{
    const auto isPlain = [](const Json& value) { return !value.is_structured(); };
    return node.is_object() && std::all_of(node.begin(), node.end(), isPlain) &&
           std::any_of(node.items().begin(), node.items().end(),
                       [](const auto& member) { return isLanguageTag(member.key()) && member.value().is_string(); });
}

struct Gatherer
{
    const CheckedFile& file;
    const std::function<bool(const std::string&)>& isTextPlace;
    std::vector<CheckedText>& texts;

    void gather(const Json& node, const std::string& pointer)
    {
        if (std::find(file.strangers.begin(), file.strangers.end(), pointer) != file.strangers.end())
            return;
        if (isLocalised(node) || (mayBeLocalised(node) && isTextPlace(pointer))) {
            addText(node, pointer);
            return;
        }
        if (!node.is_structured())
            return;
        std::size_t index = 0;
        for (const auto& [name, child] : node.items())
            gather(child, pointer + "/" + (node.is_object() ? pointerToken(name) : std::to_string(index++)));
    }

    void addText(const Json& node, const std::string& pointer)
    {
        CheckedText text{pointer, {}};
        for (const auto& [language, markup] : node.items()) {
            if (const auto* written = markup.get_ptr<const std::string*>();
                written != nullptr && isLanguageTag(language))
                text.languages.emplace(language, *written);
        }
        texts.push_back(std::move(text));
    }
};

} // namespace

bool isLocalised(const Json& node)
{
    if (!node.is_object() || node.empty() || (node.size() == 1 && node.contains("id")))
        return false;
    return std::all_of(node.items().begin(), node.items().end(),
                       [](const auto& member) { return isLanguageTag(member.key()) && member.value().is_string(); });
}

bool isProperName(std::string_view pointer)
{
    return pointer.find("/winners/") != std::string_view::npos || pointer.ends_with("/name");
}

std::vector<CheckedText> textsOf(const CheckedFile& file, const std::function<bool(const std::string&)>& isTextPlace)
{
    std::vector<CheckedText> texts;
    Gatherer{file, isTextPlace, texts}.gather(*file.document, "");
    return texts;
}

} // namespace musubi::pack
