#include "kiosk/screens/quiz_parts.hpp"

#include "kiosk/screens/pages/tie_strip.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kKnot = 180;
constexpr float kTies = 290;
constexpr float kButtonWidth = 440;

} // namespace

std::vector<Node> quizResult(const present::QuizResult& result, Rect area, const Stage& stage)
{
    std::vector<Node> parts;
    area.height -= 24;
    const Rect ties = area.cutBottom(kTies, 44);
    const Rect knot = Rect::around(area.cutTop(kKnot, 4).centre(), {kKnot, kKnot});
    parts.push_back(icon("quiz.knot", "knot-gold", kKnot, theme::kWhite, knot.centre()));
    parts.back().motion = scene::Motion::Pop;
    const Rect button96 = Rect::around(area.cutBottom(96).centre(), {kButtonWidth, 96});
    const float half = area.height / 2;
    const TextStyle titleStyle = fitting(result.title, bold(theme::kH1, theme::kWhite, Align::Centre),
                                         {theme::kH1, theme::kH2, theme::kH3}, {area.width, half}, stage);
    parts.push_back(centredText("quiz.done", result.title, titleStyle, area.cutTop(half), Role::Heading));
    const TextStyle scoreStyle =
        fitting(result.score, bold(theme::kPageTitle, theme::kWhite, Align::Centre),
                {theme::kPageTitle, theme::kH3, theme::kBody, theme::kLabel}, {area.width, half - 8}, stage);
    parts.push_back(centredText("quiz.final-score", result.score, scoreStyle, area.cutTop(half - 8)));
    ButtonSpec again{"quiz.again",
                     result.again,
                     "restart_alt",
                     {},
                     ButtonLook::Main,
                     Section::SignUp,
                     scene::Change{result.againAddress},
                     theme::kBodyLarge,
                     {}};
    parts.push_back(button(again, button96, stage));
    TieStripSpec strip;
    strip.id = "quiz.ties";
    strip.heading = result.tiesHeading;
    strip.cards = result.ties;
    strip.rect = ties;
    strip.from = {0, ties.y + 90};
    strip.to = {stage.size.width, ties.y + 70};
    if (!result.ties.empty())
        parts.push_back(tieStrip(strip, stage));
    return parts;
}

} // namespace musubi::screens
