#include "kiosk/speech/spoken_text.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>

namespace musubi::speech {

namespace {

bool isDigit(char32_t letter)
{
    return (letter >= U'0' && letter <= U'9') || (letter >= U'０' && letter <= U'９');
}

/// Arrows, mathematical and technical signs, boxes, shapes, stars, dingbats, but not ① and its like; the postal mark;
/// what Unicode leaves to the font; emoji.
bool isSign(char32_t letter)
{
    const bool circled = letter >= 0x2460 && letter <= 0x24FF;
    return (letter >= 0x2190 && letter <= 0x2BFF && !circled) || letter == U'•' || letter == U'※' || letter == U'〒' ||
           (letter >= 0xE000 && letter <= 0xF8FF) || letter >= 0x1F000;
}

bool isDash(char32_t letter)
{
    return letter == U'-' || letter == U'–' || letter == U'—' || letter == U'〜' || letter == U'～' || letter == U'~';
}

bool isLetter(char32_t letter)
{
    const bool latin =
        (letter >= U'A' && letter <= U'Z') || (letter >= U'a' && letter <= U'z') || (letter >= 0xC0 && letter < 0x2000);
    const bool kanaOrIdeograph = letter >= 0x3005 && letter <= 0xD7FF && !(letter >= 0x3008 && letter <= 0x3020) &&
                                 letter != U'〜' && letter != U'・' && letter != U'゠';
    return latin || kanaOrIdeograph || (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0xFF21 && letter <= 0xFF9F);
}

/// The digits around a dash, spaces left out: "9:30 – 17:00".
bool isBetweenNumbers(const std::u32string& text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && text[before - 1] == U' ')
        --before;
    std::size_t after = at + 1;
    while (after < text.size() && text[after] == U' ')
        ++after;
    return before > 0 && after < text.size() && isDigit(text[before - 1]) && isDigit(text[after]);
}

} // namespace

std::string spokenForm(std::string_view text, std::string_view range)
{
    const std::u32string letters = decodeUtf8(text);
    std::u32string said;
    const auto say = [&said](char32_t letter) {
        if (letter != U' ' || (!said.empty() && said.back() != U' '))
            said.push_back(letter);
    };
    for (std::size_t at = 0; at < letters.size(); ++at) {
        // A hyphen between numbers may be a telephone number's; the longer dashes are ranges.
        if (isDash(letters[at]) && letters[at] != U'-' && isBetweenNumbers(letters, at)) {
            say(U' ');
            for (const char32_t letter : decodeUtf8(range))
                say(letter);
            say(U' ');
        } else {
            say(isSign(letters[at]) ? U' ' : letters[at]);
        }
    }
    while (!said.empty() && said.back() == U' ')
        said.pop_back();
    return encodeUtf8(said);
}

bool hasWords(std::string_view text)
{
    const std::u32string letters = decodeUtf8(text);
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t letter) { return isDigit(letter) || isLetter(letter); });
}

bool hasLetters(std::string_view text)
{
    const std::u32string letters = decodeUtf8(text);
    return std::any_of(letters.begin(), letters.end(), isLetter);
}

} // namespace musubi::speech
