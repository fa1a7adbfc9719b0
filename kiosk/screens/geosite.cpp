#include "kiosk/screens/geosite.hpp"

#include "kiosk/screens/geosite_hero.hpp"
#include "kiosk/screens/geosite_place.hpp"
#include "kiosk/screens/ground_cut.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/tie_strip.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardsHeight = 448;
constexpr float kCardsBottom = 40; ///< above the bottom bar
constexpr float kListedTie = 120;  ///< of a tie under a heading
constexpr float kStoryWidth = 676;
constexpr float kMiddleWidth = 560;
constexpr float kPagerWidth = 254;
constexpr float kLargeSwatch = 104;
constexpr float kSmallSwatch = 72;
constexpr float kSwatchGap = 16;
constexpr float kRockGap = 20;
constexpr float kStoryGap = 8;
constexpr float kTieLineInset = 14; ///< of the column's line from its left edge

/// How the rocks of a page stand side by side.
struct RockRow
{
    float disc = kLargeSwatch;
    float height = kLargeSwatch;
    std::optional<TextStyle> text; ///< one size for all, so that they read as equals; none: no room for one of them
};

float rockTextWidth(std::size_t count, float width, float disc)
{
    return (width - kRockGap * static_cast<float>(count - 1)) / static_cast<float>(count) - disc - kSwatchGap;
}

/// The texts of the rocks grow downwards into what the story leaves, beside smaller stones if they must.
RockRow rockRow(const present::StoryPage& story, scene::Size room, const Stage& stage)
{
    const TextStyle text = regular(theme::kCaption, theme::kInk2);
    const bool isCrowded = story.rocks.size() > 2;
    struct Attempt
    {
        float disc;
        float story; ///< size of the story
        float name;
    };
    for (const Attempt& one : {Attempt{isCrowded ? kSmallSwatch : kLargeSwatch, theme::kSmallLabel, theme::kLabel},
                               Attempt{kSmallSwatch, theme::kSmallLabel, theme::kLabel},
                               Attempt{kSmallSwatch, theme::kCaption, theme::kCaption}})
    {
        const float left = room.height - kStoryGap - extentOf(story.text, regular(one.story), room.width, stage).height;
        const float width = rockTextWidth(story.rocks.size(), room.width, one.disc);
        float height = one.disc;
        for (const present::RockView& rock : story.rocks)
            height = std::max(height, extentOf(rock.name, bold(one.name), width, stage).height +
                                          extentOf(rock.text, text, width, stage).height + 4);
        if (height <= left)
            return {one.disc, height, text};
    }
    return {isCrowded ? kSmallSwatch : kLargeSwatch, kLargeSwatch, std::nullopt};
}

Node rock(const present::RockView& view, const std::string& id, Rect cell, const RockRow& row, const Stage& stage)
{
    Node node = group(id, cell);
    const Rect disc = cell.cutLeft(row.disc, kSwatchGap);
    Node swatch;
    swatch.id = id + ".swatch";
    swatch.rect = Rect::around(disc.centre(), {row.disc, row.disc});
    swatch.content = scene::SwatchContent{view.swatch};
    node.children.push_back(std::move(swatch));
    const bool withText = row.text && !view.text.empty();
    const float textHeight = withText ? extentOf(view.text, *row.text, cell.width, stage).height + 2 : 0;
    const TextStyle nameStyle =
        fitting(view.name, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {cell.width, cell.height - textHeight}, stage);
    const float nameHeight = extentOf(view.name, nameStyle, cell.width, stage).height;
    const float top = cell.y + std::max(0.0F, (cell.height - nameHeight - textHeight) / 2);
    node.children.push_back(
        textNode(id + ".name", view.name, nameStyle, {cell.x, top, cell.width, nameHeight + 1}, stage));
    if (withText)
        node.children.push_back(textNode(id + ".text", view.text, *row.text,
                                         {cell.x, top + nameHeight + 2, cell.width, textHeight}, stage));
    return node;
}

