#include "kiosk/present/form_letters.hpp"

#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace musubi::present {

namespace {

bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

/// Unchanged where ICU has no data, as nothing else can be done about it.
std::string normalised(std::string_view text, const icu::Normalizer2* normaliser, UErrorCode status)
{
    if (U_FAILURE(status) || normaliser == nullptr)
        return std::string(text);
    const icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const icu::UnicodeString folded = normaliser->normalize(letters, status);
    std::string result;
    if (U_FAILURE(status))
        return std::string(text);
    folded.toUTF8String(result);
    return result;
}

std::string nfc(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const normaliser = icu::Normalizer2::getNFCInstance(status);
    return normalised(text, normaliser, status);
}

std::string nfkc(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const normaliser = icu::Normalizer2::getNFKCInstance(status);
    return normalised(text, normaliser, status);
}

bool isSpace(char32_t letter)
{
    return letter == U' ' || letter == U'\n' || letter == U'\t' || letter == 0x3000 || letter == 0xA0;
}

bool isDash(char32_t letter)
{
    return isBetween(letter, 0x2010, 0x2015) || letter == 0x2212 || letter == 0x2500 || letter == 0xFE63 ||
           letter == 0xFF0D;
}

/// ー and its likes between figures are meant as hyphens: ０２９ー８８３ー１１１１
bool isDashOfFigures(const std::u32string& letters, std::size_t at)
{
    const bool isLong = letters[at] == 0x30FC || letters[at] == 0x4E00;
    return isLong && at > 0 && isBetween(letters[at - 1], U'0', U'9');
}

bool isLetterOfKana(char32_t letter)
{
    return isBetween(letter, 0x3041, 0x3096) || letter == 0x30FC || letter == 0x30FB || letter == U' ';
}

} // namespace

std::string tidied(std::string_view typed)
{
    std::u32string tidy;
    for (const char32_t letter : decodeUtf8(nfc(typed))) {
        if (!isSpace(letter))
            tidy += letter;
        else if (!tidy.empty() && !isSpace(tidy.back()))
            tidy += letter == 0x3000 ? letter : U' ';
    }
    while (!tidy.empty() && isSpace(tidy.back()))
        tidy.pop_back();
    return encodeUtf8(tidy);
}

std::string inHalfWidth(std::string_view typed)
{
    std::u32string letters = decodeUtf8(tidied(nfkc(typed)));
    for (std::size_t at = 0; at < letters.size(); ++at)
        if (isDash(letters[at]) || isDashOfFigures(letters, at))
            letters[at] = U'-';
    return encodeUtf8(letters);
}

std::string inHiragana(std::string_view typed)
{
    constexpr char32_t kDistance = 0x60; // from a katakana to its hiragana
    std::u32string letters = decodeUtf8(tidied(nfkc(typed)));
    for (char32_t& letter : letters)
        if (isBetween(letter, 0x30A1, 0x30F6))
            letter -= kDistance;
    return encodeUtf8(letters);
}

std::string withoutDividers(std::string_view text)
{
    std::string bare(text);
    std::erase_if(bare, [](char letter) { return std::string_view(" -.()/").find(letter) != std::string_view::npos; });
    return bare;
}

bool areFigures(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isKanaOnly(std::string_view text)
{
    const std::u32string letters = decodeUtf8(text);
    return std::all_of(letters.begin(), letters.end(), isLetterOfKana);
}

bool isAsciiWithoutSpace(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter > ' ' && letter < '\x7F'; });
}

} // namespace musubi::present
