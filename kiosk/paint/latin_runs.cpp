#include "kiosk/paint/latin_runs.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <string_view>

namespace musubi::paint {

namespace {

enum class Kind
{
    Latin,
    Joiner, ///< belongs to a stretch when Latin stands on both sides
    Tail,   ///< belongs to the stretch before it: "5%", "A+"
    Other,
};

Kind kindOf(UChar32 character)
{
    if (character >= '0' && character <= '9')
        return Kind::Latin;
    const bool isFullWidth = character >= 0xFF00 && character <= 0xFFEF;
    const bool isNumberForm = character >= 0x2150 && character <= 0x218F;
    if (u_isalpha(character) != 0 && !isFullWidth && !isNumberForm) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(character, &status);
        const bool isLatin = script == USCRIPT_LATIN || script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK;
        return isLatin ? Kind::Latin : Kind::Other;
    }
    if (u_charType(character) == U_NON_SPACING_MARK)
        return Kind::Tail;
    switch (character) {
    case '%':
    case '+':
    case 0xB0: // degree
        return Kind::Tail;
    case ' ':
    case '.':
    case ',':
    case ':':
    case '/':
    case '-':
    case '\'':
    case '&':
    case '@':
    case '_':
    case '#':
    case 0x2013: // en dash
    case 0x2019: // apostrophe
        return Kind::Joiner;
    default:
        return Kind::Other;
    }
}

} // namespace

std::vector<ByteRange> latinRuns(std::string_view text)
{
    std::vector<ByteRange> runs;
    const auto length = static_cast<int32_t>(text.size());
    bool isOpen = false;
    int32_t at = 0;
    while (at < length) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 character = 0;
        U8_NEXT(text.data(), at, length, character);
        const Kind kind = kindOf(character);
        const auto end = static_cast<std::size_t>(at);
        if (kind == Kind::Latin && !isOpen) {
            runs.push_back({begin, end});
            isOpen = true;
        } else if (kind == Kind::Latin || (kind == Kind::Tail && isOpen && runs.back().end == begin)) {
            runs.back().end = end;
        } else if (kind == Kind::Other || kind == Kind::Tail) {
            isOpen = false;
        }
    }
    return runs;
}

bool standsAlone(std::string_view text)
{
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT(text.data(), at, length, character);
        if (u_isalpha(character) != 0 && kindOf(character) == Kind::Other)
            return false;
    }
    return true;
}

} // namespace musubi::paint