Node rocks(const present::StoryPage& story, const RockRow& row, Rect rect, const Stage& stage)
{
    Node node = group("geosite.rocks", rect);
    const auto cells = rect.grid(static_cast<int>(story.rocks.size()), 1, kRockGap, 0);
    for (std::size_t index = 0; index < cells.size(); ++index)
        node.children.push_back(
            rock(story.rocks[index], "geosite.rock." + std::to_string(index), cells[index], row, stage));
    return node;
}

Node storyCard(const present::GeositeView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    const present::StoryPage& story = view.story;
    Node node = card("geosite.story", rect);
    node.motion = scene::Motion::Rise;
    Rect inside = rect.inset(32, 12);
    Rect top = inside.cutTop(82, 2);
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
    const TextStyle heading = fitting(story.heading, bold(36), {36, theme::kBodyLarge, theme::kLabel, theme::kCaption},
                                      {top.width, top.height}, stage);
    node.children.insert(node.children.begin(),
                         centredText("geosite.story.heading", story.heading, heading, top, Role::Heading));
    std::ptrdiff_t read = 1; // of the children, before the text
    if (!frame.otherLanguage.empty()) {
        Node note = languageNote("geosite.language", frame.otherLanguage, inside, stage);
        static_cast<void>(inside.cutTop(note.rect.height, 6));
        node.children.insert(node.children.begin() + read++, std::move(note));
    }
    if (!story.rocks.empty()) {
        const RockRow row = rockRow(story, {inside.width, inside.height}, stage);
        node.children.push_back(rocks(story, row, inside.cutBottom(row.height, kStoryGap), stage));
    }
    if (!story.facts.empty())
        node.children.push_back(factGrid("geosite.facts", story.facts, Section::Geopark, inside.inset(0, 8), stage));
    if (!story.text.empty()) {
        const TextStyle text = fitting(story.text, regular(theme::kBody),
                                       {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                       {inside.width, inside.height}, stage);
        Node words = textNode("geosite.story.text", story.text, text, inside, stage);
        // After the heading, before the pager: the story is read in one go.
        node.children.insert(node.children.begin() + read, std::move(words));
    }
    return node;
}

} // namespace

scene::Scene geositeScreen(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, geositeColumn(view, frame, stage), stage);
    Rect row{theme::kMargin, stage.size.height - theme::kBottomBar - kCardsBottom - kCardsHeight,
             stage.size.width - 2 * theme::kMargin, kCardsHeight};
    const Rect story = row.cutLeft(kStoryWidth, theme::kGutter);
    const Rect middle = row.cutLeft(kMiddleWidth, theme::kGutter);
    std::vector<Node> parts{geositeGround(view, stage), backButton(frame, {}, BackLook::Arrow, stage),
                            languageBar(frame, stage), geositeHeadline(view, frame, stage),
                            storyCard(view, frame, story, stage)};
    parts.push_back(view.cut ? groundCut(*view.cut, middle, stage) : placeCard(view, middle, stage));
    TieColumnSpec ties;
    ties.id = "geosite.ties";
    ties.cards = view.ties;
    ties.rect = row;
    if (stage.contrast == present::Switch::On) {
        ties.heading = view.tiesHeading;
        ties.cardHeight = kListedTie;
    }
    ties.from = {row.x + kTieLineInset, row.y + 4};
    if (!view.ties.empty()) {
        const bool fromPeak = showsMountain(view);
        ties.start =
            fromPeak ? theme::coloursOf(Section::Awards).fill : theme::coloursOf(view.ties.front().section).fill;
        if (fromPeak)
            parts.push_back(arcFromPeak(ties.from, stage));
        parts.push_back(tieColumn(ties, stage));
    }
    parts.push_back(bottomBar(frame, stage));
    // The other pages of its story are turned to in the card; this one shall be whole.
    present::GeositeView here = view;
    here.pages = {view.story};
    return drawnPage(frame, view.title, std::move(parts), geositeColumn(here, frame, stage), stage);
}

} // namespace musubi::screens
