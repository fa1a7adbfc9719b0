#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/leaf_room.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/quiz.hpp"
#include "kiosk/screens/quiz_letters.hpp"
#include "kiosk/screens/quiz_parts.hpp"
#include "kiosk/screens/quiz_set.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kRowGap = 20; ///< that the column leaves between its rows
constexpr float kPad = 26;    ///< inside a card
constexpr float kGap = 16;
constexpr float kTag = 44;
constexpr float kSideBySide = 420; ///< buttons that are at least this wide stand beside each other
constexpr float kKnot = 150;

/// `inner` on a white card.
Part onCard(const std::string& id, Part inner)
{
    Part part;
    part.height = [inner](float width) { return inner.height(width - 2 * kPad) + 2 * kPad; };
    part.draw = [inner = std::move(inner), id](Rect rect) {
        Node node = card(id, rect);
        node.children.push_back(inner.draw(rect.inset(kPad)));
        return node;
    };
    return part;
}

/// What a card leaves of the stage to the words on it.
Stage insideCard(Stage stage)
{
    stage.size.width -= 2 * kPad;
    stage.size.height -= 2 * kPad;
    if (stage.reach)
        stage.reach->bottom -= 2 * kPad;
    return stage;
}

Part scoreLine(const present::QuizView& view, const Stage& stage)
{
    return hintPart("quiz.score", "logo", view.score, bold(theme::kBody), stage);
}

/// Before answering: what to do, for whom the question is meant, and the score.
std::vector<Part> openParts(const present::QuizView& view, const Stage& stage)
{
    const present::QuizQuestion& asked = *view.asked;
    const Part hint = hintPart("quiz.hint", "touch_app", asked.hint, bold(theme::kBodyLarge), stage);
    const Part score = scoreLine(view, stage);
    const float level = tag("", {}, asked.level, Section::Quiz, stage, "face").rect.width + 2 * kPad;
    const float scoreWidth = extentOf(view.score, bold(theme::kBody), 0, stage).width + 60;
    const auto below = [=](float width) { // the level, and the score beside it or below
        const float line = std::max(kTag, score.height(width));
        return level + scoreWidth <= width ? line : kTag + kGap + score.height(width);
    };
    Part inner;
    inner.height = [=](float width) { return hint.height(width) + kGap + below(width); };
    inner.draw = [=](Rect rect) {
        Node node = group("quiz.hint.rows", rect);
        node.children.push_back(hint.draw(rect.cutTop(hint.height(rect.width), kGap)));
        const bool beside = level + scoreWidth <= rect.width;
        const float top = beside ? rect.centre().y - kTag / 2 : rect.y;
        node.children.push_back(tag("quiz.level", {rect.x, top}, asked.level, Section::Quiz, stage, "face"));
        static_cast<void>(beside ? rect.cutLeft(level) : rect.cutTop(kTag, kGap));
        node.children.push_back(score.draw(rect));
        return node;
    };
    return {onCard("quiz.hint.card", std::move(inner))};
}

ButtonSpec nextSpec(const present::QuizQuestion& asked)
{
    return {"quiz.next",
            asked.next,
            {},
            "arrow_forward",
            ButtonLook::Main,
            Section::SignUp,
            scene::Change{asked.nextAddress},
            theme::kBodyLarge,
            {}};
}

/// After answering: why, more about it, and the next question.
std::vector<Part> answeredParts(const present::QuizView& view, const Stage& stage)
{
    const present::QuizQuestion& asked = *view.asked;
    std::vector<Part> parts;
    const std::vector<Part> why =
        textParts("quiz.explanation", asked.explanation, regular(theme::kBody), insideCard(stage));
    for (std::size_t index = 0; index < why.size(); ++index)
        add(parts, onCard("quiz.why." + std::to_string(index), why[index]));
    add(parts, onCard("quiz.score.card", scoreLine(view, stage)));
    if (asked.more) {
        ButtonSpec more{"quiz.more",
                        asked.more->words,
                        asked.more->icon,
                        {},
                        ButtonLook::Tinted,
                        asked.more->section,
                        scene::Go{asked.more->address},
                        theme::kLabel,
                        {}};
        add(parts, buttonPart(std::move(more), kSideBySide, stage));
    }
    add(parts, buttonPart(nextSpec(asked), kSideBySide, stage));
    return parts;
}

/// A page with a question: its sky, its set, and what stands below.
struct AskedPage
{
    QuizSky sky;
    std::vector<Part> parts;
};

std::vector<Part> footParts(const present::QuizView& view, const Stage& stage)
{
    std::vector<Part> foot = view.asked->answered ? answeredParts(view, stage) : openParts(view, stage);
    if (const Words& words = view.asked->otherLanguage; !words.empty())
        foot.insert(foot.begin(),
                    onCard("quiz.language.card", hintPart("quiz.language", "translate", words,
                                                          regular(theme::kCaption, theme::kInk2), stage)));
    return foot;
}

float heightOf(const std::vector<Part>& foot, float width)
{
    float height = 0;
    for (const Part& part : foot)
        height += part.height(part.minWidth > 0 ? std::min(part.minWidth, width) : width) + kRowGap;
    return height;
}

/// The letters of question and answers with the text one step smaller, as large as they are on the glass.
QuizLetters leastLetters(const present::QuizView& view, const present::FrameView& frame, const Stage& stage);

