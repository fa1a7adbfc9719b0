#include "kiosk/present/address.hpp"
#include "kiosk/screens/calendar_sheet.hpp"
#include "kiosk/screens/date_strip.hpp"
#include "kiosk/screens/events.hpp"
#include "kiosk/screens/filter_chip.hpp"
#include "kiosk/screens/leaf_room.hpp"
#include "kiosk/screens/narrow_bars.hpp"
#include "kiosk/screens/session_card.hpp"

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

constexpr float kNarrowestCard = 400;
constexpr float kNarrowestChip = 180;
constexpr float kSwitchWidth = 560;
constexpr scene::Size kPager{270, 80};

/// A place may be followed by the audience where that finds no room beside the seats.
present::SessionCard withAudienceShown(present::SessionCard view, float width, const Stage& stage)
{
    if (view.audience.empty())
        return view;
    const float seats = seatsTag("", {}, view, stage).rect.width;
    const float audience = extentOf(view.audience, regular(theme::kCaption), 0, stage).width;
    if (20 + seats + 14 + std::max(audience, 61.0F) + 20 <= width)
        return view;
    if (view.place.empty())
        view.place = view.audience;
    else
        view.place.text = view.place.text + RubyText::plain(" · ") + view.audience.text;
    view.audience = {};
    return view;
}

/// Cards stand beside each other while the widest of their seats has room.
float cardWidth(const present::EventsView& view, const Stage& stage)
{
    float width = kNarrowestCard;
    for (const present::SessionCard& card : view.cards)
        width = std::max(width, seatsTag("", {}, card, stage).rect.width + 40);
    return std::min(width, leafArea(stage).width);
}

/// For higher pictures of each card, where a low leaf has room for one row of them: it is filled then. The last row
/// leaves room for the arrows of the list.
std::vector<float> sparesOf(const present::EventsView& view, float minWidth, const Stage& stage)
{
    std::vector<float> spares(view.cards.size(), 0);
    const Rect area = leafArea(stage);
    const float columns = std::clamp(std::floor((area.width + theme::kGutter) / (minWidth + theme::kGutter)), 1.0F,
                                     static_cast<float>(view.cards.size()));
    const float width = (area.width - theme::kGutter * (columns - 1)) / columns;
    float tallest = 0;
    for (const present::SessionCard& card : view.cards)
        tallest = std::max(tallest, sessionCardTopHeight(withAudienceShown(card, width, stage), width, stage));
    if (2 * tallest + kPartGap <= area.height)
        return spares;
    const float count = extentOf(view.subtitle, bold(theme::kBodyLarge), area.width, stage).height + 1 + kPartGap;
    const float pager = view.pages > 1 ? kPager.height + kPartGap : 0;
    const auto perRow = static_cast<std::size_t>(columns);
    const std::size_t lastRow = (view.cards.size() - 1) / perRow;
    for (std::size_t index = 0; index < spares.size(); ++index) {
        const bool isLast = index / perRow == lastRow;
        spares[index] = std::max(0.0F, area.height - tallest - std::max(count, isLast ? pager : 0));
    }
    return spares;
}

enum class Pictures
{
    Low,
    Filling,
};

std::vector<Part> placeParts(const present::EventsView& view, const Stage& stage)
{
    std::vector<Part> parts;
    for (const present::FilterChoice& choice : view.places)
        add(parts, fixedPart(std::min(kNarrowestCard, leafArea(stage).width), theme::kTouchMinimum,
                             [choice, stage](Rect rect) {
                                 return filterChip("events.chip." + choice.id, rect, choice, Section::Events, stage);
                             }));
    return parts;
}

/// Or the places to choose from.
std::vector<Part> cardParts(const present::EventsView& view, Pictures pictures, const Stage& stage)
{
    if (!view.places.empty())
        return placeParts(view, stage);
    std::vector<Part> parts;
    if (view.cards.empty()) {
        add(parts, fixedPart(0, 180, [view](Rect rect) {
                return centredText("events.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre), rect);
            }));
        return parts;
    }
    const float minWidth = cardWidth(view, stage);
    const std::vector<float> spares =
        pictures == Pictures::Filling ? sparesOf(view, minWidth, stage) : std::vector<float>(view.cards.size(), 0);
    for (std::size_t index = 0; index < view.cards.size(); ++index) {
        const present::SessionCard& card = view.cards[index];
        const float spare = spares[index];
        Part part;
        part.minWidth = minWidth;
        part.height = [=](float width) {
            return sessionCardTopHeight(withAudienceShown(card, width, stage), width, stage) + spare;
        };
        part.draw = [=](Rect rect) {
            Node node = sessionCardTop("events.card." + std::to_string(index), rect,
                                       withAudienceShown(card, rect.width, stage), kSessionPicture + spare, stage);
            node.motion = scene::Motion::Rise;
            node.motionStep = static_cast<int>(index);
            return node;
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

/// "21 November · 9 events"; on a high stage the arrows of the list stand beside it.
Part countPart(const present::EventsView& view, const Stage& stage)
{
    const bool hasPager = view.pages > 1 && !hasArrowsBeside(stage);
    const TextStyle style = bold(theme::kBodyLarge);
    const auto roomOf = [=](float width) { return hasPager ? width - kPager.width - theme::kGutter : width; };
    Part part;
    part.height = [=](float width) {
        const float words = extentOf(view.subtitle, style, roomOf(width), stage).height + 1;
        return hasPager ? std::max(words, kPager.height) : words;
    };
    part.draw = [=](Rect rect) {
        Node node = group("events.found", rect);
        Rect rest = rect;
        rest.width = roomOf(rect.width);
        node.children.push_back(centredText("events.count", view.subtitle, style, rest, Role::Heading));
        if (hasPager)
            node.children.push_back(eventsPager(
                view, {rect.right() - kPager.width, rect.centre().y - kPager.height / 2, kPager.width, kPager.height},
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
    add(list, cardParts(view, Pictures::Low, stage));
    const Beginning beginning = beginningOf(days, who, list, area);
    const int leaf = beginning == Beginning::NextLeaf ? 2 : 1;
    view.previousAddress = onLeaf(view.previousAddress, leaf);
    view.nextAddress = onLeaf(view.nextAddress, leaf);
    list = {countPart(view, stage)};
    const bool isAlone = beginning == Beginning::NextLeaf && hasArrowsBeside(stage);
    add(list, cardParts(view, isAlone ? Pictures::Filling : Pictures::Low, stage));
    if (view.pages > 1 && hasArrowsBeside(stage))
        add(list, fixedPart(0, kPager.height, [view, stage](Rect rect) {
                return eventsPager(view, Rect::around(rect.centre(), kPager), stage);
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
    column.parts = listParts(view, frame, stage);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
