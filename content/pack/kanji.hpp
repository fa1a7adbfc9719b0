// Kanji, and which of them a child of the third year has learnt.
// Source: 学年別漢字配当表 of the course of study for primary schools (in force since 2020), grades 1 and 2.
// Internal to this folder.
#pragma once

namespace musubi::pack {

[[nodiscard]] bool isKanji(char32_t letter);
[[nodiscard]] bool isTaughtByGradeTwo(char32_t letter);

} // namespace musubi::pack
