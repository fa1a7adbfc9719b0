// A question with all of its answers as one part of a column, so that a visitor sees the
// one with the others: the knots, the question, the mountain's sky, and the cards.
#pragma once

#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/quiz_letters.hpp"
#include "kiosk/screens/quiz_parts.hpp"

#include <vector>

namespace musubi::screens {

struct QuizSet
{
    float questionSize = theme::kH2;
    float questionHeight = 0;
    float answerSize = theme::kH3; ///< that the cards have room for at least
    float letters = theme::kH3;    ///< of the answers, as large as their cards allow
    float answersHeight = 0;
    float rowGap = 0; ///< between the answers
    int columns = 1;
    float sky = 0; ///< given to the mountain between question and answers
    bool fitsLeaf = true;

    [[nodiscard]] float headHeight() const; ///< knots and question
    [[nodiscard]] float height() const;
};

/// The largest letters with which the set is at most `room` high; with the smallest, and perhaps higher, if none do.
/// \param least  neither question nor answers become smaller
[[nodiscard]] QuizSet fittingQuizSet(const present::QuizQuestion& question, const Rect& area, float room,
                                     const QuizLetters& least, const Stage& stage);
/// One part; more where not even a whole leaf has room for the set: the question, then each row of answers.
[[nodiscard]] std::vector<Part> quizSetParts(const present::QuizView& view, const QuizSet& set,
                                             const std::vector<Point>& peaks, const Stage& stage);

} // namespace musubi::screens
