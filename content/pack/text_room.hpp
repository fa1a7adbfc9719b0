// How many letters have room on a screen. Readings stand above the words and do not count.
// Internal to this folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musubi::pack {

/// A title stands on cards and in lists as well as above its own page.
inline constexpr std::size_t kMostLettersOfTitle = 120;
/// More have room nowhere.
inline constexpr std::size_t kMostLetters = 1200;

/// By the names that lead to the text, "/winners/0/name".
[[nodiscard]] std::size_t lettersWithRoomAt(std::string_view pointer);

/// "The text has 130 letters …"
[[nodiscard]] std::string sentenceAboutLength(std::size_t letters, std::size_t room);

} // namespace musubi::pack
