#include "kiosk/present/address.hpp"
#include "kiosk/screens/calendar_sheet.hpp"
#include "kiosk/screens/date_strip.hpp"
#include "kiosk/screens/events.hpp"
#include "kiosk/screens/events_cards.hpp"
#include "kiosk/screens/pages/leaf_room.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/filter_chip.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

/// `address` at `leaf`, counted from 1; empty stays empty: an arrow at the end of a list leads nowhere.
std::string onLeaf(const std::string& address, int leaf)
{
    const auto parsed = present::Address::parse(address);
    if (leaf <= 1 || address.empty() || !parsed)
        return address;
    return parsed.value().with("leaf", std::to_string(leaf)).text();
}

constexpr float kNarrowestChip = 180;
constexpr float kSwitchWidth = 560;

/// "21 November · 9 events"; on a high stage the arrows of the list stand beside it.
Part countPart(const present::EventsView& view, const Stage& stage)
{
    const bool hasPager = view.pages > 1 && !hasArrowsBeside(stage);
    const TextStyle style = bold(theme::kBodyLarge);
    const auto roomOf = [=](float width) { return hasPager ? width - kEventsPager.width - theme::kGutter : width; };
    Part part;
    part.height = [=](float width) {
        const float words = extentOf(view.subtitle, style, roomOf(width), stage).height + 1;
        return hasPager ? std::max(words, kEventsPager.height) : words;
    };
    part.draw = [=](Rect rect) {
        Node node = group("events.found", rect);
        Rect rest = rect;
        rest.width = roomOf(rect.width);
        node.children.push_back(centredText("events.count", view.subtitle, style, rest, Role::Heading));
        if (hasPager)
            node.children.push_back(
                eventsPager(view,
                            {rect.right() - kEventsPager.width, rect.centre().y - kEventsPager.height / 2,
                             kEventsPager.width, kEventsPager.height},
                            stage));
        return node;
    };
    part.keep = Keep::WithNext;
    part.opensPage = !view.places.empty(); // who asked for the places sees them
    return part;
}

std::vector<Part> chipParts(const std::string& id, const Words& heading,
                            const std::vector<present::FilterChoice>& choices, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, headingPart(id, heading, theme::kLabel, theme::kInk, stage));
    float minWidth = kNarrowestChip;
    for (const present::FilterChoice& choice : choices)
        minWidth = std::max(minWidth, chipWidth(choice.words, choice.icon, stage));
    minWidth = std::min(minWidth, leafArea(stage).width);
    for (const present::FilterChoice& choice : choices)
        add(parts, fixedPart(minWidth, theme::kTouchMinimum, [choice, stage](Rect rect) {
                return filterChip("events.chip." + choice.id, rect, choice, Section::Events, stage);
            }));
    return parts;
}

/// The way to the places and the switch for what costs nothing.
std::vector<Part> lastFilters(const present::EventsView& view, Part free, const Stage& stage)
{
    std::vector<Part> parts{fixedPart(0, theme::kTouchMinimum, [view, stage](Rect rect) {
        rect.width = std::min(rect.width, kSwitchWidth);
        return filterChip("events.chip.place", rect, view.place, Section::Events, stage);
    })};
    add(parts, std::move(free));
    return parts;
}

Part freePart(const present::EventsView& view, const Stage& stage)
{
    return fixedPart(0, theme::kTouchMinimum, [view, stage](Rect rect) {
        rect.width = std::min(rect.width, kSwitchWidth);
        return switchRow("events.free", rect, view.freeOnly.words, view.freeOnly.on,
                         scene::Change{view.freeOnly.address}, stage);
    });
}

/// Parts of one run as the page sets them.
struct Run
{
    std::size_t parts = 1;
    float height = 0; ///< of the tallest
    float columns = 1;
};

Run runFrom(const std::vector<Part>& parts, std::size_t at, const Rect& area)
{
    Run run;
    const float wanted = parts[at].minWidth;
    while (wanted > 0 && at + run.parts < parts.size() && parts[at + run.parts].minWidth > 0)
        ++run.parts;
    if (wanted > 0)
        run.columns = std::clamp(std::floor((area.width + theme::kGutter) / (wanted + theme::kGutter)), 1.0F,
                                 static_cast<float>(run.parts));
    const float width = (area.width - theme::kGutter * (run.columns - 1)) / run.columns;
    for (std::size_t index = at; index < at + run.parts; ++index)
        run.height = std::max(run.height, parts[index].height(width));
    return run;
}

