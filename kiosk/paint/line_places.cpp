#include "kiosk/paint/line_places.hpp"

#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace musubi::paint {

namespace {

bool isSpace(UChar32 character)
{
    return character == ' ' || character == '\t' || character == 0x3000;
}

UChar32 characterBefore(std::string_view text, std::size_t offset)
{
    auto at = static_cast<int32_t>(offset);
    UChar32 character = 0;
    U8_PREV(text.data(), 0, at, character);
    return character;
}

UChar32 characterAt(std::string_view text, std::size_t offset)
{
    auto at = static_cast<int32_t>(offset);
    UChar32 character = 0;
    U8_NEXT(text.data(), at, static_cast<int32_t>(text.size()), character);
    return character;
}

std::size_t beforeSpaces(std::string_view text, std::size_t offset)
{
    while (offset > 0) {
        const UChar32 character = characterBefore(text, offset);
        if (!isSpace(character))
            break;
        offset -= static_cast<std::size_t>(U8_LENGTH(character));
    }
    return offset;
}

std::string_view wordAt(std::string_view text, std::size_t offset)
{
    const std::string_view rest = text.substr(offset);
    return rest.substr(0, std::min(rest.size(), rest.find_first_of(" .,;:)!?")));
}

bool isDigit(UChar32 character)
{
    return (character >= '0' && character <= '9') || (character >= 0xFF10 && character <= 0xFF19);
}

/// 1億4500万: a number goes on behind these, and what is counted follows them.
bool isScale(UChar32 character)
{
    constexpr std::u32string_view kScales = U"十百千万億兆";
    return kScales.find(static_cast<char32_t>(character)) != std::u32string_view::npos;
}

bool endsWithNumber(std::string_view text, std::size_t end)
{
    while (end > 0 && isScale(characterBefore(text, end)))
        end -= static_cast<std::size_t>(U8_LENGTH(characterBefore(text, end)));
    return end > 0 && isDigit(characterBefore(text, end));
}

/// "20 min", "3分", "1万1700年": what counts stays whole, and with what is counted.
bool splitsNumberFromUnit(std::string_view text, std::size_t offset, std::size_t contentEnd)
{
    if (!endsWithNumber(text, contentEnd))
        return false;
    const UChar32 next = characterAt(text, offset);
    if (contentEnd == offset)
        return isDigit(next) || u_hasBinaryProperty(next, UCHAR_IDEOGRAPHIC) != 0 || u_isalpha(next) != 0;
    constexpr std::array<std::string_view, 17> kUnits{"mm", "cm",  "m",   "km", "ha", "g", "kg", "t",  "s",
                                                      "h",  "min", "yen", "%",  "°C", "℃", "MB", "km²"};
    return std::find(kUnits.begin(), kUnits.end(), wordAt(text, offset)) != kUnits.end();
}

bool keepsKinsoku(std::string_view text, std::size_t offset)
{
    if (offset == 0 || offset >= text.size())
        return false;
    const std::size_t contentEnd = beforeSpaces(text, offset);
    if (contentEnd == 0)
        return false; // nothing but spaces so far
    return !mayNotBeginLine(static_cast<char32_t>(characterAt(text, offset))) &&
           !mayNotEndLine(static_cast<char32_t>(characterBefore(text, contentEnd)));
}

bool isAllowed(std::string_view text, std::size_t offset)
{
    return keepsKinsoku(text, offset) && !splitsNumberFromUnit(text, offset, beforeSpaces(text, offset));
}

constexpr const char* kJapanesePhrases = "ja@lb=strict;lw=phrase";

std::string localeFor(std::string_view language)
{
    if (language.starts_with("ja"))
        return "ja@lb=strict";
    if (language.starts_with("zh"))
        return "zh@lb=strict";
    return std::string(language) + "@lb=strict";
}

bool isJapaneseLetter(UChar32 character)
{
    return u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0 || (character >= 0x3041 && character <= 0x30FF);
}

/// Whether every phrase is followed by a space, as in easy Japanese: there is one between Japanese letters, and no
/// stretch without is longer than a phrase can be.
bool isCutBySpaces(std::string_view text)
{
    constexpr int kLongestPhrase = 12;
    bool isCut = false;
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 character = characterAt(text, at);
        const std::size_t next = at + static_cast<std::size_t>(U8_LENGTH(character));
        const bool isBetween = isSpace(character) && at > 0 && next < text.size();
        isCut |= isBetween && isJapaneseLetter(characterBefore(text, at)) && isJapaneseLetter(characterAt(text, next));
        letters = isSpace(character) || u_ispunct(character) != 0 ? 0 : letters + 1;
        if (letters > kLongestPhrase)
            return false;
        at = next;
    }
    return isCut;
}

