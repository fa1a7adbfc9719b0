// Editing a text by the keys of a keyboard on the screen: what the text becomes.
// Letters are whole code points of UTF-8; the text is always edited at its end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musubi::present {

/// Letters that a field takes, if it does not say otherwise.
inline constexpr std::size_t kTextLimit = 40;

[[nodiscard]] std::size_t letterCount(std::string_view text);
/// Unchanged when `limit` letters are there already.
[[nodiscard]] std::string withLetter(std::string_view text, std::string_view letter, std::size_t limit = kTextLimit);
/// Without its last letter.
[[nodiscard]] std::string withoutLastLetter(std::string_view text);
/// ゛゜: か → が → か, は → ば → ぱ → は. Unchanged when the last letter has no such form.
[[nodiscard]] std::string withNextVoicing(std::string_view text);
/// 小: つ → っ → つ, や → ゃ → や. Unchanged when the last letter has no such form.
[[nodiscard]] std::string withNextSize(std::string_view text);

} // namespace musubi::present
