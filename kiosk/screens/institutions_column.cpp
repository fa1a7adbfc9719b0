#include "kiosk/screens/city_map.hpp"
#include "kiosk/screens/institutions.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"
#include "kiosk/screens/pages/leaf_room.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/place_card.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kMapHeight = 600;
constexpr float kLeastMap = 360;

/// The subtitle over the filters; on a low leaf it stands in the room that they leave.
std::vector<Part> headParts(const present::InstitutionsView& view, const Stage& stage)
{
    constexpr float kLow = 560;
    const TextStyle subtitle = regular(theme::kBody, theme::kInk2);
    const bool isLow = leafArea(stage).height < kLow;
    constexpr float kSwitch = 144; // the switch and what is around it
    const auto touchable = [](float) { return theme::kTouchMinimum; };
    std::vector<FlowItem> items;
    for (const present::FilterChoice& choice : view.types)
        items.push_back({chipWidth(choice.words, choice.icon, stage), touchable, [=](Rect rect) {
                             return chip("institutions.chip." + choice.id, rect, choice.words, choice.icon, choice.on,
                                         Section::Labs, scene::Change{choice.address}, stage);
                         }});
    const present::FilterChoice& open = view.openOnly;
    items.push_back({extentOf(open.words, bold(theme::kBody), 0, stage).width + 2 + kSwitch, touchable, [=](Rect rect) {
                         return switchRow("institutions.open", rect, open.words, open.on, scene::Change{open.address},
                                          stage);
                     }});
    if (isLow && !view.subtitle.empty())
        items.push_back({extentOf(view.subtitle, subtitle, 0, stage).width + 12, touchable, [=](Rect rect) {
                             return centredText("institutions.subtitle", view.subtitle, subtitle, rect);
                         }});
    std::vector<Part> parts;
    if (!isLow)
        add(parts, textParts("institutions.subtitle", view.subtitle, subtitle, stage));
    add(parts, flowRows("institutions.filters", items, stage));
    return parts;
}

std::vector<Part> cardParts(const present::InstitutionsView& view, const present::FrameView& frame, const Stage& stage)
{
    constexpr float kWidth = 432;
    constexpr float kBesideTitle = 160;
    constexpr float kBelowTitle = 120; // hours, tag and the gaps
    constexpr float kLeastHeight = 164;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < view.cards.size(); ++i) {
        const present::PlaceCard& place = view.cards[i];
        Part part;
        part.minWidth = kWidth;
        part.height = [=](float width) {
            const float title = extentOf(place.title, bold(theme::kLabel), width - kBesideTitle, stage).height;
            return std::max(kLeastHeight, title + kBelowTitle);
        };
        part.draw = [=, sample = frame.sample](Rect rect) {
            Node node = placeCardNode("institutions.card." + std::to_string(i), rect, place, sample, stage);
            node.motion = scene::Motion::Rise;
            node.motionStep = static_cast<int>(i % 6);
            return node;
        };
        parts.push_back(std::move(part));
    }
    if (view.cards.empty())
        add(parts, textParts("institutions.nothing", view.nothing, bold(theme::kBody, theme::kInk2), stage));
    return parts;
}

Part pagerPart(const present::Paging& paging, const Stage& stage)
{
    return fixedPart(0, kPagerSize.height, [=](Rect rect) {
        return pageArrows("institutions.pager", paging, Rect::around(rect.centre(), kPagerSize),
                          theme::coloursOf(Section::Labs).solid, stage);
    });
}

float heightOfRows(const std::vector<Part>& parts, float width)
{
    float height = 0;
    for (const Part& part : parts)
        height += part.height(width) + kPartGap;
    return height;
}

} // namespace

scene::Scene institutionsColumn(const present::InstitutionsView& view, const present::FrameView& frame,
                                const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Labs, "science"};
    column.ground = pageGround(Ground::Paper, stage);
    const Rect area = leafArea(stage);
    std::vector<Part> head = headParts(view, stage);
    // The map stands below the filters. Where the leaf has no room for both it is the last leaf, or the first when a
    // place on it was asked for: who has asked to see a place wants to see it.
    constexpr float kTitle = 100; // where it stands in the column
    const float left = area.height - heightOfRows(head, area.width) - kTitle;
    const bool hasRoom = left >= kLeastMap;
    const bool isAskedFor = !frame.here.get("place").empty();
    const Rect own = isAskedFor ? firstLeafArea(frame, view.title, stage) : area;
    const float height = std::min(hasRoom ? left : own.height, kMapHeight);
    const Part map = fixedPart(0, height, [view, stage](Rect rect) { return cityMap(view, rect, stage); });

    std::vector<Part>& parts = column.parts;
    if (!hasRoom && isAskedFor)
        add(parts, map);
    add(parts, std::move(head));
    if (hasRoom)
        add(parts, map);
    add(parts, hintPart("institutions.check", "info", view.check, regular(theme::kLabel, theme::kInk2), stage));
    add(parts, cardParts(view, frame, stage));
    if (view.paging.pages > 1)
        add(parts, pagerPart(view.paging, stage));
    if (!hasRoom && !isAskedFor)
        add(parts, map);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
