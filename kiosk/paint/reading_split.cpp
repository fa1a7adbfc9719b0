#include "kiosk/paint/reading_split.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/paint/line_places.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace musubi::paint {

namespace {

bool attaches(char32_t character)
{
    const int8_t type = u_charType(static_cast<UChar32>(character));
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK ||
           u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_VARIATION_SELECTOR) != 0;
}

/// Kana with the small ones and long-vowel marks that are said with them.
std::vector<std::string> syllables(const std::string& reading)
{
    std::vector<std::string> parts;
    for (const std::string& kana : graphemes(reading)) {
        if (parts.empty() || !mayNotBeginLine(decodeUtf8(kana).front()))
            parts.push_back(kana);
        else
            parts.back() += kana;
    }
    return parts;
}

} // namespace

std::vector<std::string> graphemes(const std::string& text)
{
    std::vector<std::string> parts;
    for (const char32_t character : decodeUtf8(text)) {
        const std::string bytes = encodeUtf8(std::u32string_view(&character, 1));
        if (parts.empty() || !attaches(character))
            parts.push_back(bytes);
        else
            parts.back() += bytes;
    }
    return parts;
}

std::vector<RubyRun> splitReading(const RubyRun& run)
{
    const std::vector<std::string> base = graphemes(run.base);
    const std::vector<std::string> reading = syllables(run.reading);
    std::vector<RubyRun> parts;
    std::size_t given = 0;
    for (std::size_t i = 0; i < base.size(); ++i) {
        RubyRun part{base[i], {}};
        for (const std::size_t until = reading.size() * (i + 1) / base.size(); given < until; ++given)
            part.reading += reading[given];
        parts.push_back(std::move(part));
    }
    return parts;
}

bool isKana(const std::string& text)
{
    const std::u32string characters = decodeUtf8(text);
    return std::all_of(characters.begin(), characters.end(), [](char32_t character) {
        return (character >= 0x3040 && character <= 0x30FF) || character == 0x3000;
    });
}

bool isKanji(const std::string& text)
{
    const std::u32string characters = decodeUtf8(text);
    return std::all_of(characters.begin(), characters.end(), [](char32_t character) {
        return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_IDEOGRAPHIC) != 0 || character == U'々';
    });
}

} // namespace musubi::paint
