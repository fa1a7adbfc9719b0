#include "kiosk/screens/events.hpp"

#include "kiosk/present/event_places.hpp"
#include "kiosk/screens/calendar_sheet.hpp"
#include "kiosk/screens/date_strip.hpp"
#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/session_card.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kFilterWidth = 420;
constexpr float kColumnGap = 36;
constexpr float kChipHeight = 80;
constexpr float kChipGap = 12;

void addChips(Node& column, Rect& rest, const std::vector<present::FilterChoice>& choices, const Stage& stage)
{
    const int rows = static_cast<int>((choices.size() + 1) / 2);
    const auto cells = rest.cutTop(static_cast<float>(rows) * (kChipHeight + kChipGap) - kChipGap, 8)
                           .grid(2, rows, kChipGap, kChipGap);
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const present::FilterChoice& one = choices[index];
        column.children.push_back(chip("events.chip." + one.id, cells[index], one.words, one.icon, one.on,
                                       Section::Events, scene::Change{one.address}, stage));
    }
}

Node filters(const present::EventsView& view, Rect rect, const Stage& stage)
{
    Node column = group("events.filters", rect);
    Rect rest = rect;
    column.children.push_back(
        centredText("events.who", view.who, bold(theme::kLabel), rest.cutTop(36, 2), Role::Heading));
    addChips(column, rest, view.audiences, stage);
    column.children.push_back(
        centredText("events.what", view.what, bold(theme::kLabel), rest.cutTop(36, 2), Role::Heading));
    addChips(column, rest, view.themes, stage);
    column.children.push_back(
        filterChip("events.chip.place", rest.cutTop(kChipHeight, kChipGap), view.place, Section::Events, stage));
    column.children.push_back(switchRow("events.free", rest.cutTop(kChipHeight), view.freeOnly.words, view.freeOnly.on,
                                        scene::Change{view.freeOnly.address}, stage));
    return column;
}

/// Places instead of cards, under what they answer.
Node places(const present::EventsView& view, Rect rect, const Stage& stage)
{
    constexpr int kColumns = 3;
    constexpr int kRows = static_cast<int>(present::kPlacesOnPage) / kColumns;
    Node node = group("events.places", rect);
    const auto cells =
        rect.cutTop(kRows * (kChipHeight + kChipGap) - kChipGap).grid(kColumns, kRows, kChipGap, kChipGap);
    for (std::size_t index = 0; index < view.places.size() && index < cells.size(); ++index)
        node.children.push_back(filterChip("events.chip." + view.places[index].id, cells[index], view.places[index],
                                           Section::Events, stage));
    return node;
}

Node cards(const present::EventsView& view, Rect rect, const Stage& stage)
{
    Node node = group("events.cards", rect);
    if (view.cards.empty()) {
        node.children.push_back(
            centredText("events.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre), rect));
        return node;
    }
    const auto cells = rect.grid(3, 2, theme::kGutter, 26);
    // All pictures are equally high, and take what the words of the fullest card leave.
    float needed = 0;
    for (const present::SessionCard& one : view.cards)
        needed = std::max(needed, sessionCardTopHeight(one, cells.front().width, stage));
    const float pictures = kSessionPicture + std::max(0.0F, cells.front().height - needed);
    for (std::size_t index = 0; index < view.cards.size() && index < cells.size(); ++index) {
        Node one =
            sessionCardTop("events.card." + std::to_string(index), cells[index], view.cards[index], pictures, stage);
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        node.children.push_back(std::move(one));
    }
    return node;
}

} // namespace

Node eventsPager(const present::EventsView& view, Rect rect, const Stage& stage)
{
    PagerSpec spec;
    spec.id = "events.pager";
    spec.page = view.page;
    spec.pages = view.pages;
    spec.previous = view.previous;
    spec.next = view.next;
    spec.previousAddress = view.previousAddress;
    spec.nextAddress = view.nextAddress;
    spec.colour = theme::coloursOf(Section::Events).solid;
    return pager(spec, rect, stage);
}

scene::Scene eventsScreen(const present::EventsView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return eventsColumn(view, frame, stage);
    Rect area = contentArea(stage);
    area.y += 16;
    area.height -= 44;
    const Rect left = area.cutLeft(kFilterWidth, kColumnGap);
    const Rect strip = area.cutTop(124, 24);
    std::vector<Node> parts{pageGround(Ground::Paper, stage),
                            topBar(frame, {view.title, view.subtitle, Section::Events, "event"}, Tone::OnLight, stage)};
    if (view.pages > 1) {
        const float right = stage.size.width - theme::kMargin - 702 - 24;
        parts.push_back(eventsPager(view, {right - 270, 16, 270, 80}, stage));
        parts.back().layer = scene::Layer::Over;
    }
    parts.push_back(filters(view, left, stage));
    parts.push_back(dateStrip(view, strip, stage));
    parts.push_back(view.places.empty() ? cards(view, area, stage) : places(view, area, stage));
    parts.push_back(bottomBar(frame, stage));
    scene::Scene scene = page(frame, view.title, std::move(parts), stage);
    if (view.sheet)
        return withCalendarSheet(std::move(scene), *view.sheet, stage);
    return scene;
}

} // namespace musubi::screens