QuizSet setOn(const present::QuizView& view, const present::FrameView& frame, float footHeight, const Stage& stage)
{
    const Rect area = firstLeafArea(frame, view.title, stage);
    const QuizLetters least = leastLetters(view, frame, stage);
    // With the foot on the same leaf where that is possible with letters of a good size.
    const QuizSet together = fittingQuizSet(*view.asked, area, area.height - footHeight, least, stage);
    return together.fitsLeaf ? together : fittingQuizSet(*view.asked, area, area.height, least, stage);
}

QuizLetters lettersOn(const present::QuizView& view, const present::FrameView& frame, const Stage& stage)
{
    if (stage.isSpacious())
        return lettersAsDrawn(*view.asked, stage);
    const float width = firstLeafArea(frame, view.title, stage).width;
    const QuizSet set = setOn(view, frame, heightOf(footParts(view, stage), width), stage);
    return {set.questionSize, set.letters};
}

QuizLetters leastLetters(const present::QuizView& view, const present::FrameView& frame, const Stage& stage)
{
    QuizLetters least;
    for (const Stage& before : stagesBefore(stage)) {
        const QuizLetters letters = lettersOn(view, frame, before);
        const float share = stage.size.width / before.size.width;
        least = {std::max(least.question, letters.question * share), std::max(least.answers, letters.answers * share)};
    }
    return least;
}

AskedPage askedPage(const present::QuizView& view, const present::FrameView& frame, const Stage& stage)
{
    const Rect area = firstLeafArea(frame, view.title, stage);
    AskedPage made;
    std::vector<Part> foot = footParts(view, stage);
    const float footHeight = heightOf(foot, area.width);
    QuizSet set = setOn(view, frame, footHeight, stage);
    const bool together = set.fitsLeaf && set.height() <= area.height - footHeight;
    // On a high stage the sky ends behind the answers, so that the mountain stands between them and the question.
    constexpr float kSkyShare = 0.6F;
    constexpr float kAnswersShare = 0.66F; // of the sky: a good piece below the peaks
    const bool isHigh = together && !hasArrowsBeside(stage);
    const float skyHeight = isHigh ? stage.size.height * kSkyShare : stage.size.height;
    made.sky = quizSky(view, skyHeight, stage);
    const float spare = area.height - set.height() - footHeight;
    const float wanted = skyHeight * kAnswersShare - (area.y + set.height() - set.answersHeight);
    if (isHigh && !made.sky.peaks.empty())
        set.sky = std::clamp(wanted, 0.0F, std::max(0.0F, spare));
    made.parts = quizSetParts(view, set, made.sky.peaks, stage);
    add(made.parts, std::move(foot));
    return made;
}

std::vector<Part> resultParts(const present::QuizResult& result, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, fixedPart(0, kKnot, [](Rect rect) {
            Node node = icon("quiz.knot", "knot-gold", kKnot, theme::kWhite, rect.centre());
            node.motion = scene::Motion::Pop;
            return node;
        }));
    parts.back().keep = Keep::WithNext;
    const auto centred = [&](const std::string& id, const Words& words, float size, Role role) {
        const TextStyle style = bold(size, theme::kWhite, Align::Centre);
        Part part;
        part.height = [=](float width) { return extentOf(words, style, width, stage).height + 1; };
        part.draw = [=](Rect rect) { return textNode(id, words, style, rect, stage, role); };
        part.keep = Keep::WithNext;
        add(parts, std::move(part));
    };
    centred("quiz.done", result.title, std::max(theme::kH2, keptSize(theme::kH1, stage)), Role::Heading);
    centred("quiz.final-score", result.score, theme::kH3, Role::Text);
    add(parts, buttonPart({"quiz.again",
                           result.again,
                           "restart_alt",
                           {},
                           ButtonLook::Main,
                           Section::SignUp,
                           scene::Change{result.againAddress},
                           theme::kBodyLarge,
                           {}},
                          0, stage));
    std::vector<Part> ties = tieParts("quiz.ties", result.tiesHeading, result.ties, stage);
    if (!ties.empty())
        ties.front() = headingPart("quiz.ties.heading", result.tiesHeading, theme::kBodyLarge, theme::kWhite, stage);
    add(parts, std::move(ties));
    return parts;
}

/// The sky over the whole page, dimmed, because words stand on it everywhere.
Node dimmedSky(const present::QuizView& view, const Stage& stage)
{
    Node ground = quizSky(view, stage.size.height, stage).ground;
    BoxContent dim;
    dim.fill = theme::kS950.withOpacity(0.62);
    ground.children.push_back(box("sky.dim", {0, 0, stage.size.width, stage.size.height}, dim));
    ground.children.back().layer = scene::Layer::Over;
    return ground;
}

} // namespace

scene::Scene quizColumn(const present::QuizView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, {}, Section::Quiz, "quiz"};
    column.tone = Tone::OnDark;
    if (!view.asked) {
        column.ground = dimmedSky(view, stage);
        if (view.result)
            column.parts = resultParts(*view.result, stage);
        else
            add(column.parts, headingPart("quiz.nothing", view.nothing, theme::kH2, theme::kWhite, stage));
        return columnPage(frame, std::move(column), stage);
    }
    AskedPage made = askedPage(view, frame, stage);
    column.ground = std::move(made.sky.ground);
    column.parts = std::move(made.parts);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
