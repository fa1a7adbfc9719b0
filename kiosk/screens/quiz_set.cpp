#include "kiosk/screens/quiz_set.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kKnots = 56; ///< height of the row of knots
constexpr float kGap = 16;
constexpr float kPad = 26;   ///< beside the question
constexpr float kBadge = 52; ///< what a badge needs above its card
constexpr float kSideBySide = 420;
constexpr float kNarrowest = 290; ///< of answers beside each other where there is little height

/// Letters of the answers, and of the question over them.
struct Sizes
{
    float answer = 0;
    float question = 0;
};
constexpr std::array<Sizes, 5> kSizes{{{theme::kH2, theme::kH1},
                                       {theme::kPageTitle, theme::kH2},
                                       {theme::kH3, theme::kPageTitle},
                                       {theme::kBodyLarge, theme::kPageTitle},
                                       {theme::kBody, theme::kH3}}};

std::array<Sizes, kSizes.size()> sizesFrom(const QuizLetters& least)
{
    std::array<Sizes, kSizes.size()> sizes = kSizes;
    for (Sizes& one : sizes)
        one = {std::max(one.answer, least.answers), std::max(one.question, least.question)};
    return sizes;
}

std::vector<Rect> placesOf(const present::QuizQuestion& question, const QuizSet& set, Rect rect)
{
    const auto columns = static_cast<std::size_t>(set.columns);
    const std::size_t rows = (question.answers.size() + columns - 1) / columns;
    std::vector<Rect> places = rect.grid(set.columns, static_cast<int>(rows), kGap, set.rowGap);
    places.resize(question.answers.size());
    return places;
}

QuizSet setOf(const present::QuizQuestion& question, float width, int columns, const Sizes& sizes, const Stage& stage)
{
    QuizSet set;
    set.columns = columns;
    set.answerSize = sizes.answer;
    set.questionSize = sizes.question;
    set.questionHeight = extentOf(question.text, bold(sizes.question), width - 2 * kPad, stage).height + 2 * 8;
    set.rowGap = question.answered ? kBadge : kGap;
    const float cell = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float row = 0;
    for (const present::AnswerView& answer : question.answers)
        row = std::max(row, answerHeight(answer, cell, sizes.answer, stage));
    const float rows = std::ceil(static_cast<float>(question.answers.size()) / static_cast<float>(columns));
    set.answersHeight = rows * (row + set.rowGap) - set.rowGap;
    return set;
}

QuizSet withLetters(QuizSet set, const present::QuizQuestion& question, float width, const Stage& stage)
{
    const std::vector<Rect> places = placesOf(question, set, {0, 0, width, set.answersHeight});
    set.letters = std::max(set.answerSize, answerLetters(question, places, stage));
    return set;
}

bool fitsWidth(const present::QuizQuestion& question, float width, int columns, float size, const Stage& stage)
{
    const float cell = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    return std::ranges::all_of(question.answers, [&](const present::AnswerView& answer) {
        return answerFitsWidth(answer, cell, size, stage);
    });
}

int mostColumns(const present::QuizQuestion& question, float width, float narrowest)
{
    const auto count = static_cast<int>(question.answers.size());
    return std::clamp(static_cast<int>((width + kGap) / (narrowest + kGap)), 1, std::max(1, count));
}

/// A dark veil, so that white words keep their contrast over the mountain and the sun.
Node veil(const std::string& id, Rect rect)
{
    BoxContent content;
    content.radius = theme::kCardRadius;
    content.fill = theme::kS950.withOpacity(0.62);
    Node node = box(id, rect, content);
    node.layer = scene::Layer::Over;
    return node;
}

enum class OnSky
{
    Bare,
    Veiled,
};

/// Knots and question.
std::vector<Node> headNodes(const present::QuizView& view, const QuizSet& set, Rect rect, OnSky onSky)
{
    std::vector<Node> nodes;
    const Rect knots = rect.cutTop(kKnots, kGap);
    nodes.push_back(progressKnots(view, {knots.x, knots.centre().y}, {knots.right(), knots.centre().y}));
    rect.height = set.questionHeight;
    if (onSky == OnSky::Veiled)
        nodes.push_back(veil("quiz.question.veil", rect));
    nodes.push_back(centredText("quiz.question", view.asked->text, bold(set.questionSize, theme::kWhite, Align::Centre),
                                rect.inset(kPad, 0), Role::Heading));
    return nodes;
}

