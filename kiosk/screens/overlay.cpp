// What lies over a page: the idle warning.
#include "kiosk/present/context.hpp"
#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/idle_sheet.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/frame.hpp"
#include "kiosk/screens/screen.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

Node veil(const Stage& stage)
{
    BoxContent content;
    content.fill = theme::kS950.withOpacity(0.6);
    return box("idle.veil", {0, 0, stage.size.width, stage.size.height}, content);
}

/// The question; who has typed something is told what happens to it.
void ask(Node& sheet, Rect rect, const present::Context& context, const Stage& stage)
{
    const bool typed = present::hasTypedText(context.address()) || !context.draft().empty();
    const Words question = context.say(typed ? "idle.question-typing" : "idle.question");
    const float room = typed ? rect.height * 0.6F : rect.height;
    const TextStyle style = fitting(question, bold(theme::kPageTitle, theme::kWhite),
                                    {theme::kPageTitle, theme::kH3, theme::kBody}, {rect.width, room}, stage);
    if (!typed) {
        sheet.children.push_back(centredText("idle.question", question, style, rect, Role::Heading));
        return;
    }
    const Words erases = context.say("idle.erases");
    const TextStyle small = regular(theme::kCaption, theme::kWhite);
    const float questionHeight = extentOf(question, style, rect.width, stage).height + 1;
    const float erasesHeight = extentOf(erases, small, rect.width, stage).height + 1;
    constexpr float kBetween = 8;
    Rect lines = Rect::around(rect.centre(), {rect.width, questionHeight + kBetween + erasesHeight});
    sheet.children.push_back(
        textNode("idle.question", question, style, lines.cutTop(questionHeight, kBetween), stage, Role::Heading));
    sheet.children.push_back(textNode("idle.erases", erases, small, lines, stage));
}

/// In the middle; in reach mode as low as it can be touched.
Rect sheetPlace(const Stage& stage)
{
    constexpr float kAround = 32;
    const scene::Size size{std::min(620.0F, stage.size.width - 2 * kAround),
                           std::min(520.0F, stage.size.height - 2 * kAround)};
    Rect sheet = Rect::around({stage.size.width / 2, stage.size.height / 2}, size);
    if (stage.reach)
        sheet.y = std::min(stage.reach->bottom, stage.size.height) - kAround - size.height;
    return sheet;
}

Node plainSheet(const present::Context& context, const Stage& stage, int secondsLeft, int secondsInAll)
{
    const Rect rect = sheetPlace(stage);
    BoxContent content;
    content.radius = theme::kSheetRadius;
    content.fill = theme::kS950;
    Node sheet = box("idle.sheet", rect, content);
    sheet.role = Role::Group;
    sheet.layer = scene::Layer::Over;
    Rect inside = rect.inset(44, 40);
    Rect head = inside.cutTop(170, 20);
    sheet.children.push_back(idleRing(head.cutLeft(120, 32).inset(0, 25), secondsLeft, secondsInAll));
    ask(sheet, head, context, stage);
    ButtonSpec stay{"idle.stay",     context.say("idle.stay"), {},         {}, ButtonLook::Main,
                    Section::SignUp, scene::StayHere{},        theme::kH3, {}};
    sheet.children.push_back(button(stay, inside.cutTop(112, 28), stage));
    ButtonSpec leave{"idle.leave",      context.say("idle.leave"), {}, {}, ButtonLook::Plain, Section::Events,
                     scene::EndVisit{}, theme::kBodyLarge,         {}};
    sheet.children.push_back(button(leave, inside.cutTop(88), stage));
    return sheet;
}

} // namespace

scene::Scene withIdleWarning(scene::Scene page, const present::Context& context, const Stage& stage, int secondsLeft,
                             int secondsInAll)
{
    Node overlay = group("idle", {0, 0, stage.size.width, stage.size.height});
    overlay.layer = scene::Layer::Over;
    overlay.children.push_back(veil(stage));
    std::optional<Node> form = idleFormSheet(context, stage, secondsLeft, secondsInAll);
    overlay.children.push_back(form ? *std::move(form) : plainSheet(context, stage, secondsLeft, secondsInAll));
    page.root.children.push_back(std::move(overlay));
    page.loops = false;
    return page;
}

} // namespace musubi::screens
