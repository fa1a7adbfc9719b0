#include "kiosk/screens/geosite.hpp"
#include "kiosk/screens/geosite_hero.hpp"
#include "kiosk/screens/ground_cut.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/small_map.hpp"
#include "kiosk/screens/rock_parts.hpp"
#include "kiosk/screens/time_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeroWidth = 480; ///< least of the picture, and of the name beside it
constexpr float kHeroHeight = 380;
constexpr float kMapHeight = 380;
constexpr float kCutShare = 0.62F; ///< of the cut's width, as it is drawn for a spacious page
constexpr float kHighestCut = 480;
constexpr float kGap = 12;
constexpr float kLowest = 260; ///< picture and map, where their leaf is full
constexpr float kHighest = 560;

LeadPicture pictureOf(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto marks = [=](float) {
        std::vector<Node> tags;
        if (view.sample)
            tags.push_back(sampleTag("geosite.sample", {}, frame, stage));
        return tags;
    };
    return {"geosite.picture", showsMountain(view) ? view.hero : view.picture, view.title, marks};
}

Part framed(const LeadPicture& view, const Stage& stage)
{
    const auto draw = [=](Rect rect) {
        return pictureCard(view.id, rect, view.source, view.alternative, view.marks(0));
    };
    return elastic(fixedPart(kHeroWidth, std::min(kHeroHeight, leafArea(stage).height), draw), kLowest, kHighest);
}

/// The width that is left to the headline beside the picture.
float besidePicture(const Stage& stage)
{
    const Rect area = leafArea(stage);
    return std::min(area.width, std::max(kHeroWidth, (area.width - theme::kGutter) / 2));
}

/// As large as it leaves room for the rest of the headline, also beside the picture; not smaller on the glass than with
/// the text one step smaller.
TextStyle nameStyle(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    constexpr float kMostOfLeaf = 0.5F;
    const float usual = stage.size.width < 900 ? theme::kH2 : theme::kH1;
    const float least = keptFrom(stage, [&](const Stage& before) {
        return before.isSpacious() ? geositeNameAsDrawn(view, frame, before) : nameStyle(view, frame, before).size;
    });
    std::vector<float> sizes;
    for (const float drawn : kGeositeTitleSizes)
        if (const float kept = keptSize(drawn, stage); kept > std::max(usual, least))
            sizes.push_back(kept);
    for (const float size : {usual, theme::kH3, theme::kBody, theme::kCaption})
        sizes.push_back(std::max(size, least));
    return fitting(view.title, bold(sizes.front()), sizes, {besidePicture(stage), leafArea(stage).height * kMostOfLeaf},
                   stage);
}

/// The name over municipalities and heights, in the middle of the picture's height where it stands beside it.
Node headline(const present::GeositeView& view, const TextStyle& name, Rect rect, const Stage& stage)
{
    Node node = group("geosite.headline", rect);
    const TextStyle cities = bold(theme::kLabel, theme::kInk2);
    const float nameHeight = extentOf(view.title, name, rect.width, stage).height + 1;
    const float citiesHeight =
        view.municipalities.empty() ? 0 : extentOf(view.municipalities, cities, rect.width, stage).height + 1;
    const float pillsHeight = geositePillsHeight(view, rect.width, stage);
    const float all = nameHeight + citiesHeight + pillsHeight + 2 * kGap;
    static_cast<void>(rect.cutTop(std::max(0.0F, (rect.height - all) / 2)));
    node.children.push_back(
        textNode("geosite.title", view.title, name, rect.cutTop(nameHeight, kGap), stage, Role::Heading));
    if (!view.municipalities.empty())
        node.children.push_back(
            textNode("geosite.cities", view.municipalities, cities, rect.cutTop(citiesHeight, kGap), stage));
    if (!view.pills.empty())
        node.children.push_back(geositePills(view, rect, stage));
    return node;
}

Part headlinePart(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    const TextStyle name = nameStyle(view, frame, stage);
    const float beside = besidePicture(stage);
    const bool isTooWide = extentOf(view.title, name, beside, stage).width > beside; // a long word has the whole row
    Part part;
    part.minWidth = isTooWide ? leafArea(stage).width : kHeroWidth;
    part.height = [&view, name, stage](float width) {
        const float cities =
            view.municipalities.empty() ? 0 : extentOf(view.municipalities, bold(theme::kLabel), width, stage).height;
        return extentOf(view.title, name, width, stage).height + cities + geositePillsHeight(view, width, stage) +
               2 * kGap + 3;
    };
    part.draw = [&view, name, stage](Rect rect) { return headline(view, name, rect, stage); };
    return part;
}