Node setNode(const present::QuizView& view, const QuizSet& set, const std::vector<Point>& peaks, Rect rect,
             const Stage& stage)
{
    const present::QuizQuestion& question = *view.asked;
    Node node = group("quiz.asked", rect);
    const float headBottom = rect.y + set.headHeight();
    const std::vector<Rect> places = placesOf(question, set, rect.cutBottom(set.answersHeight));
    // The lines need the sky between the question and the answers; over words they would only disturb.
    const bool hasSky = !peaks.empty() && std::ranges::all_of(peaks, [&](Point peak) {
        return peak.y >= headBottom + 18 && peak.y <= places.front().y - 60;
    });
    node.children = headNodes(view, set, rect, hasSky ? OnSky::Bare : OnSky::Veiled);
    if (hasSky)
        for (Node& line : answerLines(question, places, peaks))
            node.children.push_back(std::move(line));
    for (Node& one : answerCards(question, places, set.letters, stage))
        node.children.push_back(std::move(one));
    return node;
}

/// The answers row by row: the first ones stand below the question even where not all of them find room there.
std::vector<Part> answerRows(const present::QuizView& view, const QuizSet& set, const Stage& stage)
{
    const std::size_t count = view.asked->answers.size();
    const auto columns = static_cast<std::size_t>(set.columns);
    const std::size_t rows = (count + columns - 1) / columns;
    const float height = (set.answersHeight + set.rowGap) / static_cast<float>(rows) - set.rowGap;
    const float badge = view.asked->answered ? kBadge : 0;
    std::vector<Part> parts;
    for (std::size_t first = 0; first < count; first += columns)
        add(parts, fixedPart(0, badge + height, [=](Rect rect) {
                Node node = group("quiz.answers." + std::to_string(first / columns), rect);
                const std::vector<Rect> cells = rect.cutBottom(height).grid(set.columns, 1, kGap, 0);
                // Those of the other rows are left out.
                std::vector<Rect> places(count, cells.front());
                for (std::size_t index = first; index < std::min(count, first + columns); ++index)
                    places[index] = cells[index - first];
                for (Node& one : answerCards(*view.asked, places, set.letters, stage)) {
                    const std::size_t index = std::stoul(one.id.substr(std::string("quiz.answer.").size()));
                    if (index >= first && index < first + columns)
                        node.children.push_back(std::move(one));
                }
                return node;
            }));
    return parts;
}

} // namespace

float QuizSet::headHeight() const
{
    return kKnots + kGap + questionHeight;
}

float QuizSet::height() const
{
    return headHeight() + std::max(rowGap, kGap + 8) + answersHeight;
}

QuizSet fittingQuizSet(const present::QuizQuestion& question, const Rect& area, float room, const QuizLetters& least,
                       const Stage& stage)
{
    const auto every = sizesFrom(least);
    for (const float narrowest : {kSideBySide, kNarrowest}) {
        // Narrow answers break their words: only where a whole leaf has no room for wider ones.
        if (narrowest < kSideBySide && room < area.height)
            break;
        for (const Sizes& sizes : every)
            for (int columns = 1; columns <= mostColumns(question, area.width, narrowest); ++columns) {
                const QuizSet set = setOf(question, area.width, columns, sizes, stage);
                if (set.height() <= room && fitsWidth(question, area.width, columns, sizes.answer, stage))
                    return withLetters(set, question, area.width, stage);
            }
    }
    int columns = mostColumns(question, area.width, kNarrowest);
    while (columns > 1 && !fitsWidth(question, area.width, columns, every.back().answer, stage))
        --columns;
    QuizSet smallest = setOf(question, area.width, columns, every.back(), stage);
    smallest.fitsLeaf = false;
    return withLetters(smallest, question, area.width, stage);
}

std::vector<Part> quizSetParts(const present::QuizView& view, const QuizSet& set, const std::vector<Point>& peaks,
                               const Stage& stage)
{
    if (set.fitsLeaf)
        return {
            fixedPart(0, set.height() + set.sky, [=](Rect rect) { return setNode(view, set, peaks, rect, stage); })};
    std::vector<Part> parts;
    add(parts, fixedPart(0, set.headHeight(), [=](Rect rect) {
            return group("quiz.asked", rect, headNodes(view, set, rect, OnSky::Veiled));
        }));
    add(parts, answerRows(view, set, stage));
    return parts;
}

} // namespace musubi::screens
