#include "kiosk/screens/quiz.hpp"

#include "kiosk/screens/pages/shown.hpp"
#include "kiosk/screens/quiz_letters.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSkyHeight = 690;
constexpr float kResultSkyHeight = 648;
constexpr float kAnswersTop = 556;
constexpr float kAnswersHeight = 196;
constexpr float kKnotRadius = 20;
constexpr float kKnotPitch = 120;

Node leaveButton(const present::QuizView& view, const present::FrameView& frame, const Stage& stage)
{
    Node node = backButton(frame, view.leave, BackLook::Cross, stage);
    node.intent = scene::Home{};
    return node;
}

} // namespace

Node progressKnots(const present::QuizView& view, Point from, Point to)
{
    const float left = from.x;
    const float right = to.x;
    const float pitch =
        std::min(kKnotPitch, (right - left - 2 * kKnotRadius) / static_cast<float>(std::max(1, view.questions - 1)));
    const float first = (left + right) / 2 - pitch * static_cast<float>(view.questions - 1) / 2;
    const float y = from.y;
    const Colour gold = theme::coloursOf(Section::Awards).fill;
    Node node = group("quiz.progress", {left, y - kKnotRadius - 4, right - left, 2 * kKnotRadius + 8});
    std::vector<Node> knots;
    std::vector<scene::LineStop> stops;
    const bool answered = view.asked && view.asked->answered;
    for (int index = 0; index < view.questions; ++index) {
        const std::string id = "quiz.progress." + std::to_string(index + 1);
        const Point at{first + pitch * static_cast<float>(index), y};
        const bool done = index + 1 < view.question || (index + 1 == view.question && answered);
        const bool now = index + 1 == view.question;
        stops.push_back({at, done || now ? gold : theme::kS300});
        const Rect rect = Rect::around(at, {2 * (kKnotRadius + 4), 2 * (kKnotRadius + 4)});
        Node knot;
        if (done)
            knot = iconDisc(id, rect, "check", 30, gold, theme::kInk);
        else {
            knot.id = id;
            knot.rect = rect;
            knot.content = scene::KnotContent{kKnotRadius + 4, 7, now ? gold : theme::kS300, theme::kWhite};
        }
        if (now && !done) {
            const Words number{RubyText::plain(std::to_string(index + 1)), "en", present::Switch::Off};
            Node words = centredText(id + ".number", number, bold(theme::kCaption, theme::kInk, Align::Centre), rect);
            words.label = view.progress.text.spoken();
            knot.children.push_back(std::move(words));
        }
        knot.layer = scene::Layer::Over;
        knots.push_back(std::move(knot));
    }
    Node line;
    line.id = "quiz.progress.line";
    line.rect = node.rect;
    line.layer = scene::Layer::Over;
    line.content = scene::LineContent{std::move(stops), 6, scene::Stroke::Solid, false, theme::kNone, 0};
    node.children.push_back(std::move(line));
    std::move(knots.begin(), knots.end(), std::back_inserter(node.children));
    return node;
}

