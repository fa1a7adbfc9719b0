// Where a line of text may end.
//
// Japanese: strict kinsoku (JIS X 4051, JLREQ 3.1.7 and 3.1.8): no closing bracket, full
// stop, long-vowel mark or small kana starts a line, no opening bracket ends one.
// Breaks between phrases (文節) are marked in the text by U+200B or a space. Japanese text
// without such marks is cut into phrases by ICU (Unicode UTS #35, "lw=phrase").
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/brkiter.h>

namespace musubi::paint {

/// Text without its U+200B, and where they stood.
struct MarkedText
{
    std::string text;
    std::vector<std::size_t> marks; ///< byte offsets into `text`, ascending
};

enum class Place : unsigned char
{
    None,
    Anywhere, ///< allowed by the rules of the script
    Phrase,   ///< between phrases: better
    Forced,   ///< a line break in the text
};

class LinePlaces
{
public:
    /// For each byte offset 0 … size, whether a line may end before it.
    [[nodiscard]] std::vector<Place> in(const MarkedText& text, const std::string& language) const;

private:
    [[nodiscard]] icu::BreakIterator* iteratorFor(const std::string& locale) const;
    void markPhrases(const std::string& text, std::vector<Place>& places) const;

    // Making an iterator reads rules from ICU's data; one a locale is kept.
    mutable std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> m_iterators;
};

/// Whether kinsoku forbids a line to begin with, or to end with, this character.
[[nodiscard]] bool mayNotBeginLine(char32_t character);
[[nodiscard]] bool mayNotEndLine(char32_t character);

} // namespace musubi::paint
