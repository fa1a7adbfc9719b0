#include "kiosk/screens/idle_sheet.hpp"

#include "kiosk/present/form_view.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace musubi::screens {

namespace {

using present::FormStepState;

constexpr scene::Size kSheet{860, 560};
constexpr float kAround = 32;
constexpr float kKnot = 36;
constexpr float kLine = 6;

const Colour kDone = Colour::of(0xFF8A75);
const Colour kLater = Colour::of(0x8C7AD6);

/// The steps as in the form, without words: how much would be lost.
void addSteps(Node& sheet, const std::vector<present::FormStepView>& steps, Rect row)
{
    const float column = row.width / static_cast<float>(std::max<std::size_t>(1, steps.size()));
    scene::LineContent content;
    content.width = kLine;
    content.smooth = false;
    std::vector<Node> knots;
    float x = row.x + column / 2;
    for (const present::FormStepView& step : steps) {
        const Point at{x, row.centre().y};
        const Colour colour = step.state == FormStepState::Later ? kLater : kDone;
        content.stops.push_back({at, colour});
        BoxContent look;
        look.radius = kKnot / 2;
        look.fill = step.state == FormStepState::Done ? kDone : theme::kWhite;
        look.border = colour;
        look.borderWidth = 6;
        Node knot = box("idle.step." + step.id, Rect::around(at, {kKnot, kKnot}), look);
        knot.layer = scene::Layer::Over;
        if (step.state == FormStepState::Done) {
            knot.children.push_back(icon(knot.id + ".icon", "check", 24, theme::kS950, at));
            knot.children.back().layer = scene::Layer::Over;
        }
        knots.push_back(std::move(knot));
        x += column;
    }
    Node line;
    line.id = "idle.steps";
    line.rect = Rect::around(row.centre(), {row.width, 2 * kLine});
    line.layer = scene::Layer::Over;
    line.content = std::move(content);
    sheet.children.push_back(std::move(line));
    std::ranges::move(knots, std::back_inserter(sheet.children));
}

void addQuestion(Node& sheet, Rect rect, const present::Context& context, int secondsLeft, const Stage& stage)
{
    const Words question = context.say("idle.question-typing");
    const Words erases = context.say("idle.erases-in", {{"seconds", secondsLeft}});
    const TextStyle large =
        fitting(question, bold(theme::kPageTitle, theme::kWhite), {theme::kPageTitle, theme::kH3, theme::kBody},
                {rect.width, rect.height / 2}, stage);
    const TextStyle small =
        fitting(erases, regular(theme::kBody, theme::kWhite), {theme::kBody, theme::kLabel, theme::kCaption},
                {rect.width, rect.height / 2}, stage);
    const float first = extentOf(question, large, rect.width, stage).height + 1;
    const float second = extentOf(erases, small, rect.width, stage).height + 1;
    Rect lines = Rect::around(rect.centre(), {rect.width, first + 8 + second});
    sheet.children.push_back(textNode("idle.question", question, large, lines.cutTop(first, 8), stage, Role::Heading));
    sheet.children.push_back(textNode("idle.erases", erases, small, lines, stage));
}

void addButtons(Node& sheet, Rect row, const present::Context& context, const Stage& stage)
{
    constexpr float kStayShare = 0.54F;
    const ButtonSpec stay{"idle.stay",     context.say("idle.stay"), {},         {}, ButtonLook::Main,
                          Section::SignUp, scene::StayHere{},        theme::kH3, {}};
    const ButtonSpec leave{"idle.leave",
                           context.say("idle.erase-and-leave"),
                           {},
                           {},
                           ButtonLook::Plain,
                           Section::SignUp,
                           scene::EndVisit{},
                           theme::kBody,
                           {}};
    sheet.children.push_back(button(stay, row.cutLeft(row.width * kStayShare, theme::kGutter), stage));
    sheet.children.push_back(button(leave, row, stage));
}

void addLock(Node& sheet, Rect row, const present::Context& context, const Stage& stage)
{
    const Words words = context.say("form.lock");
    const TextStyle style = fitting(words, regular(theme::kSmallLabel, theme::kWhite),
                                    {theme::kSmallLabel, theme::kCaption}, {row.width - 44, row.height}, stage);
    sheet.children.push_back(icon("idle.lock.icon", "lock", 32, Colour::of(0xB9E0A5), row.cutLeft(32, 12).centre()));
    sheet.children.push_back(centredText("idle.lock", words, style, row));
}

} // namespace

Node idleRing(Rect rect, int secondsLeft, int secondsInAll)
{
    Node ring = group("idle.ring", rect);
    const float share = secondsInAll > 0
                            ? std::clamp(static_cast<float>(secondsLeft) / static_cast<float>(secondsInAll), 0.0F, 1.0F)
                            : 0;
    const auto arc = [&](const char* id, float to, Colour colour) {
        Node node;
        node.id = id;
        node.rect = rect;
        node.layer = scene::Layer::Over;
        node.content = scene::ArcContent{rect.width / 2 - 6, 12, 0, to, colour};
        return node;
    };
    ring.children.push_back(arc("idle.ring.track", 1, theme::kS700));
    ring.children.push_back(arc("idle.ring.left", share, theme::coloursOf(Section::Awards).fill));
    Words seconds{RubyText::plain(std::to_string(secondsLeft)), "en", present::Switch::Off};
    Node number = centredText("idle.seconds", seconds, bold(theme::kPageTitle, theme::kWhite, Align::Centre), rect);
    number.layer = scene::Layer::Over;
    ring.children.push_back(std::move(number));
    return ring;
}

std::optional<Node> idleFormSheet(const present::Context& context, const Stage& stage, int secondsLeft,
                                  int secondsInAll)
{
    const auto entry = context.address().entry();
    const bool isForm = entry && entry->kind == model::EntryKind::Form && context.catalogue().find(*entry) != nullptr;
    const float bottom = stage.reach ? std::min(stage.reach->bottom, stage.size.height) : stage.size.height;
    const float top = stage.reach ? stage.reach->top : 0;
    const bool hasRoom = stage.size.width >= kSheet.width + 2 * kAround && bottom - top >= kSheet.height + 2 * kAround;
    if (!isForm || context.draft().empty() || !hasRoom)
        return std::nullopt;
    Rect rect = Rect::around({stage.size.width / 2, stage.size.height / 2}, kSheet);
    if (stage.reach)
        rect.y = bottom - kAround - rect.height;
    BoxContent content;
    content.radius = theme::kSheetRadius;
    content.fill = theme::kS950;
    Node sheet = box("idle.sheet", rect, content);
    sheet.role = Role::Group;
    sheet.layer = scene::Layer::Over;
    Rect inside = rect.inset(52, 40);
    Rect head = inside.cutTop(180, 16);
    sheet.children.push_back(
        idleRing(Rect::around(head.cutLeft(160, 36).centre(), {160, 160}), secondsLeft, secondsInAll));
    addQuestion(sheet, head, context, secondsLeft, stage);
    addSteps(sheet, present::formView(context, context.draft()).steps, inside.cutTop(56, 24));
    addButtons(sheet, inside.cutTop(112, 20), context, stage);
    addLock(sheet, inside, context, stage);
    return sheet;
}

} // namespace musubi::screens
