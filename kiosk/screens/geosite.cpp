#include "kiosk/screens/geosite.hpp"

#include "kiosk/screens/detail.hpp"
#include "kiosk/screens/geosite_place.hpp"
#include "kiosk/screens/ground_cut.hpp"
#include "kiosk/screens/tie_strip.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeroHeight = 560;
constexpr float kCardsHeight = 448;
constexpr float kCardsBottom = 40; ///< above the bottom bar
constexpr float kStoryWidth = 676;
constexpr float kMiddleWidth = 560;
constexpr float kPillHeight = 56;
constexpr float kPagerWidth = 254;
constexpr float kLargeSwatch = 104;
constexpr float kSmallSwatch = 72;
/// Where the tie line leaves the hero picture, as shares of the page: its right-hand peak, by the design of hero
/// pictures.
constexpr Point kPeak{0.5615F, 0.0833F};
constexpr float kTieLineInset = 14; ///< of the column's line from its left edge

/// Kind and municipalities, the name, its heights: over the sky.
Node headline(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    const Rect room{theme::kMargin, 118, stage.size.width * 0.55F, 348};
    Node node = group("geosite.headline", room);
    Rect rest = room;
    Rect line = rest.cutTop(44, 2);
    Node kind = tag("geosite.kind", {line.x, line.y}, view.kind, theme::kS950, theme::kWhite, stage, view.icon);
    static_cast<void>(line.cutLeft(kind.rect.width, 16));
    node.children.push_back(std::move(kind));
    if (view.sample) {
        Node sample = sampleTag("geosite.sample", {line.x, line.y}, frame, stage);
        static_cast<void>(line.cutLeft(sample.rect.width, 16));
        node.children.push_back(std::move(sample));
    }
    const TextStyle cities = fitting(view.municipalities, bold(theme::kLabel, theme::kWhite),
                                     {theme::kLabel, theme::kCaption, 20}, {line.width, line.height}, stage);
    if (!view.municipalities.empty())
        node.children.push_back(centredText("geosite.cities", view.municipalities, cities, line));
    const Rect pills = rest.cutBottom(kPillHeight, 8);
    const TextStyle style = fitting(view.title, bold(theme::kDisplay, theme::kWhite),
                                    {theme::kDisplay, 88, 72, 60, 52, theme::kH2, theme::kPageTitle, theme::kH3},
                                    {rest.width, rest.height}, stage);
    Node title = textNode("geosite.title", view.title, style, rest, stage, Role::Heading);
    const float pillTop = std::min(pills.y, title.rect.bottom() + 12);
    node.children.push_back(std::move(title));
    float x = pills.x;
    for (std::size_t index = 0; index < view.pills.size(); ++index) {
        const float width = extentOf(view.pills[index], bold(theme::kBody), 0, stage).width + 50;
        if (x + width > pills.right())
            break;
        BoxContent dark;
        dark.radius = kPillHeight / 2;
        dark.fill = theme::kS950;
        const std::string id = "geosite.pill." + std::to_string(index);
        Node pill = box(id, {x, pillTop, width, kPillHeight}, dark);
        pill.role = Role::Group;
        pill.children.push_back(
            centredText(id + ".words", view.pills[index], bold(theme::kBody, theme::kWhite, Align::Centre), pill.rect));
        node.children.push_back(std::move(pill));
        x += width + 14;
    }
    return node;
}

/// One text size for all rocks, so that they read as equals; no text when one of them has no room for its own.
std::optional<TextStyle> rockTextStyle(const std::vector<present::RockView>& rocks, scene::Size room,
                                       const Stage& stage)
{
    for (const float size : {theme::kCaption, 20.0F, 18.0F}) {
        const TextStyle style = regular(size, theme::kInk2);
        if (std::ranges::all_of(rocks,
                                [&](const present::RockView& rock) { return fits(rock.text, style, room, stage); }))
            return style;
    }
    return std::nullopt;
}

Node rock(const present::RockView& view, const std::string& id, Rect cell, float discSize,
          const std::optional<TextStyle>& textStyle, const Stage& stage)
{
    Node node = group(id, cell);
    const Rect disc = cell.cutLeft(discSize, 16);
    Node swatch;
    swatch.id = id + ".swatch";
    swatch.rect = Rect::around(disc.centre(), {discSize, discSize});
    swatch.content = scene::SwatchContent{view.swatch};
    node.children.push_back(std::move(swatch));
    const bool withText = textStyle && !view.text.empty();
    const float textHeight = withText ? extentOf(view.text, *textStyle, cell.width, stage).height + 2 : 0;
    const TextStyle nameStyle =
        fitting(view.name, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18},
                {cell.width, cell.height - textHeight}, stage);
    const float nameHeight = extentOf(view.name, nameStyle, cell.width, stage).height;
    const float top = cell.y + std::max(0.0F, (cell.height - nameHeight - textHeight) / 2);
    node.children.push_back(
        textNode(id + ".name", view.name, nameStyle, {cell.x, top, cell.width, nameHeight + 1}, stage));
    if (withText)
        node.children.push_back(textNode(id + ".text", view.text, *textStyle,
                                         {cell.x, top + nameHeight + 2, cell.width, textHeight}, stage));
    return node;
}

