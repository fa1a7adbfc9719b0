#include "kiosk/screens/geopark.hpp"
#include "kiosk/screens/geopark_map.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/hero_part.hpp"
#include "kiosk/screens/pages/leaf_room.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/site_card.hpp"
#include "kiosk/screens/time_parts.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kRowWidth = 296;         ///< least of a site in the list, as beside the map of a spacious page
constexpr float kInstitutionWidth = 400; ///< least of an institution's button
constexpr float kSmallestMap = 480;
constexpr float kBetween = 20; ///< two rows of a leaf
const theme::SectionColours kMoss = theme::coloursOf(Section::Geopark);

/// What `below` leaves of the first leaf, `area`.
float leftBy(const std::vector<Part>& below, const Rect& area)
{
    float left = area.height;
    for (const Part& part : below)
        left -= part.height(area.width) + kBetween;
    return left;
}

/// As high as what shares its leaf leaves room for; else the map has the rest of the first leaf, `area`, to itself.
float mapHeight(const std::vector<Part>& below, const Rect& area)
{
    const float left = leftBy(below, area);
    return left >= kSmallestMap ? left : std::min(area.height, area.width);
}

Part mapPart(const present::GeoparkView& view, float height, const Stage& stage)
{
    if (!hasHero(stage))
        return fixedPart(0, height,
                         [&view, stage](Rect rect) { return geoparkMap(view, SiteList::Elsewhere, rect, stage); });
    Part across = fixedPart(0, height, [&view, stage](Rect rect) { return geoparkMapAcross(view, rect, stage); });
    across.most = leafArea(stage).height;
    return across;
}

std::vector<Part> siteParts(const present::GeoparkView& view, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.sites.empty())
        return parts;
    add(parts, headingPart("geopark.sites", view.siteLegend, theme::kBody, theme::kInk, stage));
    for (std::size_t index = 0; index < view.sites.size(); ++index) {
        Part part;
        part.minWidth = kRowWidth;
        part.height = [&view, index, stage](float width) { return siteRowHeight(view.sites[index], width, stage); };
        part.draw = [&view, index, stage](Rect rect) { return siteRow(view.sites[index], index, rect, stage); };
        add(parts, std::move(part));
    }
    if (view.paging.pages > 1)
        add(parts, fixedPart(0, kPagerSize.height, [&view, stage](Rect rect) {
                return pageArrows("geopark.pager", view.paging, {rect.x, rect.y, kPagerSize.width, rect.height},
                                  kMoss.solid, stage);
            }));
    return parts;
}

/// Those that the map shows; there, some may have had no room.
std::vector<Part> institutionParts(const present::GeoparkView& view, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.institutions.empty())
        return parts;
    add(parts, headingPart("geopark.institutions", view.institutionLegend, theme::kBody, theme::kInk, stage));
    for (const present::MapMark& mark : view.institutions) {
        ButtonSpec spec;
        spec.id = "geopark.institution." + mark.id;
        spec.words = mark.title;
        spec.icon = mark.icon;
        spec.look = ButtonLook::Tinted;
        spec.section = Section::Labs;
        spec.intent = scene::Go{mark.address};
        spec.size = theme::kSmallLabel;
        add(parts, buttonPart(std::move(spec), kInstitutionWidth, stage));
    }
    return parts;
}

/// The card with the site has its leaf to itself where the time below it finds no room, and fills it then.
void fillLeaf(std::vector<Part>& card, const std::vector<Part>& time, const Stage& stage)
{
    const Rect area = leafArea(stage);
    float used = card.back().height(area.width);
    for (const Part& part : time)
        used += part.height(area.width) + kBetween;
    if (hasArrowsBeside(stage) && card.size() == 1 && used > area.height)
        card.back().height = [area](float) { return area.height; };
}

std::vector<Part> chosenParts(const present::GeoparkView& view, const present::FrameView& frame, const Stage& stage)
{
    if (view.panel)
        return siteCardParts(*view.panel, frame, stage);
    return textParts("geopark.nothing", view.nothing, bold(theme::kBody, theme::kInk2), stage);
}

std::vector<Part> aboutParts(const present::GeoparkView& view, const Stage& stage)
{
    constexpr float kFactWidth = 480; ///< least of a sentence
    std::vector<Part> parts;
    if (view.about.empty())
        return parts;
    add(parts, headingPart("geopark.about", view.about, theme::kH3, theme::kInk, stage));
    add(parts, textParts("geopark.summary", view.summary, regular(theme::kBodyLarge), stage));
    for (std::size_t i = 0; i < view.facts.size(); ++i) {
        Part fact =
            hintPart("geopark.fact." + std::to_string(i), "landscape", view.facts[i], regular(theme::kBody), stage);
        fact.minWidth = kFactWidth;
        add(parts, std::move(fact));
    }
    return parts;
}

} // namespace

Column geoparkAbout(const present::GeoparkView& view, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Geopark, "landscape"};
    column.ground = pageGround(Ground::Paper, stage);
    column.parts = aboutParts(view, stage);
    return column;
}

scene::Scene geoparkColumn(const present::GeoparkView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Geopark, "landscape"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part> below = chosenParts(view, frame, stage);
    std::vector<Part> time = timeParts("geopark.time", view.time, stage);
    const Rect area = firstLeafArea(frame, view.title, stage);
    std::vector<Part> together = below;
    // Where ages are too long to stand beside each other, the time has another leaf.
    std::vector<Part> all = below;
    add(all, time);
    const bool isWhole = !hasHero(stage) || leftBy(all, area) >= kSmallestMap;
    if (isWhole)
        together = std::move(all);
    const float height = mapHeight(together, area);
    if (view.panel)
        fillLeaf(below, time, stage);
    add(column.parts, mapPart(view, height, stage));
    add(column.parts, std::move(below));
    column.together = column.parts.size();
    add(column.parts, std::move(time));
    if (isWhole)
        column.together = column.parts.size();
    add(column.parts, siteParts(view, stage));
    add(column.parts, institutionParts(view, stage));
    if (!column.parts.empty())
        column.parts.back().endsRow = true;
    add(column.parts, aboutParts(view, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
