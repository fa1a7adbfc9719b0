// How large the letters of a question and of its answers are: as large as their places allow, and not smaller where
// larger text makes the stage smaller.
#pragma once

#include "kiosk/screens/quiz_parts.hpp"

#include <vector>

namespace musubi::screens {

struct QuizLetters
{
    float question = 0;
    float answers = 0;
};
/// Those of the page as it is drawn for a spacious stage.
[[nodiscard]] QuizLetters lettersAsDrawn(const present::QuizQuestion& asked, const Stage& spacious);

/// The size at which every answer fits its place, so that none looks more important than another.
[[nodiscard]] float answerLetters(const present::QuizQuestion& question, const std::vector<Rect>& places,
                                  const Stage& stage);
/// The cards with their marks, the answers in letters of `size`.
[[nodiscard]] std::vector<Node> answerCards(const present::QuizQuestion& question, const std::vector<Rect>& places,
                                            float size, const Stage& stage);

} // namespace musubi::screens
