#include "kiosk/screens/detail.hpp"
#include "kiosk/screens/detail_parts.hpp"
#include "kiosk/screens/event.hpp"
#include "kiosk/screens/story_part.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHalf = 400; ///< least width of what stands in pairs
constexpr float kLower = 16; ///< than a usual button of a column: one for a day

std::vector<Part> leadOf(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto draw = [=](Rect rect) {
        return pictureCard("event.picture", rect, view.picture, view.alternative, eventMarks(view, frame, stage));
    };
    return leadParts({"event.story", draw, view.title, view.story, frame.otherLanguage}, stage);
}

/// "20 seats" and how one gets one of them.
std::vector<Part> seatLines(const present::EventView& view, const Stage& stage)
{
    std::vector<Part> lines;
    if (!view.seatsCount.empty()) {
        const RubyText space = RubyText::plain(" ");
        Words line = view.seatsUnit.empty() ? view.seatsCount : view.seatsUnit;
        line.text = view.seatsCount.text + space + view.seatsUnit.text;
        lines.push_back(hintPart("event.seats.count", "event_seat", line, bold(theme::kH3), stage));
    } else if (!view.seatsLabel.empty())
        lines.push_back(hintPart("event.seats.label", "event_seat", view.seatsLabel, regular(theme::kLabel), stage));
    if (!view.seatsState.empty())
        lines.push_back(hintPart("event.seats.state", "how_to_reg", view.seatsState, bold(theme::kLabel), stage));
    return lines;
}

/// Lines over each other, in the middle of the height of what stands beside them.
Part stacked(std::string id, const std::vector<Part>& lines)
{
    constexpr float kBetween = 8;
    Part part;
    part.minWidth = kHalf;
    part.height = [=](float width) {
        float height = -kBetween;
        for (const Part& line : lines)
            height += line.height(width) + kBetween;
        return std::max(0.0F, height);
    };
    part.draw = [=, height = part.height, id = std::move(id)](Rect rect) {
        Node node = group(id, rect);
        Rect inside = Rect::around(rect.centre(), {rect.width, height(rect.width)});
        for (const Part& line : lines)
            node.children.push_back(line.draw(inside.cutTop(line.height(rect.width), kBetween)));
        return node;
    };
    return part;
}

/// Seats, and the code beside them.
std::vector<Part> seatParts(const present::EventView& view, const Stage& stage)
{
    const std::vector<Part> lines = seatLines(view, stage);
    std::vector<Part> parts;
    if (!lines.empty())
        parts.push_back(stacked("event.seats", lines));
    if (!view.qr.empty())
        parts.push_back(
            codePart("event.qr", view.qr, view.qrWords, stage, lines.empty() ? kCodeSide : kCodeSideInPair));
    if (!parts.empty())
        parts.back().endsRow = true;
    return parts;
}

std::vector<Part> dayParts(const present::EventView& view, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.days.empty())
        return parts;
    parts.push_back(headingPart("event.days", view.daysHeading, theme::kBody, theme::kInk, stage));
    for (std::size_t index = 0; index < view.days.size(); ++index) {
        const present::DayChoice& day = view.days[index];
        const bool on = day.on == present::Switch::On;
        ButtonSpec spec;
        spec.id = "event.day." + std::to_string(index);
        spec.words = day.day;
        spec.words.text = day.day.text + RubyText::plain("  ") + day.time.text;
        spec.look = on ? ButtonLook::Solid : ButtonLook::Tinted;
        spec.icon = on ? "check" : "";
        spec.intent = scene::Change{day.address};
        Part button = buttonPart(std::move(spec), kHalf, stage);
        button.height = [=, usual = button.height](float width) { // there may be many of them
            return std::max(theme::kTouchMinimum, usual(width) - kLower);
        };
        parts.push_back(std::move(button));
    }
    parts.back().endsRow = true;
    return parts;
}

} // namespace

Column eventColumn(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, {}, Section::Events, "event"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, leadOf(view, frame, stage));
    add(parts, factParts("event.facts", view.facts, Section::Events, stage));
    parts.back().endsRow = true;
    add(parts, seatParts(view, stage));
    add(parts, dayParts(view, stage));
    add(parts, tieParts("event.ties", view.tiesHeading, view.ties, stage));
    add(parts, hintPart("event.check", "info", view.check, regular(theme::kCaption, theme::kInk2), stage));
    return column;
}

} // namespace musubi::screens
