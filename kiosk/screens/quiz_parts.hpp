// The parts of the quiz page: the sky with its peaks, the answers, the end of a round.
#pragma once

#include "kiosk/present/quiz_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <vector>

namespace musubi::screens {

/// The sky down to `height`, with the mountain and the sun of the pack.
struct QuizSky
{
    Node ground;
    std::vector<Point> peaks; ///< on the page, left to right; at most two; empty: the pack has no ridge
};
[[nodiscard]] QuizSky quizSky(const present::QuizView& view, float height, const Stage& stage);

/// One knot a question between `from` and `to`: gold with a check when answered, the number at the present one.
[[nodiscard]] Node progressKnots(const present::QuizView& view, Point from, Point to);
/// Where the answers stand, in reading order.
[[nodiscard]] std::vector<Rect> answerPlaces(std::size_t count, Rect row);
/// Lines from the peaks to the answers: dotted while open and to a wrong answer, gold to the right one.
[[nodiscard]] std::vector<Node> answerLines(const present::QuizQuestion& question, const std::vector<Rect>& places,
                                            const std::vector<Point>& peaks);
/// How high a card must be for its words at `size`, its detail below them.
[[nodiscard]] float answerHeight(const present::AnswerView& answer, float width, float size, const Stage& stage);
/// Whether no word of the answer is longer than its line; one that is would be cut.
[[nodiscard]] bool answerFitsWidth(const present::AnswerView& answer, float width, float size, const Stage& stage);
/// The cards with their marks.
[[nodiscard]] std::vector<Node> answerCards(const present::QuizQuestion& question, const std::vector<Rect>& places,
                                            const Stage& stage);
/// Below the answers: what to do, or why it is so and where to go on.
[[nodiscard]] std::vector<Node> quizFoot(const present::QuizView& view, Rect rect, const Stage& stage);
/// The end of a round: the knot, the score, what the questions were about.
[[nodiscard]] std::vector<Node> quizResult(const present::QuizResult& result, Rect area, const Stage& stage);

} // namespace musubi::screens
