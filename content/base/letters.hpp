// What a letter does on a screen: leaves ink, leaves none, or should never be there.
// Source of the classes: the Unicode Character Database, by way of ICU.
#pragma once

#include <string>
#include <string_view>

namespace musubi {

enum class LetterKind
{
    Visible,
    Blank,      ///< white space and what takes no room: U+0020, U+3000, U+200B …
    LineBreak,  ///< U+000A only
    Control,    ///< control characters, and marks that turn the direction of writing
    Emoji,      ///< drawn in colour by most programs, and by no font of the kiosk
    PrivateUse, ///< gaiji: means something only on the computer that it was made on
    Lost,       ///< U+FFFD, which a conversion leaves where it could not read a letter
};

[[nodiscard]] LetterKind kindOf(char32_t letter);

/// Whether a screen can show every letter of the text; quick for the letters that nearly all texts are made of.
[[nodiscard]] bool isShowable(std::string_view text);
/// The text without what no screen can show: control characters, emoji, private and lost letters. Tabs and the ends of
/// lines and paragraphs leave a space, so that words do not grow together; a line break stays.
[[nodiscard]] std::string showable(std::string_view text);
/// Lines, paragraphs and columns end at such a letter.
[[nodiscard]] bool partsWords(char32_t letter);

/// Whether the text leaves no ink at all. UTF-8; an invalid byte counts as ink.
[[nodiscard]] bool isBlank(std::string_view text);

/// Whether all letters belong to scripts that `language` (a BCP 47 tag) is written in. Numbers, marks, Latin
/// letters and the Greek ones of formulas belong to all of them; a language that nobody knows is written in any.
/// Source: Unicode CLDR, by way of ICU.
[[nodiscard]] bool isWrittenIn(std::string_view text, std::string_view language);

} // namespace musubi
