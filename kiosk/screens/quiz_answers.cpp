#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/one_line.hpp"
#include "kiosk/screens/quiz_letters.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

using present::AnswerState;

constexpr float kCardGap = 28;

bool isRight(const present::AnswerView& answer)
{
    return answer.state == AnswerState::Right;
}

/// A quarter turn from the peak outwards and down onto the card.
std::vector<scene::LineStop> bow(Point peak, Point end, Colour colour)
{
    constexpr int kPieces = 14;
    std::vector<scene::LineStop> stops;
    for (int piece = 0; piece <= kPieces; ++piece) {
        const float t = static_cast<float>(piece) / kPieces;
        const float rest = 1 - t;
        const Point corner{end.x, peak.y - 6};
        stops.push_back({{rest * rest * peak.x + 2 * rest * t * corner.x + t * t * end.x,
                          rest * rest * peak.y + 2 * rest * t * corner.y + t * t * end.y},
                         colour});
    }
    return stops;
}

Node lineTo(const std::string& id, Point peak, Point end, AnswerState state)
{
    const bool right = state == AnswerState::Right;
    const Colour colour = right ? theme::coloursOf(Section::Awards).fill : theme::kWhite;
    Node node;
    node.id = id;
    node.rect = {std::min(peak.x, end.x), std::min(peak.y, end.y), std::abs(end.x - peak.x) + 1,
                 std::abs(end.y - peak.y) + 1};
    node.layer = scene::Layer::Over;
    node.motion = right ? scene::Motion::Draw : scene::Motion::Still;
    node.content = scene::LineContent{bow(peak, end, colour),
                                      right ? 7.0F : 4.0F,
                                      right ? scene::Stroke::Solid : scene::Stroke::Dotted,
                                      true,
                                      theme::kNone,
                                      0};
    return node;
}

Node peakKnot(const std::string& id, Point at, bool gold)
{
    Node node;
    node.id = id;
    node.rect = Rect::around(at, {36, 36});
    node.layer = scene::Layer::Over;
    const Colour colour = gold ? theme::coloursOf(Section::Awards).fill : theme::kS300;
    node.content = scene::KnotContent{gold ? 17.0F : 14.0F, 7, colour, theme::kWhite};
    return node;
}

/// Number before answering and on the others; a check mark on the right one.
Node markDisc(const std::string& id, const present::AnswerView& view, Rect rect)
{
    if (isRight(view))
        return iconDisc(id, rect, "check", rect.height * 0.62F, theme::coloursOf(Section::Geopark).solid,
                        theme::kWhite);
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = theme::kS100;
    Node disc = box(id, rect, content);
    constexpr float kLeast = 40; // larger letters leave the disc small, and its number as large as it was
    disc.children.push_back(centredText(
        id + ".number", view.number, bold(std::max(rect.height * 0.44F, kLeast), theme::kS900, Align::Centre), rect));
    return disc;
}

bool isNarrow(const Rect& rect)
{
    return rect.width < 560;
}

float sideOf(const Rect& rect)
{
    return isNarrow(rect) ? 76.0F : 104.0F;
}

/// Where the words of a card stand: right of its disc.
Rect wordsRoom(const Rect& rect)
{
    Rect inside = rect.inset(isNarrow(rect) ? 22 : 40, 18);
    static_cast<void>(inside.cutLeft(sideOf(rect), isNarrow(rect) ? 18 : 36));
    return inside;
}

float textHeight(const present::AnswerView& view, const Rect& room)
{
    return view.detail.empty() ? room.height : room.height * 0.62F;
}