/// Height of parts over each other, with the gap below each row.
float heightOf(const std::vector<Part>& parts, const Rect& area)
{
    float height = 0;
    for (std::size_t at = 0; at < parts.size();) {
        const Run run = runFrom(parts, at, area);
        height += (run.height + kPartGap) * std::ceil(static_cast<float>(run.parts) / run.columns);
        at += run.parts;
    }
    return height;
}

/// As much as a high leaf holds: all filters, and the list below them.
std::vector<Part> allOnOneLeaf(const present::EventsView& view, const Stage& stage)
{
    constexpr float kHalf = 400;
    std::vector<Part> parts{dateStripPart(view, stage)};
    add(parts, chipParts("events.who", view.who, view.audiences, stage));
    parts.back().endsRow = true;
    add(parts, chipParts("events.what", view.what, view.themes, stage));
    parts.back().endsRow = true;
    for (Part& filter : lastFilters(view, freePart(view, stage), stage)) {
        filter.minWidth = kHalf;
        add(parts, std::move(filter));
    }
    parts.back().endsRow = true;
    add(parts, countPart(view, stage));
    add(parts, eventCards(view, Pictures::Squeezed, stage));
    return parts;
}

/// Where the list of events may begin.
enum class Beginning
{
    BelowAudiences, ///< days, the first filter and cards find room on one leaf
    BelowDays,      ///< days and cards do
    NextLeaf,
};

Beginning beginningOf(const Part& days, const std::vector<Part>& who, const std::vector<Part>& list, const Rect& area)
{
    const float count = runFrom(list, 0, area).height;
    const float cards = runFrom(list, 1, area).height; // one row of them
    const float upper = days.height(area.width) + kPartGap + count + kPartGap + cards;
    if (upper > area.height)
        return Beginning::NextLeaf;
    return upper + heightOf(who, area) > area.height ? Beginning::BelowDays : Beginning::BelowAudiences;
}

/// Days and cards come first; the filters go where they push no card away.
std::vector<Part> listParts(present::EventsView view, const present::FrameView& frame, const Stage& stage)
{
    const Rect area = firstLeafArea(frame, view.title, stage);
    const Part days = dateStripPart(view, stage);
    const std::vector<Part> who = chipParts("events.who", view.who, view.audiences, stage);
    std::vector<Part> list;
    add(list, countPart(view, stage));
    add(list, eventCards(view, Pictures::Low, stage));
    const Beginning beginning = beginningOf(days, who, list, area);
    const int leaf = beginning == Beginning::NextLeaf ? 2 : 1;
    view.previousAddress = onLeaf(view.previousAddress, leaf);
    view.nextAddress = onLeaf(view.nextAddress, leaf);
    list = {countPart(view, stage)};
    const bool isAlone = beginning == Beginning::NextLeaf && hasArrowsBeside(stage);
    add(list, eventCards(view, isAlone ? Pictures::Filling : Pictures::Low, stage));
    if (view.pages > 1 && hasArrowsBeside(stage))
        add(list, fixedPart(0, kEventsPager.height, [view, stage](Rect rect) {
                return eventsPager(view, Rect::around(rect.centre(), kEventsPager), stage);
            }));
    std::vector<Part> parts{days};
    if (beginning == Beginning::BelowDays)
        add(parts, list);
    add(parts, who);
    if (beginning == Beginning::NextLeaf)
        add(parts, lastFilters(view, freePart(view, stage), stage));
    if (beginning != Beginning::BelowDays)
        add(parts, list);
    add(parts, chipParts("events.what", view.what, view.themes, stage));
    if (beginning != Beginning::NextLeaf)
        add(parts, lastFilters(view, freePart(view, stage), stage));
    return parts;
}

} // namespace

scene::Scene eventsColumn(const present::EventsView& view, const present::FrameView& frame, const Stage& stage)
{
    if (view.sheet)
        return calendarColumn(view, frame, stage);
    Column column;
    column.title = {view.title, {}, Section::Events, "event"};
    column.ground = pageGround(Ground::Paper, stage);
    column.parts = allOnOneLeaf(view, stage);
    if (hasArrowsBeside(stage) || leafCount(frame, column, stage) > 1)
        column.parts = listParts(view, frame, stage);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
