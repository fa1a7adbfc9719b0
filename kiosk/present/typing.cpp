#include "kiosk/present/typing.hpp"

#include "content/base/utf8.hpp"

#include <array>

namespace musubi::present {

namespace {

/// Each letter is followed by its next form; the last one by the first.
using Cycle = std::u32string_view;

constexpr std::array<Cycle, 21> kVoicings{U"うゔ", U"かが", U"きぎ",   U"くぐ",   U"けげ",   U"こご",   U"さざ",
                                          U"しじ", U"すず", U"せぜ",   U"そぞ",   U"ただ",   U"ちぢ",   U"つづ",
                                          U"てで", U"とど", U"はばぱ", U"ひびぴ", U"ふぶぷ", U"へべぺ", U"ほぼぽ"};
constexpr std::array<Cycle, 10> kSizes{U"あぁ", U"いぃ", U"うぅ", U"えぇ", U"おぉ",
                                       U"つっ", U"やゃ", U"ゆゅ", U"よょ", U"わゎ"};

template <std::size_t Count>
std::string withNextForm(std::string_view text, const std::array<Cycle, Count>& cycles)
{
    std::u32string letters = decodeUtf8(text);
    if (letters.empty())
        return std::string(text);
    for (const Cycle cycle : cycles) {
        const std::size_t at = cycle.find(letters.back());
        if (at == Cycle::npos)
            continue;
        letters.back() = cycle[(at + 1) % cycle.size()];
        return encodeUtf8(letters);
    }
    return std::string(text);
}

} // namespace

std::size_t letterCount(std::string_view text)
{
    return decodeUtf8(text).size();
}

std::string withLetter(std::string_view text, std::string_view letter, std::size_t limit)
{
    std::string longer(text);
    if (letterCount(text) + letterCount(letter) <= limit)
        longer += letter;
    return longer;
}

std::string withoutLastLetter(std::string_view text)
{
    std::u32string letters = decodeUtf8(text);
    if (!letters.empty())
        letters.pop_back();
    return encodeUtf8(letters);
}

std::string withNextVoicing(std::string_view text)
{
    return withNextForm(text, kVoicings);
}

std::string withNextSize(std::string_view text)
{
    return withNextForm(text, kSizes);
}

} // namespace musubi::present