/// What the card with the place says on a spacious page.
std::vector<Part> placeParts(const present::GeositeView& view, const Stage& stage)
{
    const present::SitePlace& place = view.place;
    std::vector<Part> parts;
    add(parts, headingPart("geosite.place.heading", place.heading, theme::kH3, theme::kInk, stage));
    if (place.map) {
        const auto draw = [&place, stage](Rect rect) {
            return smallMap({"geosite.place.map", &*place.map, place.mark, place.openMap, Section::Geopark}, rect,
                            stage);
        };
        add(parts, elastic(fixedPart(0, std::min(kMapHeight, leafArea(stage).height), draw), kLowest, kHighest));
    }
    const TextStyle strong = bold(theme::kBody);
    const TextStyle small = regular(theme::kCaption, theme::kInk2);
    if (!place.municipalities.empty())
        add(parts, hintPart("geosite.place.where", "location_on", place.municipalities, strong, stage));
    if (!place.accuracy.empty())
        add(parts, hintPart("geosite.place.accuracy", "info", place.accuracy, small, stage));
    if (!place.age.empty())
        add(parts, hintPart("geosite.place.age", "history", place.age, strong, stage));
    if (place.spot) {
        constexpr float kStrip = 38;
        add(parts, fixedPart(0, kStrip, [&view](Rect rect) {
                return smallTimeStrip("geosite.place.strip", view.time, *view.place.spot, rect);
            }));
    }
    if (!place.stories.empty())
        add(parts, headingPart("geosite.place.stories", place.storiesLabel, theme::kBody, theme::kInk, stage));
    for (std::size_t index = 0; index < place.stories.size(); ++index)
        add(parts, hintPart("geosite.place.story." + std::to_string(index), "menu_book", place.stories[index],
                            regular(theme::kBody), stage));
    return parts;
}

Part cutPart(const present::GeositeView& view, const Stage& stage)
{
    const Rect area = leafArea(stage);
    return fixedPart(0, std::min({area.height, area.width * kCutShare, kHighestCut}),
                     [&view, stage](Rect rect) { return groundCut(*view.cut, rect, stage); });
}

std::vector<Part> storyPageParts(const present::StoryPage& page, const std::string& id, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, headingPart(id + ".heading", page.heading, theme::kH3, theme::kInk, stage));
    add(parts, textParts(id + ".text", page.text, regular(theme::kBody), stage));
    add(parts, rockParts(id + ".rock", page.rocks, stage));
    add(parts, factParts(id + ".fact", page.facts, Section::Geopark, stage));
    return parts;
}

/// The picture as a hero, beside the name or before it; in high contrast after it.
void addBeginning(Column& column, const LeadPicture& view, const Part& headline, const Stage& stage)
{
    if (view.source.empty()) {
        add(column.parts, headline);
        return;
    }
    const Part picture = framed(view, stage);
    if (stage.contrast == present::Switch::On && standsBeside(picture, headline, stage))
        add(column.parts, std::vector<Part>{headline, endingRow(picture)});
    else if (!addWithPictureApart(column, view, {headline}, stage))
        add(column.parts, std::vector<Part>{picture, headline});
}

} // namespace

Column geositeColumn(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.kind, {}, Section::Geopark, view.icon};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    addBeginning(column, pictureOf(view, frame, stage), headlinePart(view, frame, stage), stage);
    add(parts, languageParts("geosite", frame.otherLanguage, stage));
    for (std::size_t index = 0; index < view.pages.size(); ++index) {
        add(parts, storyPageParts(view.pages[index], "geosite.story." + std::to_string(index), stage));
        if (index == 0 && view.cut)
            add(parts, cutPart(view, stage));
    }
    if (!view.cut)
        add(parts, placeParts(view, stage));
    add(parts, tieParts("geosite.ties", view.tiesHeading, view.ties, stage));
    return column;
}

} // namespace musubi::screens
