#include "kiosk/screens/event.hpp"

#include "kiosk/screens/event_side.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pages/tie_strip.hpp"
#include "kiosk/screens/pieces/wrapping_tag.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSideWidth = 408;
constexpr float kPictureWidth = 564;
constexpr float kUpperHeight = 516;

/// Lead and body where both fit, else the lead alone.
Node storyOf(const present::EventView& view, const present::FrameView& frame, Rect room, const Stage& stage)
{
    Node both = titleAndText("event.story", {view.title, view.story, frame.otherLanguage}, room, stage);
    const Node& text = both.children.back();
    const auto* content = std::get_if<scene::TextContent>(&text.content);
    const bool bothFit = content != nullptr && extentOf(view.story, content->style, text.rect.width, stage).height <=
                                                   room.bottom() - text.rect.y;
    return bothFit ? std::move(both)
                   : titleAndText("event.story", {view.title, view.summary, frame.otherLanguage}, room, stage);
}

/// As high as its fullest cell needs; two rows with air between them when they need little.
float factsHeight(const std::vector<present::FactView>& facts, float width, const Stage& stage)
{
    constexpr float kDisc = 82;
    constexpr float kGap = 10;
    const float rows = facts.size() > 2 ? 2 : 1;
    const float room = (width - 20) / 2 - kDisc;
    float tallest = 108;
    for (const present::FactView& fact : facts)
        tallest = std::max(tallest, extentOf(fact.label, regular(theme::kCaption), room, stage).height +
                                        extentOf(fact.value, bold(theme::kCaption), room, stage).height + 2);
    return rows * tallest + (rows - 1) * kGap;
}

/// The way to the large map, at the lower right of the picture.
Node mapButton(const present::VenueMap& venue, Rect picture, const Stage& stage)
{
    constexpr float kHeight = 80;
    constexpr float kFromEdge = 20;
    ButtonSpec spec{
        "event.map",   venue.open, "map", {}, ButtonLook::Tinted, Section::Labs, scene::Go{venue.mark.address},
        theme::kLabel, {}};
    const float width = std::min(picture.width - 2 * kFromEdge, buttonWidth(spec, stage, 28));
    Node node = button(
        spec, {picture.right() - kFromEdge - width, picture.bottom() - kFromEdge - kHeight, width, kHeight}, stage);
    node.layer = scene::Layer::Over;
    return node;
}

/// The picture. Where the side has no room for a map, it carries the way to one.
Node pictureOf(const present::EventView& view, const present::FrameView& frame, const Node& side, Rect rect,
               const Stage& stage)
{
    Node node = pictureCard("event.picture", rect, view.picture, view.alternative, eventMarks(view, frame, stage));
    const bool hasMap = std::ranges::any_of(side.children, [](const Node& one) { return one.id == "event.map"; });
    if (view.venue && !hasMap)
        node.children.push_back(mapButton(*view.venue, rect, stage));
    return node;
}

} // namespace

std::vector<Node> eventMarks(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<Node> marks;
    constexpr float kRoom = 372; // of the narrowest picture
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    const theme::SectionColours price = theme::coloursOf(Section::Geopark);
    marks.push_back(
        wrappingTag({"event.audience", view.audience, "face", colours.tint, colours.solid}, {}, kRoom, stage));
    if (!view.fee.empty())
        marks.push_back(tag("event.fee", {}, view.fee, price.tint, price.solid, stage, "payments", kRoom));
    if (view.sample)
        marks.push_back(sampleTag("event.sample", {}, frame, stage));
    return marks;
}

scene::Scene eventScreen(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, eventColumn(view, frame, stage), stage);
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 48;
    // Without days to choose from the card ends with the picture, and the ties have the whole width; but code and map
    // stand low where hands reach less high.
    const bool isShort = view.days.empty() && !(isDrawnLow(stage) && view.venue);
    Rect side = area.cutRight(kSideWidth, 36);
    if (isShort) {
        side.height = kUpperHeight;
        area.width = side.right() - area.x;
    }
    std::vector<Node> buttons = signUpButtons("event", view.signUp, std::nullopt, side, stage);
    Rect upper = area.cutTop(kUpperHeight, 20);
    upper.width = side.x - 36 - upper.x;
    const Rect pictureRect = upper.cutLeft(kPictureWidth, 36);
    const Rect facts = upper.cutBottom(factsHeight(view.facts, upper.width, stage), 16);
    TieStripSpec ties;
    ties.id = "event.ties";
    ties.heading = view.tiesHeading;
    ties.cards = view.ties;
    ties.rect = area;
    ties.from = {0, area.y + 92};
    ties.to = {isShort ? stage.size.width : side.x, area.y + 40};
    Node sideCard = eventSide(view, side, stage);
    std::vector<Node> parts{pageGround(Ground::Paper, stage),
                            topBar(frame, {view.heading, {}, Section::Events, "event"}, Tone::OnLight, stage),
                            pictureOf(view, frame, sideCard, pictureRect, stage),
                            storyOf(view, frame, upper, stage),
                            factGrid("event.facts", view.facts, Section::Events, facts, stage),
                            std::move(sideCard)};
    std::ranges::move(buttons, std::back_inserter(parts));
    parts.push_back(tieStrip(ties, stage));
    parts.push_back(bottomBar(frame, stage));
    return drawnPage(frame, view.title, std::move(parts), eventColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
