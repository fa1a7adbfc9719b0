#include "kiosk/screens/detail.hpp"
#include "kiosk/screens/detail_parts.hpp"
#include "kiosk/screens/event.hpp"
#include "kiosk/screens/story_part.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHalf = 400; ///< least width of what stands in pairs

std::vector<Part> leadOf(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto draw = [=](Rect rect) {
        return pictureCard("event.picture", rect, view.picture, view.alternative, eventMarks(view, frame, stage));
    };
    return leadParts({"event.story", draw, view.title, view.story, frame.otherLanguage}, stage);
}

/// "20 seats" and how one gets one of them.
std::vector<Part> seatParts(const present::EventView& view, const Stage& stage)
{
    std::vector<Part> parts;
    if (!view.seatsCount.empty()) {
        const RubyText space = RubyText::plain(" ");
        Words line = view.seatsUnit.empty() ? view.seatsCount : view.seatsUnit;
        line.text = view.seatsCount.text + space + view.seatsUnit.text;
        parts.push_back(hintPart("event.seats.count", "event_seat", line, bold(theme::kH3), stage));
    } else if (!view.seatsLabel.empty())
        parts.push_back(hintPart("event.seats.label", "event_seat", view.seatsLabel, regular(theme::kLabel), stage));
    if (!view.seatsState.empty())
        parts.push_back(hintPart("event.seats.state", "how_to_reg", view.seatsState, bold(theme::kLabel), stage));
    for (Part& part : parts)
        part.minWidth = kHalf;
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
        parts.push_back(buttonPart(std::move(spec), kHalf, stage));
    }
    parts.back().endsRow = true;
    return parts;
}

} // namespace

scene::Scene eventColumn(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, {}, Section::Events, "event"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, leadOf(view, frame, stage));
    add(parts, factParts("event.facts", view.facts, Section::Events, stage));
    add(parts, seatParts(view, stage));
    add(parts, dayParts(view, stage));
    add(parts, tieParts("event.ties", view.tiesHeading, view.ties, stage));
    if (!view.qr.empty())
        add(parts, codePart("event.qr", view.qr, view.qrWords, stage));
    add(parts, hintPart("event.check", "info", view.check, regular(theme::kCaption, theme::kInk2), stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
