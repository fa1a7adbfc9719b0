#include "kiosk/screens/quiz_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kNarrowestWay = 320;
constexpr float kWidestNext = 440;
constexpr float kScoreRoom = 520; ///< beside the buttons
constexpr float kAboveBar = 12;   ///< the button's shadow keeps clear of the bottom bar

Node scoreLine(const present::QuizView& view, Rect row, const Stage& stage)
{
    Node node = group("quiz.score", row);
    node.children.push_back(icon("quiz.score.mark", "logo", 44, theme::kS700, row.cutLeft(44, 16).centre()));
    const TextStyle style = fitting(view.score, bold(theme::kBody), {theme::kBody, theme::kSmallLabel, theme::kCaption},
                                    {row.width, row.height}, stage);
    node.children.push_back(centredText("quiz.score.words", view.score, style, row));
    return node;
}

/// Before answering: what to do, and for whom the question is meant.
std::vector<Node> openFoot(const present::QuizView& view, Rect rect, const Stage& stage)
{
    std::vector<Node> parts;
    Rect upper = rect.cutTop(84, 4);
    parts.push_back(
        icon("quiz.hint.icon", "touch_app", 48, theme::coloursOf(Section::Quiz).solid, upper.cutLeft(48, 16).centre()));
    const TextStyle style = fitting(view.asked->hint, bold(theme::kH3), {theme::kH3, theme::kBodyLarge, theme::kLabel},
                                    {upper.width - 420, upper.height}, stage);
    parts.push_back(tag("quiz.level", {}, view.asked->level, Section::Quiz, stage, "face"));
    Node& level = parts.back();
    const float dx = rect.right() - level.rect.width - level.rect.x;
    const float dy = upper.centre().y - 22 - level.rect.y;
    level.rect = level.rect.moved(dx, dy);
    for (Node& part : level.children)
        part.rect = part.rect.moved(dx, dy);
    const Rect words{upper.x, upper.y, level.rect.x - upper.x - 24, upper.height};
    parts.insert(parts.begin() + 1, centredText("quiz.hint", view.asked->hint, style, words));
    parts.push_back(scoreLine(view, rect.cutTop(64), stage));
    return parts;
}

/// As wide as its words need, from the least a large button has to `room`.
float wayWidth(const ButtonSpec& spec, float room, const Stage& stage)
{
    constexpr float kPadding = 36;
    return std::min(room, std::max(kNarrowestWay, buttonWidth(spec, stage, kPadding)));
}

/// The next question at the right end, more about this one beside it; returns what is left of the row.
Rect addWays(std::vector<Node>& parts, const present::QuizQuestion& asked, Rect row, const Stage& stage)
{
    const ButtonSpec forward{"quiz.next",
                             asked.next,
                             {},
                             "arrow_forward",
                             ButtonLook::Main,
                             Section::SignUp,
                             scene::Change{asked.nextAddress},
                             theme::kBodyLarge,
                             {}};
    const Rect next = row.cutRight(wayWidth(forward, kWidestNext, stage), 20);
    if (asked.more) {
        const ButtonSpec more{"quiz.more",
                              asked.more->words,
                              asked.more->icon,
                              {},
                              ButtonLook::Tinted,
                              asked.more->section,
                              scene::Go{asked.more->address},
                              theme::kLabel,
                              {}};
        parts.push_back(button(more, row.cutRight(wayWidth(more, row.width - kScoreRoom, stage), 20), stage));
    }
    parts.push_back(button(forward, next, stage));
    return row;
}

/// After answering: why, more about it, and the next question.
std::vector<Node> answeredFoot(const present::QuizView& view, Rect rect, const Stage& stage)
{
    const present::QuizQuestion& asked = *view.asked;
    rect.height -= kAboveBar;
    const Rect row = rect.cutBottom(theme::kTouchMinimum, 8);
    std::vector<Node> parts;
    const TextStyle style =
        fitting(asked.explanation, regular(theme::kBody),
                {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}, {rect.width, rect.height}, stage);
    parts.push_back(centredText("quiz.explanation", asked.explanation, style, rect));
    std::vector<Node> ways;
    const Rect score = addWays(ways, asked, row, stage);
    parts.push_back(scoreLine(view, score, stage));
    std::move(ways.begin(), ways.end(), std::back_inserter(parts));
    return parts;
}

} // namespace

std::vector<Node> quizFoot(const present::QuizView& view, Rect rect, const Stage& stage)
{
    return view.asked->answered ? answeredFoot(view, rect, stage) : openFoot(view, rect, stage);
}

} // namespace musubi::screens
