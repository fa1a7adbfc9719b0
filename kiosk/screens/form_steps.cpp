#include "kiosk/screens/form_steps.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace musubi::screens {

namespace {

using present::FormStepState;
using present::FormStepView;
using Steps = std::vector<FormStepView>;

constexpr float kKnot = 44;
constexpr float kIcon = 28;
constexpr float kRing = 8;      ///< of the step that is filled in
constexpr float kLaterRing = 4; ///< thinner, so that it is told from the others without colour, too
constexpr float kLine = 6;
constexpr float kHead = theme::kTouchMinimum; ///< height of the line with its knots
constexpr float kTwoLines = 66;
constexpr float kBetweenTitles = 12;

theme::SectionColours coral()
{
    return theme::coloursOf(Section::SignUp);
}

float columnOf(const Steps& steps, float width)
{
    return width / static_cast<float>(std::max<std::size_t>(1, steps.size()));
}

TextStyle titleStyle(const FormStepView& step)
{
    return bold(theme::kSmallLabel, step.state == FormStepState::Now ? coral().solid : theme::kInk2, Align::Centre);
}

bool allTitlesFit(const Steps& steps, float width, const Stage& stage)
{
    const scene::Size room{columnOf(steps, width) - kBetweenTitles, kTwoLines};
    return std::ranges::all_of(steps, [&](const FormStepView& step) {
        const scene::TextExtent extent =
            stage.metrics->measure(step.title.text, styled(step.title, titleStyle(step)), room.width);
        return !extent.cut && !extent.split && extent.size.width <= room.width && extent.size.height <= room.height;
    });
}

float titlesHeight(const Steps& steps, float width, const Stage& stage)
{
    float height = 0;
    const bool all = allTitlesFit(steps, width, stage);
    const float room = all ? columnOf(steps, width) - kBetweenTitles : width;
    for (const FormStepView& step : steps)
        if (all || step.state == FormStepState::Now)
            height = std::max(height, extentOf(step.title, titleStyle(step), room, stage).height + 1);
    return height;
}

Colour colourOf(const FormStepView& step)
{
    return step.state == FormStepState::Later ? theme::kS300 : coral().fill;
}

Node knotOf(const FormStepView& step, std::size_t number, Point at)
{
    const std::string id = "form.step." + step.id;
    BoxContent look;
    look.radius = kKnot / 2;
    look.fill = step.state == FormStepState::Done ? coral().fill : theme::kWhite;
    look.border = colourOf(step);
    look.borderWidth = step.state == FormStepState::Later ? kLaterRing : kRing;
    Node node = box(id, Rect::around(at, {kKnot, kKnot}), look);
    node.layer = scene::Layer::Over;
    if (step.state == FormStepState::Done)
        node.children.push_back(icon(id + ".icon", "check", kIcon, theme::kWhite, at));
    else if (step.state == FormStepState::Now)
        node.children.push_back(
            centredText(id + ".number", {RubyText::plain(std::to_string(number)), "en", present::Switch::Off},
                        bold(theme::kCaption, coral().solid, Align::Centre), node.rect, Role::None));
    for (Node& child : node.children)
        child.layer = scene::Layer::Over;
    if (!step.address.empty()) {
        node.role = Role::Button;
        node.label = step.title.text.spoken();
        node.intent = scene::Change{step.address};
        node.hit = Rect::around(at, {theme::kTouchMinimum, theme::kTouchMinimum});
    }
    return node;
}

/// From knot to knot, a piece each: what runs behind a number is no rule, and high contrast keeps rules only.
std::vector<Node> linesOf(const Steps& steps, Rect rect, float y)
{
    constexpr float kUnder = 1; // the knots' rings, which are round
    const float column = columnOf(steps, rect.width);
    std::vector<Node> lines;
    for (std::size_t index = 1; index < steps.size(); ++index) {
        const float knot = rect.x + column * (static_cast<float>(index) - 0.5F);
        const float from = knot + kKnot / 2 - kUnder;
        const float until = knot + column - kKnot / 2 + kUnder;
        Node line;
        line.id = "form.steps.line." + std::to_string(index);
        line.rect = {from, y - kLine / 2, until - from, kLine};
        line.layer = scene::Layer::Over;
        scene::LineContent content;
        content.stops = {{{from, y}, colourOf(steps[index - 1])}, {{until, y}, colourOf(steps[index])}};
        content.width = kLine;
        content.smooth = false;
        line.content = std::move(content);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

float formStepsHeight(const Steps& steps, float width, const Stage& stage)
{
    return kHead + titlesHeight(steps, width, stage);
}

std::vector<Part> formStepsParts(const Steps& steps, const Stage& stage)
{
    if (steps.empty())
        return {};
    Part part;
    part.height = [steps, stage](float width) { return formStepsHeight(steps, width, stage); };
    part.draw = [steps, stage](Rect rect) { return formSteps(steps, rect, stage); };
    return {part};
}

Node formSteps(const Steps& steps, Rect rect, const Stage& stage)
{
    Node node = group("form.steps", rect);
    const float y = rect.y + kHead / 2;
    const bool all = allTitlesFit(steps, rect.width, stage);
    const float column = columnOf(steps, rect.width);
    node.children = linesOf(steps, rect, y);
    for (std::size_t index = 0; index < steps.size(); ++index) {
        const FormStepView& step = steps[index];
        const float left = rect.x + static_cast<float>(index) * column;
        node.children.push_back(knotOf(step, index + 1, {left + column / 2, y}));
        if (!all && step.state != FormStepState::Now)
            continue;
        Rect title{left + kBetweenTitles / 2, rect.y + kHead, column - kBetweenTitles, rect.height - kHead};
        if (!all)
            title = {rect.x, title.y, rect.width, title.height};
        node.children.push_back(textNode("form.step." + step.id + ".title", step.title, titleStyle(step), title, stage,
                                         step.address.empty() ? Role::Text : Role::None));
        node.children.back().label = step.spoken; // whoever does not see the ring hears which one it is
    }
    return node;
}

} // namespace musubi::screens
