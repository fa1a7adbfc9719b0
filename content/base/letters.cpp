#include "content/base/letters.hpp"

#include "content/base/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf.h>

#include <algorithm>
#include <array>
#include <string>

namespace musubi {

namespace {

constexpr char32_t kBrailleBlank = 0x2800;
constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kFirstEmojiPlane = 0x1F000;

bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

bool isControl(char32_t letter)
{
    return u_charType(static_cast<UChar32>(letter)) == U_CONTROL_CHAR ||
           isBetween(letter, 0x2028, 0x2029) || // line and paragraph separator
           isBetween(letter, 0x202A, 0x202E) || // embeddings and overrides of direction
           isBetween(letter, 0x2066, 0x2069) || // isolates
           isBetween(letter, 0xFFF9, 0xFFFB);   // interlinear annotation
}

/// The emoji planes, and the older ones that fonts of plain signs leave out.
bool isEmoji(char32_t letter)
{
    constexpr std::u32string_view kOlder = U"\u23EB\u23EC\u23F0\u2705\u270A\u2728\u274C\u274E\u2754\u2755\u2795\u2796"
                                           U"\u2797\u27B0";
    return kOlder.find(letter) != std::u32string_view::npos ||
           (letter >= kFirstEmojiPlane &&
            u_hasBinaryProperty(static_cast<UChar32>(letter), UCHAR_EMOJI_PRESENTATION) != 0);
}

bool leavesNoInk(char32_t letter)
{
    const LetterKind kind = kindOf(letter);
    return kind == LetterKind::Blank || kind == LetterKind::LineBreak || kind == LetterKind::Control;
}

/// Bytes of the sequence that `lead` begins.
std::size_t lengthFrom(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// All letters of sequences that begin with this byte can be shown: of ASCII the printable ones, then Latin, Greek,
/// Cyrillic and Arabic, and kana, kanji and hangul. The others have to be looked at.
bool beginsShownLetters(unsigned char lead)
{
    return (lead >= 0x20 && lead < 0x7F) || (lead > 0xC2 && lead < 0xE0) || (lead >= 0xE3 && lead < 0xEE);
}

bool isShown(char32_t letter)
{
    const LetterKind kind = kindOf(letter);
    return kind == LetterKind::Visible || kind == LetterKind::Blank || kind == LetterKind::LineBreak;
}

} // namespace

LetterKind kindOf(char32_t letter)
{
    const auto point = static_cast<UChar32>(letter);
    if (letter == U'\n')
        return LetterKind::LineBreak;
    if (isControl(letter))
        return LetterKind::Control;
    if (letter == kReplacement || U_IS_UNICODE_NONCHAR(point))
        return LetterKind::Lost;
    if (letter == kBrailleBlank || u_isUWhiteSpace(point) != 0 ||
        u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
        return LetterKind::Blank;
    if (u_charType(point) == U_PRIVATE_USE_CHAR)
        return LetterKind::PrivateUse;
    return isEmoji(letter) ? LetterKind::Emoji : LetterKind::Visible;
}

bool partsWords(char32_t letter)
{
    return letter == U'\t' || letter == U'\n' || letter == U'\v' || letter == U'\f' || letter == 0x85 ||
           letter == 0x2028 || letter == 0x2029;
}

bool isShowable(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthFrom(text[at]);
        if (!beginsShownLetters(static_cast<unsigned char>(text[at]))) {
            const std::u32string letters = decodeUtf8(text.substr(at, length));
            if (!std::all_of(letters.begin(), letters.end(), isShown))
                return false;
        }
        at += length;
    }
    return true;
}

std::string showable(std::string_view text)
{
    std::u32string shown;
    for (const char32_t letter : decodeUtf8(text)) {
        if (isShown(letter))
            shown.push_back(letter);
        else if (partsWords(letter))
            shown.push_back(U' ');
    }
    return encodeUtf8(shown);
}

bool isBlank(std::string_view text)
{
    // Letter by letter, because nearly every text is answered by its first one.
    while (!text.empty()) {
        const std::size_t length = std::min(lengthFrom(text.front()), text.size());
        const std::u32string letters = decodeUtf8(text.substr(0, length));
        if (!std::all_of(letters.begin(), letters.end(), leavesNoInk))
            return false;
        text.remove_prefix(length);
    }
    return true;
}

bool isWrittenIn(std::string_view text, std::string_view language)
{
    constexpr int kMostScripts = 8;
    std::array<UScriptCode, kMostScripts> scripts{};
    UErrorCode status = U_ZERO_ERROR;
    const std::string primary(language.substr(0, language.find('-')));
    const int count = uscript_getCode(primary.c_str(), scripts.data(), kMostScripts, &status);
    if (U_FAILURE(status) != 0 || count <= 0)
        return true;
    const std::u32string letters = decodeUtf8(text);
    return std::all_of(letters.begin(), letters.end(), [&](char32_t letter) {
        UErrorCode fault = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(static_cast<UChar32>(letter), &fault);
        return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_LATIN ||
               script == USCRIPT_GREEK || // of formulas
               std::find(scripts.begin(), scripts.begin() + count, script) != scripts.begin() + count;
    });
}

} // namespace musubi