Node rocks(const present::StoryPage& story, Rect rect, const Stage& stage)
{
    Node node = group("geosite.rocks", rect);
    const float disc = story.rocks.size() > 2 ? kSmallSwatch : kLargeSwatch;
    const auto cells = rect.grid(static_cast<int>(story.rocks.size()), 1, 20, 0);
    float nameHeight = 0;
    const float width = cells.front().width - disc - 16;
    for (const present::RockView& one : story.rocks)
        nameHeight = std::max(nameHeight, extentOf(one.name, bold(theme::kLabel), width, stage).height);
    const auto textStyle = rockTextStyle(story.rocks, {width, rect.height - nameHeight - 2}, stage);
    for (std::size_t index = 0; index < cells.size(); ++index)
        node.children.push_back(
            rock(story.rocks[index], "geosite.rock." + std::to_string(index), cells[index], disc, textStyle, stage));
    return node;
}

Node storyCard(const present::GeositeView& view, Rect rect, const Stage& stage)
{
    const present::StoryPage& story = view.story;
    Node node = card("geosite.story", rect);
    node.motion = scene::Motion::Rise;
    Rect inside = rect.inset(36, 16);
    Rect top = inside.cutTop(84, 4);
    if (view.paging.pages > 1) {
        PagerSpec spec{"geosite.pager",
                       view.paging.page,
                       view.paging.pages,
                       view.paging.previousAddress,
                       view.paging.nextAddress,
                       view.paging.previous,
                       view.paging.next,
                       theme::coloursOf(Section::Geopark).solid,
                       theme::kInk};
        node.children.push_back(pager(spec, Rect{rect.right() - 20 - kPagerWidth, top.y, kPagerWidth, 80}, stage));
        static_cast<void>(top.cutRight(kPagerWidth - 16, 12));
    }
    const TextStyle heading =
        fitting(story.heading, bold(36), {36, theme::kBodyLarge, theme::kLabel, theme::kCaption, 20},
                {top.width, top.height}, stage);
    node.children.insert(node.children.begin(),
                         centredText("geosite.story.heading", story.heading, heading, top, Role::Heading));
    if (!story.rocks.empty())
        node.children.push_back(rocks(story, inside.cutBottom(kLargeSwatch, 8), stage));
    if (!story.facts.empty())
        node.children.push_back(factGrid("geosite.facts", story.facts, Section::Geopark, inside.inset(0, 8), stage));
    if (!story.text.empty()) {
        const TextStyle text = fitting(story.text, regular(theme::kBody),
                                       {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption, 20},
                                       {inside.width, inside.height}, stage);
        Node words = textNode("geosite.story.text", story.text, text, inside, stage);
        // After the heading, before the pager: the story is read in one go.
        node.children.insert(node.children.begin() + 1, std::move(words));
    }
    return node;
}

/// The tie line on its way from the peak down to the column of ties.
Node arc(Point from, Point to)
{
    constexpr int kSteps = 40;
    const Point bend{from.x + (to.x - from.x) * 0.68F, from.y + (to.y - from.y) * 0.13F};
    const Point drop{to.x, from.y + (to.y - from.y) * 0.52F};
    scene::LineContent line;
    for (int step = 0; step <= kSteps; ++step) {
        const float t = static_cast<float>(step) / kSteps;
        const float s = 1 - t;
        const auto along = [&](float a, float b, float c, float d) {
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        };
        line.stops.push_back({{along(from.x, bend.x, drop.x, to.x), along(from.y, bend.y, drop.y, to.y)},
                              theme::coloursOf(Section::Awards).fill});
    }
    line.smooth = false;
    Node node;
    node.id = "geosite.arc";
    node.rect = {from.x, from.y, to.x - from.x, to.y - from.y};
    node.content = std::move(line);
    node.motion = scene::Motion::Draw;
    return node;
}

} // namespace

scene::Scene geositeScreen(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    Rect row{theme::kMargin, stage.size.height - theme::kBottomBar - kCardsBottom - kCardsHeight,
             stage.size.width - 2 * theme::kMargin, kCardsHeight};
    const Rect story = row.cutLeft(kStoryWidth, theme::kGutter);
    const Rect middle = row.cutLeft(kMiddleWidth, theme::kGutter);
    std::vector<Node> parts{heroGround(view.hero, kHeroHeight, stage), backButton(frame, {}, BackLook::Arrow, stage),
                            languageBar(frame, stage), headline(view, frame, stage), storyCard(view, story, stage)};
    parts.push_back(view.cut ? groundCut(*view.cut, middle, stage) : placeCard(view, middle, stage));
    TieColumnSpec ties;
    ties.id = "geosite.ties";
    ties.cards = view.ties;
    ties.rect = row;
    ties.from = {row.x + kTieLineInset, row.y + 4};
    ties.start = theme::coloursOf(Section::Awards).fill;
    if (!view.ties.empty()) {
        parts.push_back(arc({stage.size.width * kPeak.x, stage.size.height * kPeak.y}, ties.from));
        parts.push_back(tieColumn(ties, stage));
    }
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
