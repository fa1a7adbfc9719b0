#include "kiosk/present/name_choices.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/present/finder.hpp"

#include <algorithm>
#include <utility>

namespace musubi::present {

namespace {

bool isKana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x30FF; // Unicode blocks Hiragana and Katakana, with the long vowel mark
}

/// As it is written; a voice has its reading.
Words nameOf(const Context& context, const Candidate& candidate)
{
    const RubyText written =
        RubyText::parse("{" + candidate.text + "|" + candidate.reading + "}").valueOr(RubyText::plain(candidate.text));
    return context.words(LocalisedText({{Language("ja"), written}}));
}

} // namespace

std::vector<NameChoice> nameChoices(const Context& context, const KeyboardSpec& field, std::size_t most)
{
    const std::u32string letters = decodeUtf8(field.text);
    const auto end = std::find_if_not(letters.rbegin(), letters.rend(), isKana).base();
    const std::string kana = encodeUtf8(std::u32string(end, letters.end()));
    std::vector<NameChoice> choices;
    if (kana.empty() || context.finder() == nullptr)
        return choices;
    const std::string before = encodeUtf8(std::u32string(letters.begin(), end));
    // One more than are shown: the field may hold one of them already.
    for (const Candidate& candidate : context.finder()->candidates(kana, most + 1)) {
        std::string completed = before + candidate.text;
        if (completed == field.text || letterCount(completed) > field.limit || choices.size() == most)
            continue;
        std::string address = field.field.empty() ? field.typed(completed).text() : std::string();
        choices.push_back(
            {std::to_string(choices.size()), nameOf(context, candidate), std::move(completed), std::move(address)});
    }
    return choices;
}

} // namespace musubi::present