/// The author puts a space between phrases, or U+200B.
bool isCutByAuthor(const MarkedText& marked)
{
    return !marked.marks.empty() || isCutBySpaces(marked.text);
}

/// The polite prefixes belong to the word that follows.
bool isPrefix(std::string_view phrase)
{
    return phrase == "お" || phrase == "ご";
}

/// Calls `visit` with each place where `iterator` sees the end of something in `text`.
template <typename Visit>
void eachBoundary(icu::BreakIterator& iterator, const std::string& text, const Visit& visit)
{
    UErrorCode status = U_ZERO_ERROR;
    UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    if (U_SUCCESS(status)) {
        iterator.setText(view, status);
        for (int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next())
            visit(static_cast<std::size_t>(at));
    }
    utext_close(view);
}

} // namespace

// Unicode leaves the direction of quotation marks (class QU) to the language; JLREQ counts them among the brackets.
bool mayNotBeginLine(char32_t character)
{
    if (character == U'’' || character == U'”')
        return true;
    switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK)) {
    case U_LB_CLOSE_PUNCTUATION:
    case U_LB_CLOSE_PARENTHESIS:
    case U_LB_EXCLAMATION:
    case U_LB_INFIX_NUMERIC:
    case U_LB_NONSTARTER:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_BREAK_AFTER:
    case U_LB_BREAK_SYMBOLS:
    case U_LB_COMBINING_MARK:
    case U_LB_SPACE:
        return true;
    default:
        return false;
    }
}

bool mayNotEndLine(char32_t character)
{
    return character == U'‘' || character == U'“' ||
           u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK) == U_LB_OPEN_PUNCTUATION;
}

icu::BreakIterator* LinePlaces::iteratorFor(const std::string& locale) const
{
    auto& iterator = m_iterators[locale];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(icu::BreakIterator::createLineInstance(icu::Locale(locale.c_str()), status));
        if (U_FAILURE(status))
            iterator.reset();
    }
    return iterator.get();
}

void LinePlaces::markPhrases(const std::string& text, std::vector<Place>& places) const
{
    icu::BreakIterator* iterator = iteratorFor(kJapanesePhrases);
    if (iterator == nullptr)
        return;
    std::size_t begin = 0;
    eachBoundary(*iterator, text, [&](std::size_t offset) {
        if (places[offset] == Place::Anywhere && !isPrefix(std::string_view(text).substr(begin, offset - begin)))
            places[offset] = Place::Phrase;
        begin = offset;
    });
}

std::vector<Place> LinePlaces::in(const MarkedText& marked, const std::string& language) const
{
    const std::string& text = marked.text;
    std::vector<Place> places(text.size() + 1, Place::None);
    if (icu::BreakIterator* iterator = iteratorFor(localeFor(language)); iterator != nullptr) {
        eachBoundary(*iterator, text, [&](std::size_t offset) {
            if (offset > 0 && text[offset - 1] == '\n')
                places[offset] = Place::Forced;
            else if (isAllowed(text, offset))
                places[offset] = isSpace(characterBefore(text, offset)) ? Place::Phrase : Place::Anywhere;
        });
    }
    if (language.starts_with("ja") && !isCutByAuthor(marked))
        markPhrases(text, places);
    for (const std::size_t mark : marked.marks)
        if (places[mark] != Place::Forced && keepsKinsoku(text, mark)) // inside a long number the author knows best
            places[mark] = Place::Phrase;
    return places;
}

} // namespace musubi::paint