namespace {

constexpr float kLanguageHeight = 34;

Rect questionRoom(const Stage& stage)
{
    return {theme::kMargin, 108, stage.size.width - 2 * theme::kMargin, 172};
}

/// In the middle below the question.
Node questionLanguage(const Words& words, const Stage& stage)
{
    constexpr float kIcon = 30;
    constexpr float kGap = 10;
    const TextStyle style = regular(theme::kCaption, theme::kWhite);
    const Rect room = questionRoom(stage);
    const float width = std::min(room.width, extentOf(words, style, 0, stage).width + kIcon + kGap + 2);
    Rect rect{room.centre().x - width / 2, room.bottom() - kLanguageHeight, width, kLanguageHeight};
    Node node = group("quiz.language", rect);
    node.children.push_back(
        icon("quiz.language.icon", "translate", kIcon, theme::kWhite, rect.cutLeft(kIcon, kGap).centre()));
    node.children.push_back(centredText("quiz.language.words", words, style, rect));
    return node;
}

/// Where the question stands, above its language if that has to be said.
Rect questionPlace(const present::QuizQuestion& asked, const Stage& stage)
{
    Rect rect = questionRoom(stage);
    if (!asked.otherLanguage.empty())
        static_cast<void>(rect.cutBottom(kLanguageHeight, 6));
    return rect;
}

TextStyle questionStyle(const present::QuizQuestion& asked, const Stage& stage)
{
    const Rect room = questionPlace(asked, stage);
    return fitting(asked.text, bold(64, theme::kWhite, Align::Centre),
                   {64, theme::kH1, 48, theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody},
                   {room.width, room.height}, stage);
}

std::vector<Rect> drawnPlaces(const present::QuizQuestion& asked, const Stage& stage)
{
    const Rect area = contentArea(stage);
    const float top = kAnswersTop * stage.size.height / 1080;
    return answerPlaces(asked.answers.size(), {area.x, top, area.width, kAnswersHeight});
}

/// Whether the cards of the answers had room for what there is to say about each.
bool tellsAll(const scene::Scene& scene, const present::QuizQuestion& asked)
{
    Shown shown;
    shown.add(scene.root);
    return shown.holdsText(asked.explanation.text.base()) &&
           std::ranges::all_of(asked.answers, [&](const present::AnswerView& answer) {
               return shown.holdsText(answer.detail.text.base());
           });
}

} // namespace

QuizLetters lettersAsDrawn(const present::QuizQuestion& asked, const Stage& spacious)
{
    return {questionStyle(asked, spacious).size, answerLetters(asked, drawnPlaces(asked, spacious), spacious)};
}

scene::Scene quizScreen(const present::QuizView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return quizColumn(view, frame, stage);
    const bool asked = view.asked.has_value();
    const float scale = stage.size.height / 1080;
    QuizSky sky = quizSky(view, (asked ? kSkyHeight : kResultSkyHeight) * scale, stage);
    std::vector<Node> parts;
    parts.push_back(std::move(sky.ground));
    Node leave = leaveButton(view, frame, stage);
    Node languages = languageBar(frame, stage);
    const float left = leave.rect.right() + 40;
    const float right = languages.rect.x - 40;
    parts.push_back(std::move(leave));
    Rect area = contentArea(stage);
    if (view.questions == 0) {
        parts.push_back(centredText("quiz.nothing", view.nothing, bold(theme::kH1, theme::kWhite, Align::Centre),
                                    area.cutTop(area.height / 2), Role::Heading));
        parts.push_back(std::move(languages));
        parts.push_back(bottomBar(frame, stage));
        return page(frame, view.title, std::move(parts), stage);
    }
    parts.push_back(progressKnots(view, {left, 56}, {right, 56}));
    parts.push_back(std::move(languages));
    if (asked) {
        const present::QuizQuestion& question = *view.asked;
        parts.push_back(textNode("quiz.question", question.text, questionStyle(question, stage),
                                 questionPlace(question, stage), stage, Role::Heading));
        if (!question.otherLanguage.empty())
            parts.push_back(questionLanguage(question.otherLanguage, stage));
        const std::vector<Rect> places = drawnPlaces(question, stage);
        for (Node& line : answerLines(question, places, sky.peaks))
            parts.push_back(std::move(line));
        for (Node& one : answerCards(question, places, stage))
            parts.push_back(std::move(one));
        const float footTop = kAnswersTop * scale + kAnswersHeight + 18;
        for (Node& one : quizFoot(view, {area.x, footTop, area.width, area.bottom() - 18 - footTop}, stage))
            parts.push_back(std::move(one));
    } else if (view.result)
        for (Node& one : quizResult(*view.result, area, stage))
            parts.push_back(std::move(one));
    parts.push_back(bottomBar(frame, stage));
    scene::Scene scene = page(frame, view.title, std::move(parts), stage);
    if (!asked || tellsAll(scene, *view.asked))
        return scene;
    Stage column = stage;
    column.size.height -= 1; // no longer spacious: a column
    return quizColumn(view, frame, column);
}

} // namespace musubi::screens
