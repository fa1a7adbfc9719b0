#include "kiosk/screens/event.hpp"
#include "kiosk/screens/event_contrast.hpp"
#include "kiosk/screens/event_day.hpp"
#include "kiosk/screens/event_seats.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/pieces/small_map.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHalf = 360; ///< least width of what stands in pairs
constexpr float kDay = 214;  ///< least width of a day

Lead leadOf(const present::EventView& view, const Words& text, const present::FrameView& frame, const Stage& stage)
{
    const auto marks = [=](float) { return eventMarks(view, frame, stage); };
    return {
        "event.story", {"event.picture", view.picture, view.alternative, marks}, view.title, text, frame.otherLanguage};
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

/// How the page says where it is.
enum class Place
{
    InWords,
    OnMap,
};

Part mapPart(const present::VenueMap& venue, const Stage& stage)
{
    constexpr float kMap = 200;
    return fixedPart(kHalf, kMap, [=](Rect rect) {
        return smallMap({"event.map", &venue.map, venue.mark, venue.open, Section::Labs}, rect, stage);
    });
}

/// Seats, and the code beside them; with the map, all of them on a card beside it.
std::vector<Part> seatParts(const present::EventView& view, Place place, const Stage& stage)
{
    if (place == Place::OnMap) {
        std::vector<Part> both{mapPart(*view.venue, stage)};
        add(both, seatCard(view, kHalf, stage));
        both.back().endsRow = true;
        return both;
    }
    const std::vector<Part> lines = seatLines(view, stage);
    std::vector<Part> parts;
    if (!lines.empty())
        parts.push_back(stacked("event.seats", lines));
    if (!view.qr.empty())
        parts.push_back(
            codePart("event.qr", view.qr, view.qrWords, stage, lines.empty() ? kCodeSide : codeSideInPair(stage)));
    if (!parts.empty())
        parts.back().endsRow = true;
    return parts;
}

Part dayPart(const present::DayChoice& day, std::size_t index, const Stage& stage)
{
    Part part;
    part.minWidth = kDay;
    part.height = [=](float width) { return narrowDayHeight(day, width, stage); };
    part.draw = [=](Rect rect) { return dayButton(day, index, rect, stage); };
    return part;
}

/// The days to choose from; where there is but one, the facts tell it.
std::vector<Part> dayParts(const present::EventView& view, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.days.size() < 2)
        return parts;
    parts.push_back(headingPart("event.days", view.daysHeading, theme::kBody, theme::kInk, stage));
    for (std::size_t index = 0; index < view.days.size(); ++index)
        parts.push_back(dayPart(view.days[index], index, stage));
    parts.back().endsRow = true;
    return parts;
}

/// What the entry tells under headings of its own.
std::vector<Part> furtherParts(const present::EventView& view, const Stage& stage)
{
    std::vector<Part> parts = factParts("event.further", view.furtherFacts, Section::Events, stage);
    if (!parts.empty())
        parts.back().endsRow = true;
    add(parts, noteParts("event.section", view.sections, Section::Events, stage));
    if (!parts.empty())
        parts.back().endsRow = true;
    return parts;
}

Part checkPart(const present::EventView& view, const Stage& stage)
{
    return hintPart("event.check", "info", view.check, regular(theme::kCaption, theme::kInk2), stage);
}

/// `text`, and everything else there is to know.
Column told(const present::EventView& view, const Words& text, Place place, const present::FrameView& frame,
            const Stage& stage)
{
    Column column;
    column.title = {view.heading, {}, Section::Events, "event"};
    column.ground = pageGround(Ground::Paper, stage);
    addLead(column, leadOf(view, text, frame, stage), stage);
    std::vector<Part>& parts = column.parts;
    add(parts, factParts("event.facts", view.facts, Section::Events, stage));
    parts.back().endsRow = true;
    add(parts, seatParts(view, place, stage));
    add(parts, dayParts(view, stage));
    add(parts, signUpParts("event", view.signUp, std::nullopt, stage));
    add(parts, furtherParts(view, stage));
    add(parts, tieParts("event.ties", view.tiesHeading, view.ties, stage));
    return column;
}

/// In high contrast, where not everything stands on one leaf: what has to be known first, the ties behind a button.
Column toldShortly(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, {}, Section::Events, "event"};
    column.titleInBarOnly = true;
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, eventInContrast(view, frame, stage));
    column.together = parts.size();
    add(parts, dayParts(view, stage));
    if (view.venue)
        add(parts, mapPart(*view.venue, stage));
    add(parts, textParts("event.rest", view.rest, regular(theme::kBodyLarge), stage));
    add(parts, furtherParts(view, stage));
    std::vector<Part> ties = tieParts("event.ties", view.tiesHeading, view.ties, stage);
    if (!ties.empty())
        ties.front().opensPage = asksForTies(frame);
    add(parts, std::move(ties));
    add(parts, checkPart(view, stage));
    static_cast<void>(addWithPictureApart(column, leadOf(view, view.summary, frame, stage).picture, {}, stage));
    return column;
}

} // namespace

Column eventColumn(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto all = [&](Place place) {
        Column column = told(view, view.story, place, frame, stage);
        add(column.parts, checkPart(view, stage));
        return column;
    };
    // The lead alone leaves room for all that has to be known before one goes there.
    const auto leadFirst = [&](Place place) {
        Column column = told(view, view.summary, place, frame, stage);
        column.together = column.parts.size();
        add(column.parts, textParts("event.rest", view.rest, regular(theme::kBodyLarge), stage));
        add(column.parts, checkPart(view, stage));
        return column;
    };
    // Beside the page as drawn, which shows the map where it has room for one, the map is nothing that is missing.
    const Place place = view.venue && !stage.isSpacious() ? Place::OnMap : Place::InWords;
    Column whole = all(place);
    const bool isContrast = stage.contrast == present::Switch::On && !stage.isSpacious();
    if (!whole.hero && !isContrast)
        return whole;
    if (isContrast)
        return leafCount(frame, whole, stage) == 1 ? whole : toldShortly(view, frame, stage);
    std::vector<Place> places{Place::InWords};
    if (place == Place::OnMap)
        places.insert(places.begin(), place);
    for (const Place one : places)
        if (Column column = all(one); leafCount(frame, column, stage) == 1)
            return column;
    if (!view.rest.empty())
        for (const Place one : places)
            if (Column column = leadFirst(one); column.hero && standsTogether(frame, column, stage))
                return column;
    return whole;
}

} // namespace musubi::screens
