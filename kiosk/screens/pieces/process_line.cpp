#include "kiosk/screens/pieces/process_line.hpp"

#include "kiosk/theme/motion.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kFlagHeight = 36;
using present::StepMood;

constexpr float kKnotX = 26;
constexpr float kColumnGap = 22;

Node disc(const std::string& id, Point at, const std::string& iconName, Colour fill)
{
    return iconDisc(id, Rect::around(at, {42, 42}), iconName, 28, fill, theme::kWhite);
}

Node ring(std::string id, Point at, float radius, Colour colour)
{
    Node node;
    node.id = std::move(id);
    node.rect = Rect::around(at, {2 * radius, 2 * radius});
    node.content = scene::KnotContent{radius, 7, colour, theme::kWhite};
    return node;
}

Node knotOf(std::string id, Point at, StepMood mood, Section section, int step)
{
    const Colour colour = stepColour(mood, section);
    Node node = mood == StepMood::Finished ? disc(id, at, "check", colour)
                : mood == StepMood::Review ? disc(id, at, "flag", colour)
                                           : ring(std::move(id), at, mood == StepMood::Present ? 24.0F : 17.0F, colour);
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Pop;
    node.motionStep = std::min(step, theme::kStaggerSteps - 1);
    return node;
}

/// The words beside a knot, if they fit before the next one.
void addFlag(Node& node, const std::string& id, const present::ProcessStep& step, Point at, float room, Section section,
             const Stage& stage)
{
    if (step.flag.empty())
        return;
    const bool present = step.mood == StepMood::Present;
    const Colour ink = present ? theme::kWhite : theme::kInk2;
    TextStyle style = bold(theme::kCaption, ink);
    const float width = extentOf(step.flag, style, 0, stage).width;
    if (width + 28 > room)
        return;
    BoxContent content;
    content.radius = kFlagHeight / 2;
    content.fill = present ? theme::coloursOf(section).solid : theme::kLine;
    Node flag = box(id + ".flag", {at.x + 30, at.y - 48, width + 28, kFlagHeight}, content);
    flag.role = Role::Group;
    flag.layer = scene::Layer::Over;
    flag.children.push_back(
        centredText(id + ".flag.words", step.flag, style, {flag.rect.x + 14, flag.rect.y, width + 1, kFlagHeight}));
    node.children.push_back(std::move(flag));
}

void addWords(Node& node, const std::string& id, const present::ProcessStep& step, Rect room, const Stage& stage)
{
    const Colour ink = step.mood == StepMood::Coming ? theme::kInk2 : theme::kInk;
    // The text takes what it needs where there is room for both as large as they may be.
    const float textHeight =
        step.text.empty() ? 0 : extentOf(step.text, regular(theme::kSmallLabel), room.width, stage).height + 3;
    const float headingRoom = step.text.empty() ? room.height : std::max(room.height * 0.6F, room.height - textHeight);
    const TextStyle headingStyle =
        fitting(step.heading, bold(theme::kBody, ink),
                {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}, {room.width, headingRoom}, stage);
    Node heading =
        textNode(id + ".heading", step.heading, headingStyle, {room.x, room.y, room.width, room.height}, stage);
    if (!step.flag.empty())
        heading.label = step.heading.text.spoken() + ", " + step.flag.text.spoken();
    Rect rest = room;
    static_cast<void>(rest.cutTop(heading.rect.height, 2));
    node.children.push_back(std::move(heading));
    if (step.text.empty())
        return;
    const TextStyle textStyle = fitting(step.text, regular(theme::kSmallLabel, theme::kInk2),
                                        {theme::kSmallLabel, theme::kCaption}, {rest.width, rest.height}, stage);
    if (fits(step.text, textStyle, {rest.width, rest.height}, stage))
        node.children.push_back(textNode(id + ".text", step.text, textStyle, rest, stage));
}

} // namespace

Colour stepColour(StepMood mood, Section section)
{
    switch (mood) {
    case StepMood::Plain:
        return theme::coloursOf(section).fill;
    case StepMood::Finished:
        return theme::coloursOf(Section::Geopark).fill;
    case StepMood::Present:
        return theme::coloursOf(section).solid;
    case StepMood::Coming:
        return theme::kS300;
    case StepMood::Review:
        return theme::coloursOf(Section::SignUp).fill;
    }
    return theme::kS300;
}

Node processLine(const ProcessLineSpec& spec, const Stage& stage)
{
    Node node = group(spec.id, spec.rect);
    if (spec.steps.empty())
        return node;
    const float column = spec.rect.width / static_cast<float>(std::max(spec.steps.size(), spec.columns));
    const float y = spec.rect.y + kProcessLineY;
    std::vector<scene::LineStop> stops{{spec.from, stepColour(spec.steps.front().mood, spec.section)}};
    for (std::size_t index = 0; index < spec.steps.size(); ++index)
        stops.push_back({{spec.rect.x + static_cast<float>(index) * column + kKnotX, y},
                         stepColour(spec.steps[index].mood, spec.section)});
    if (spec.onwards)
        stops.push_back({{spec.rect.right() + theme::kGutter, y}, *spec.onwards});
    Node line;
    line.id = spec.id + ".line";
    line.rect = spec.rect;
    line.layer = scene::Layer::Over;
    line.motion = scene::Motion::Draw;
    scene::LineContent content;
    content.stops = stops;
    content.width = 6;
    line.content = std::move(content);
    node.children.push_back(std::move(line));
    for (std::size_t index = 0; index < spec.steps.size(); ++index) {
        const present::ProcessStep& step = spec.steps[index];
        const std::string id = spec.id + "." + std::to_string(index);
        const Point at = stops[index + 1].at;
        node.children.push_back(knotOf(id + ".knot", at, step.mood, spec.section, static_cast<int>(index)));
        addFlag(node, id, step, at, column - kKnotX - 34, spec.section, stage);
        Rect words{at.x - kKnotX, spec.rect.y + kProcessLineHead, column - kColumnGap,
                   spec.rect.height - kProcessLineHead};
        addWords(node, id, step, words, stage);
    }
    return node;
}

} // namespace musubi::screens
