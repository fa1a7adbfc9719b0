// What is typed into a form in one way of writing: visitors mix full and half width,
// hiragana and katakana, and every dash there is.
// Source of the folding: Unicode 15, NFKC (UAX #15).
#pragma once

#include <string>
#include <string_view>

namespace musubi::present {

/// NFC, one line, no space at the ends and never two in a row. For names and sentences, which stay as they were
/// written.
[[nodiscard]] std::string tidied(std::string_view typed);
/// Half width where letters and figures have both: ＡＢＣ１２３ → ABC123, ﾂｸﾊﾞ → ツクバ. Every dash is a hyphen.
[[nodiscard]] std::string inHalfWidth(std::string_view typed);
/// A reading in hiragana: ツクバ, ﾂｸﾊﾞ and つくば are つくば.
[[nodiscard]] std::string inHiragana(std::string_view typed);
/// Without spaces, hyphens, full stops and brackets: (029) 883-1111 → 0298831111
[[nodiscard]] std::string withoutDividers(std::string_view text);

[[nodiscard]] bool areFigures(std::string_view text); ///< at least one, and nothing else
[[nodiscard]] bool isKanaOnly(std::string_view text); ///< hiragana, ー, ・ and spaces
[[nodiscard]] bool isAsciiWithoutSpace(std::string_view text);

} // namespace musubi::present
