#include "kiosk/screens/institution.hpp"
#include "kiosk/screens/institution_hours.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/pieces/small_map.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHalf = 440;    ///< narrower, nothing stands beside the picture or the map
constexpr float kLowest = 240;  ///< picture and map, where their leaf is full
constexpr float kHighest = 560; ///< where it has room to spare

Lead leadOf(const present::InstitutionView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto marks = [=](float) {
        std::vector<Node> tags{tag("institution.kind", {0, 0}, view.kind, Section::Labs, stage, view.kindIcon)};
        if (!view.feeTag.empty())
            tags.push_back(tag("institution.fee", {0, 0}, view.feeTag,
                               view.feeIsFree ? Section::Geopark : Section::Awards, stage, "payments"));
        if (view.sample)
            tags.push_back(sampleTag("institution.sample", {0, 0}, frame, stage));
        return tags;
    };
    return {"institution.text",  {"institution.picture", view.picture, view.alternative, marks},
            view.title,          view.summary,
            frame.otherLanguage, view.otherName};
}

/// The long text and the facts instead of picture and lead.
std::vector<Part> longStory(const present::InstitutionView& view, const Stage& stage)
{
    std::vector<Part> parts = storyParts("institution.side", view.side->heading, view.side->text, stage);
    add(parts, factParts("institution.facts", view.side->facts, Section::Labs, stage));
    return parts;
}

std::vector<Part> turnParts(const present::InstitutionView& view, const Stage& stage)
{
    if (view.turn.empty())
        return {};
    ButtonSpec spec;
    spec.id = "institution.turn";
    spec.words = view.turn;
    spec.icon = view.side ? "image" : "menu_book";
    spec.look = ButtonLook::Tinted;
    spec.section = Section::Labs;
    spec.intent = scene::Change{view.turnAddress};
    const FlowItem item{buttonWidth(spec, stage, 32), [](float) { return theme::kTouchMinimum; },
                        [=](Rect rect) { return button(spec, rect, stage); }};
    return flowRows("institution.turns", {item}, stage);
}

constexpr float kPad = 24;
constexpr float kCode = 176;

/// Where it is, in words, and for the phone.
Part addressPart(const present::InstitutionView& view, const Stage& stage)
{
    const TextStyle label = regular(theme::kCaption, theme::kInk2);
    const TextStyle text = bold(theme::kBody);
    Part part;
    part.minWidth = kHalf;
    part.height = [=](float width) {
        const float room = width - 3 * kPad - kCode;
        return 2 * kPad + std::max(kCode, extentOf(view.placeLabel, label, room, stage).height + 1 +
                                              extentOf(view.address, text, room, stage).height + 1);
    };
    part.draw = [=](Rect rect) {
        Node node = card("institution.place", rect);
        Rect inside = rect.inset(kPad);
        const Rect code = Rect::around(inside.cutRight(kCode, kPad).centre(), {kCode, kCode});
        const float labelHeight = extentOf(view.placeLabel, label, inside.width, stage).height + 1;
        const float height = labelHeight + extentOf(view.address, text, inside.width, stage).height + 1;
        Rect words = Rect::around(inside.centre(), {inside.width, std::min(height, inside.height)});
        node.children.push_back(
            textNode("institution.place.label", view.placeLabel, label, words.cutTop(labelHeight), stage));
        node.children.push_back(textNode("institution.place.address", view.address, text, words, stage));
        node.children.push_back(qrCode("institution.qr", code, view.qr, view.qrWords));
        return node;
    };
    return part;
}

Part mapPart(const present::InstitutionView& view, const Stage& stage)
{
    constexpr float kMapHeight = 300;
    constexpr float kEdge = 14;
    const auto draw = [=](Rect rect) {
        Node node = card("institution.map.card", rect);
        const SmallMapSpec spec{"institution.map", &*view.map, view.mark, view.mapWords, Section::Labs};
        node.children.push_back(smallMap(spec, rect.inset(kEdge), stage));
        return node;
    };
    return elastic(fixedPart(kHalf, kMapHeight, draw), kLowest, kHighest);
}

std::vector<Part> placeParts(const present::InstitutionView& view, const Stage& stage)
{
    std::vector<Part> parts{addressPart(view, stage)};
    if (view.map)
        add(parts, mapPart(view, stage));
    std::vector<present::FactView> facts;
    for (const present::PlaceRow& row : view.rows)
        facts.push_back({row.icon, row.label, row.value});
    // Facts are narrower than the map, so they are a run of their own.
    parts.back().endsRow = true;
    add(parts, factParts("institution.row", facts, Section::Labs, stage));
    return parts;
}

} // namespace

Column institutionColumn(const present::InstitutionView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, view.otherName, Section::Labs, "science"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    if (view.side)
        add(parts, longStory(view, stage));
    else
        addLead(column, leadOf(view, frame, stage), stage);
    std::vector<Part> turn = turnParts(view, stage);
    if (!turn.empty())
        parts.back().keep = Keep::WithNext; // what it turns over is seen with it
    add(parts, std::move(turn));
    add(parts, hoursParts(view, stage));
    add(parts, placeParts(view, stage));
    add(parts, tieParts("institution.ties", view.tiesHeading, view.ties, stage));
    return column;
}

} // namespace musubi::screens