Node answerCard(const std::string& id, const present::AnswerView& view, Rect rect, float size, const Stage& stage)
{
    std::optional<Intent> intent;
    if (view.state == AnswerState::Open)
        intent = scene::Change{view.address};
    const std::string name = view.number.text.base() + ", " + view.text.text.spoken();
    Node node = card(id, rect, std::move(intent), view.state == AnswerState::Open ? name : std::string());
    auto& content = std::get<BoxContent>(node.content);
    if (isRight(view)) {
        content.border = theme::coloursOf(Section::Geopark).solid;
        content.borderWidth = 8;
    }
    if (view.state == AnswerState::Chosen) {
        content.border = theme::kS300;
        content.borderWidth = 4;
    }
    Rect inside = wordsRoom(rect);
    const float side = sideOf(rect);
    const float discX = rect.x + (isNarrow(rect) ? 22.0F : 40.0F);
    node.children.push_back(markDisc(id + ".mark", view, {discX, rect.centre().y - side / 2, side, side}));
    const Colour ink = view.state == AnswerState::PassedBy ? theme::kInk2 : theme::kInk;
    node.children.push_back(
        centredText(id + ".text", view.text, bold(size, ink), inside.cutTop(textHeight(view, inside))));
    const TextStyle small =
        fitting(view.detail, regular(theme::kBody, theme::kInk2), {theme::kBody, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    if (!view.detail.empty() && fits(view.detail, small, {inside.width, inside.height}, stage))
        node.children.push_back(centredText(id + ".detail", view.detail, small, inside));
    return node;
}

/// On the upper edge of a card: gold with an icon for the right answer, lilac for the one the visitor took.
Node badge(const std::string& id, const Words& words, Rect cardRect, const std::string& iconName, const Stage& stage)
{
    const bool gold = !iconName.empty();
    const float iconSize = gold ? 44 : 0;
    const float gap = gold ? 12 : 0;
    const float room = cardRect.width - 24 - iconSize - gap - 56;
    constexpr float kMostGold = 74; // two lines, as high as the card leaves room above it
    const float most = gold ? theme::kH3 : theme::kSmallLabel;
    const TextStyle style = fitting(words, bold(most, gold ? theme::kInk : theme::kS700),
                                    withKeptSizes({most, theme::kSmallLabel, theme::kCaption}, stage),
                                    {room, gold ? kMostGold : 60.0F}, stage);
    const scene::Size extent = extentOf(words, style, room, stage);
    const float width = extent.width;
    const float height = std::max(gold ? 72.0F : 56.0F, extent.height + 10);
    const float whole = width + iconSize + gap + 56;
    const Rect rect{cardRect.right() - 8 - whole, cardRect.y - height * 0.62F, whole, height};
    BoxContent content;
    content.radius = height / 2;
    content.fill = gold ? theme::coloursOf(Section::Awards).fill : theme::kS100;
    content.border = theme::kWhite;
    content.borderWidth = 5;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    node.layer = scene::Layer::Over;
    node.motion = gold ? scene::Motion::Pop : scene::Motion::Still;
    Rect inside = rect.inset(28, 0);
    if (gold)
        node.children.push_back(
            icon(id + ".icon", iconName, iconSize, theme::kInk, inside.cutLeft(iconSize, gap).centre()));
    node.children.push_back(centredText(id + ".words", words, style, {inside.x, inside.y, width + 1, inside.height}));
    return node;
}

} // namespace

std::vector<Rect> answerPlaces(std::size_t count, Rect row)
{
    return row.grid(std::max(1, static_cast<int>(count)), 1, kCardGap, 0);
}

std::vector<Node> answerLines(const present::QuizQuestion& question, const std::vector<Rect>& places,
                              const std::vector<Point>& peaks)
{
    std::vector<Node> nodes;
    if (peaks.empty())
        return nodes;
    std::vector<bool> gold(peaks.size(), false);
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const present::AnswerView& answer = question.answers[index];
        if (answer.state == AnswerState::PassedBy)
            continue;
        const Point end{places[index].centre().x, places[index].y - 4};
        // The answers of the left half hang from the left peak, the others from the right one.
        const std::size_t peak = 2 * index + 1 > question.answers.size() ? peaks.size() - 1 : 0;
        gold[peak] = gold[peak] || isRight(answer);
        nodes.push_back(lineTo("quiz.line." + std::to_string(index), peaks[peak], end, answer.state));
    }
    for (std::size_t index = 0; index < peaks.size(); ++index)
        nodes.push_back(peakKnot("quiz.peak." + std::to_string(index), peaks[index], gold[index]));
    return nodes;
}

float answerLetters(const present::QuizQuestion& question, const std::vector<Rect>& places, const Stage& stage)
{
    float size = 64;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const present::AnswerView& answer = question.answers[index];
        const Rect room = wordsRoom(places[index]);
        const TextStyle style = fittingOneLine(
            answer.text, bold(64), {64, theme::kH1, 48, theme::kPageTitle, theme::kH3},
            {theme::kBody, theme::kSmallLabel, theme::kCaption}, {room.width, textHeight(answer, room)}, stage);
        size = std::min(size, style.size);
    }
    return size;
}

float answerHeight(const present::AnswerView& answer, float width, float size, const Stage& stage)
{
    constexpr float kEnds = 2 * 18;
    constexpr float kTextShare = 0.62F; // of a card with a detail; see textHeight()
    const Rect room = wordsRoom({0, 0, width, 1000});
    const float text = extentOf(answer.text, bold(size), room.width, stage).height + 2;
    if (answer.detail.empty())
        return std::max(text, sideOf({0, 0, width, 0})) + kEnds;
    const float detail = extentOf(answer.detail, regular(theme::kBody), room.width, stage).height + 2;
    return std::max({text / kTextShare, detail / (1 - kTextShare), sideOf({0, 0, width, 0})}) + kEnds;
}

bool answerFitsWidth(const present::AnswerView& answer, float width, float size, const Stage& stage)
{
    const Rect room = wordsRoom({0, 0, width, 1000});
    return extentOf(answer.text, bold(size), room.width, stage).width <= room.width;
}

std::vector<Node> answerCards(const present::QuizQuestion& question, const std::vector<Rect>& places, float size,
                              const Stage& stage)
{
    std::vector<Node> nodes;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const present::AnswerView& answer = question.answers[index];
        const std::string id = "quiz.answer." + std::to_string(index);
        Node one = answerCard(id, answer, places[index], size, stage);
        one.layer = scene::Layer::Over;
        one.motion = question.answered ? scene::Motion::Still : scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        nodes.push_back(std::move(one));
        if (isRight(answer))
            nodes.push_back(badge(id + ".badge", question.badge, places[index],
                                  question.answeredRightly ? "celebration" : "lightbulb", stage));
        else if (answer.state == AnswerState::Chosen)
            nodes.push_back(badge(id + ".badge", question.chosenMark, places[index], {}, stage));
    }
    return nodes;
}

std::vector<Node> answerCards(const present::QuizQuestion& question, const std::vector<Rect>& places,
                              const Stage& stage)
{
    return answerCards(question, places, answerLetters(question, places, stage), stage);
}

} // namespace musubi::screens
