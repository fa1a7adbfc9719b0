// The quiz: a question under the sky, answers tied to the peaks, and the end of a round.
#pragma once

#include "kiosk/present/quiz_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene quizScreen(const present::QuizView& view, const present::FrameView& frame,
                                      const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene quizColumn(const present::QuizView& view, const present::FrameView& frame,
                                      const Stage& stage);

} // namespace musubi::screens
