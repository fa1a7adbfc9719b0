#include "kiosk/screens/calendar_day.hpp"

#include "kiosk/screens/calendar_sheet.hpp"
#include "kiosk/screens/pages/beside_part.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr scene::Size kCardEdge{26, 20};
constexpr float kLook = 94;

/// A session in one row: when it begins, and behind that its title.
Part rowPart(const std::string& id, const present::SessionCard& session, const Stage& stage)
{
    const TextStyle start = bold(theme::kSmallLabel, theme::coloursOf(Section::Events).solid);
    const TextStyle title = bold(theme::kLabel);
    const float startWidth = extentOf(session.start, start, 0, stage).width + 2;
    Part part;
    part.height = [=](float width) {
        const float room = width - 2 * kSessionSides - startWidth - 14;
        return std::max(theme::kTouchMinimum, extentOf(session.title, title, room, stage).height + 12);
    };
    part.draw = [=](Rect rect) {
        Node node = calendarSessionBox(id, session, rect);
        Rect inside = rect.inset(kSessionSides, 6);
        node.children.push_back(centredText(id + ".time", session.start, start, inside.cutLeft(startWidth, 14)));
        node.children.push_back(centredText(id + ".title", session.title, title, inside));
        return node;
    };
    return part;
}

} // namespace

ButtonSpec calendarLook(const present::CalendarSheet& view)
{
    return {"calendar.look",
            view.look,
            {},
            "arrow_forward",
            ButtonLook::Main,
            Section::SignUp,
            scene::Change{view.lookAddress},
            theme::kBodyLarge,
            {}};
}

std::vector<Part> chosenDayLines(const present::CalendarSheet& view, const Stage& stage)
{
    const TextStyle style = bold(theme::kH3, theme::coloursOf(Section::Events).solid, Align::End);
    const float countWidth = extentOf(view.count, style, 0, stage).width + 2;
    Part part;
    const auto dayWidth = [countWidth](float width) { return width - countWidth - 14; };
    part.height = [=](float width) {
        return std::max(extentOf(view.day, bold(theme::kH3), dayWidth(width), stage).height,
                        extentOf(view.count, style, 0, stage).height) +
               1;
    };
    part.draw = [=](Rect rect) {
        Node node = group("calendar.chosen.head", rect);
        const Rect count = rect.cutRight(countWidth, 14);
        node.children.push_back(centredText("calendar.chosen.day", view.day, bold(theme::kH3), rect, Role::Heading));
        node.children.push_back(centredText("calendar.chosen.count", view.count, style, count));
        return node;
    };
    return {std::move(part)};
}

std::vector<Part> chosenDayAndEvents(const present::CalendarSheet& view, const Stage& stage)
{
    std::vector<Part> lines = chosenDayLines(view, stage);
    for (std::size_t index = 0; index < view.sessions.size(); ++index)
        lines.push_back(rowPart("calendar.session." + std::to_string(index), view.sessions[index], stage));
    if (!view.more.empty())
        add(lines, textParts("calendar.more", view.more, bold(theme::kLabel, theme::kInk2), stage));
    return lines;
}

bool hasRoomForEvents(const present::CalendarSheet& view, scene::Size card, const Stage& stage)
{
    constexpr float kAboveLook = 12;
    const float room = card.height - 2 * kCardEdge.height - kLook - kAboveLook;
    return stackHeight(chosenDayAndEvents(view, stage), card.width - 2 * kCardEdge.width) <= room;
}

Node chosenDayCard(const present::CalendarSheet& view, const std::vector<Part>& lines, Rect rect, const Stage& stage)
{
    Node node = card("calendar.chosen", rect);
    Rect inside = rect.inset(kCardEdge.width, kCardEdge.height);
    const Rect look = inside.cutBottom(kLook);
    inside.height = stackHeight(lines, inside.width);
    for (Node& line : drawStack(lines, inside))
        node.children.push_back(std::move(line));
    node.children.push_back(button(calendarLook(view), look, stage));
    return node;
}

} // namespace musubi::screens
