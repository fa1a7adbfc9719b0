#include "kiosk/present/strings.hpp"

#include "kiosk/present/bracket_ruby.hpp"
#include "kiosk/present/date_formats.hpp"
#include "kiosk/present/message_formats.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace musubi::present {

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

std::string primaryOf(const Language& language)
{
    return language.value().substr(0, language.value().find('-'));
}

int lineOf(std::string_view bytes, std::size_t offset)
{
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes.size()));
    return 1 + static_cast<int>(std::count(bytes.begin(), end, '\n'));
}

/// The files are flat, so a key stands in one place only, as far as a person's search goes.
int lineOfKey(std::string_view bytes, const std::string& key)
{
    const std::size_t offset = bytes.find('"' + key + '"');
    return offset == std::string_view::npos ? 0 : lineOf(bytes, offset);
}

Error malformed(const Language& language, std::string message, int line, const std::string& key = {})
{
    return {ErrorCode::Malformed,
            std::move(message),
            {language.value() + ".json", key.empty() ? std::string() : "/" + key, line}};
}

std::string whatIsWrong(const std::string& message)
{
    if (const Outcome pattern = checkMessage(message); !pattern)
        return pattern.error().message;
    if (const Outcome ruby = checkBracketRuby(message); !ruby)
        return ruby.error().message;
    return {};
}

Result<Texts> parseTexts(const Language& language, const std::string& bytes)
{
    nlohmann::json json;
    try {
        json = nlohmann::json::parse(bytes);
    } catch (const nlohmann::json::parse_error& error) {
        return malformed(language, "The file is not JSON.", lineOf(bytes, error.byte == 0 ? 0 : error.byte - 1));
    }
    if (!json.is_object())
        return malformed(language, "The file must be one JSON object of key and text.", 1);
    Texts texts;
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string())
            return malformed(language, "The value must be a text.", lineOfKey(bytes, key), key);
        const auto& message = value.get_ref<const std::string&>();
        if (const std::string wrong = whatIsWrong(message); !wrong.empty())
            return malformed(language, wrong, lineOfKey(bytes, key), key);
        texts.emplace(key, message);
    }
    return texts;
}

/// Brackets in a plain value are text, not readings; those of a text with readings are written as messages write them.
std::vector<Argument> withPlainBrackets(std::vector<Argument> arguments)
{
    for (Argument& argument : arguments) {
        if (auto* const text = std::get_if<std::string>(&argument.value))
            *text = escapeBrackets(*text);
        else if (const auto* const ruby = std::get_if<RubyText>(&argument.value))
            argument.value = bracketsOf(*ruby);
    }
    return arguments;
}

} // namespace

std::string localeOf(const Language& language)
{
    // "easy" is our own word for a plain form of a language; to ICU and to fonts it is that language.
    return language.value().ends_with("-easy") ? primaryOf(language) : language.value();
}

struct Strings::Messages
{
    std::map<Language, Texts> texts;
    std::vector<Error> leftOut;
    MessageFormats formats;
    DateFormats dates;
};

Result<Strings> Strings::parse(const std::map<Language, std::string>& files)
{
    const auto messages = std::make_shared<Messages>();
    for (const auto& [language, bytes] : files) {
        Result<Texts> texts = parseTexts(language, bytes);
        if (texts)
            messages->texts.emplace(language, std::move(texts).value());
        else
            messages->leftOut.push_back(texts.error());
    }
    if (messages->texts.empty() && !messages->leftOut.empty())
        return messages->leftOut.front();
    Strings strings;
    strings.m_messages = messages;
    return strings;
}

Language Strings::languageOf(const Language& language, std::string_view key) const
{
    for (const Language& candidate : {language, Language(primaryOf(language)), Language("en"), Language("ja")}) {
        if (has(candidate, key))
            return candidate;
    }
    for (const auto& [candidate, texts] : m_messages->texts) {
        if (texts.contains(key))
            return candidate;
    }
    return language;
}

RubyText Strings::text(const Language& language, std::string_view key, const std::vector<Argument>& arguments) const
{
    const Language spoken = languageOf(language, key);
    const auto texts = m_messages->texts.find(spoken);
    if (texts == m_messages->texts.end())
        return RubyText::plain(std::string(key));
    const auto message = texts->second.find(key);
    if (message == texts->second.end())
        return RubyText::plain(std::string(key));
    return bracketRuby(m_messages->formats.format(localeOf(spoken), message->second, withPlainBrackets(arguments)));
}

bool Strings::has(const Language& language, std::string_view key) const
{
    const auto texts = m_messages->texts.find(language);
    return texts != m_messages->texts.end() && texts->second.contains(key);
}

std::string Strings::dateText(const Language& language, std::string_view skeleton, Date date) const
{
    return m_messages->dates.text(localeOf(language), skeleton, date);
}

std::vector<Language> Strings::languages() const
{
    std::vector<Language> languages;
    for (const auto& [language, texts] : m_messages->texts)
        languages.push_back(language);
    return languages;
}

const std::vector<Error>& Strings::leftOut() const
{
    return m_messages->leftOut;
}

std::vector<std::string> Strings::keys(const Language& language) const
{
    std::vector<std::string> keys;
    if (const auto texts = m_messages->texts.find(language); texts != m_messages->texts.end()) {
        for (const auto& [key, message] : texts->second)
            keys.push_back(key);
    }
    return keys;
}

} // namespace musubi::present
