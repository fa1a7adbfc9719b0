#include "kiosk/screens/geopark.hpp"

#include "kiosk/screens/geopark_map.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/shown.hpp"
#include "kiosk/screens/time_strip.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPanelWidth = 456;
constexpr float kPictureHeight = 204;
constexpr float kStripGap = 14; ///< over the time strip
const theme::SectionColours kMoss = theme::coloursOf(Section::Geopark);

/// All heights: on one line if a size allows it, else row under row.
void addHeights(Node& panel, const present::SitePanel& view, Rect& inside, const Stage& stage)
{
    constexpr float kGap = 16;
    constexpr float kRow = 38;
    const auto widthAt = [&](const Words& words, float size) {
        return extentOf(words, bold(size), 0, stage).width + 2;
    };
    const auto lineAt = [&](float size) {
        float line = -kGap;
        for (const Words& words : view.heights)
            line += widthAt(words, size) + kGap;
        return line;
    };
    const float size = lineAt(theme::kSmallLabel) <= inside.width ? theme::kSmallLabel : theme::kCaption;
    Rect row = inside.cutTop(kRow, 4);
    for (std::size_t index = 0; index < view.heights.size(); ++index) {
        const float width = std::min(inside.width, widthAt(view.heights[index], size));
        if (width > row.width)
            row = inside.cutTop(kRow, 4);
        panel.children.push_back(centredText("geopark.panel.height." + std::to_string(index), view.heights[index],
                                             bold(size), row.cutLeft(width, kGap)));
    }
}

Node panelPicture(const present::SitePanel& view, Rect rect, float height)
{
    const Rect area{rect.x + 2, rect.y + 2, rect.width - 4, height};
    return picture("geopark.panel.picture", area, view.picture, {theme::kCardRadius - 2, theme::kCardRadius - 2, 0, 0},
                   view.alternative);
}

Node panelBelow(float pictureHeight, const present::SitePanel& view, const present::FrameView& frame, Rect rect,
                const Stage& stage)
{
    Node node = card("geopark.panel", rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = 1;
    node.children.push_back(panelPicture(view, rect, pictureHeight));
    Rect inside = rect.inset(28, 0);
    static_cast<void>(inside.cutTop(pictureHeight + 18));
    static_cast<void>(inside.cutBottom(26));
    ButtonSpec look{
        "geopark.panel.look",    view.look,         {},
        "arrow_forward",         ButtonLook::Solid, Section::Geopark,
        scene::Go{view.address}, theme::kBody,      view.title.text.spoken() + " " + view.look.text.spoken()};
    Node lookButton = button(look, inside.cutBottom(80, 16), stage);
    const Rect tags = inside.cutTop(44, 8);
    Node kind = tag("geopark.panel.kind", {tags.x, tags.y}, view.kind, Section::Geopark, stage, view.icon);
    const float tagEnd = kind.rect.right();
    node.children.push_back(std::move(kind));
    if (view.sample)
        node.children.push_back(sampleTag("geopark.panel.sample", {tagEnd + 12, tags.y}, frame, stage));
    const TextStyle title = fitting(view.title, bold(theme::kH2),
                                    {theme::kH2, theme::kPageTitle, theme::kH3, theme::kBodyLarge, theme::kLabel},
                                    {inside.width, 92}, stage);
    Node heading = textNode("geopark.panel.title", view.title, title, inside, stage, Role::Heading);
    static_cast<void>(inside.cutTop(heading.rect.height + 4));
    node.children.push_back(std::move(heading));
    if (!view.heights.empty())
        addHeights(node, view, inside, stage);
    else if (!view.municipalities.empty()) {
        const TextStyle style = fitting(view.municipalities, regular(theme::kCaption, theme::kInk2), {theme::kCaption},
                                        {inside.width, 34}, stage);
        if (fits(view.municipalities, style, {inside.width, 34}, stage))
            node.children.push_back(
                centredText("geopark.panel.cities", view.municipalities, style, inside.cutTop(34, 4)));
    }
    if (!view.unplaced.empty()) {
        const TextStyle note =
            fitting(view.unplaced, bold(theme::kCaption, kMoss.solid), {theme::kCaption}, {inside.width, 34}, stage);
        node.children.push_back(centredText("geopark.panel.unplaced", view.unplaced, note, inside.cutTop(34, 4)));
    }
    TextStyle text = regular(theme::kLabel);
    text.leading = theme::kTextLeading;
    text = fitting(view.summary, text, {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                   {inside.width, inside.height}, stage);
    if (!fits(view.summary, text, {inside.width, inside.height}, stage))
        text.leading = theme::kTitleLeading;
    node.children.push_back(textNode("geopark.panel.summary", view.summary, text, inside, stage));
    node.children.push_back(std::move(lookButton));
    return node;
}

/// The picture gives a little where the words need it.
Node panel(const present::SitePanel& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    constexpr float kStep = 30;
    constexpr float kLeastPicture = 90;
    Node node = panelBelow(kPictureHeight, view, frame, rect, stage);
    for (float height = kPictureHeight - kStep; height >= kLeastPicture && hasCutText(node, *stage.metrics);
         height -= kStep)
        node = panelBelow(height, view, frame, rect, stage);
    return node;
}

Node nothing(const present::GeoparkView& view, Rect rect)
{
    Node node = card("geopark.nothing", rect);
    node.children.push_back(centredText("geopark.nothing.words", view.nothing,
                                        bold(theme::kBody, theme::kInk2, Align::Centre), rect.inset(28)));
    return node;
}

/// In reach mode map and panel reach up to the page's name with what is only looked at; the band holds the rest.
std::optional<scene::Scene> lowPage(const present::GeoparkView& view, const present::FrameView& frame,
                                    const Stage& stage)
{
    constexpr float kTop = theme::kTopBar + kAboveParts;
    constexpr float kLegendRoom = 92; // of the map, above the reach of hands
    constexpr float kLowest = 500;    // the list of sites
    constexpr float kArrows = 108;    // to the leaves behind, and a gap
    const Band band = bandOf(stage);
    const float width = stage.size.width - 2 * theme::kMargin - (view.about.empty() ? 0 : kArrows);
    const auto stripHeight = timeStripHeight(view.time, width, stage);
    if (!isWideAndLow(stage) || !stripHeight || band.top < kTop + kLegendRoom)
        return std::nullopt;
    Rect area{theme::kMargin, kTop, width, band.bottom - kTop};
    const Rect strip = area.cutBottom(*stripHeight, kStripGap);
    if (area.bottom() - band.top < kLowest)
        return std::nullopt;
    const Rect right = area.cutRight(kPanelWidth, theme::kGutter);
    Stage under = stage;
    under.reach->top = kTop;
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        narrowTopBar(frame, {view.title, view.subtitle, Section::Geopark, "landscape"}, Tone::OnLight, under),
        geoparkMap(view, SiteList::OnMap, area, stage)};
    parts.push_back(view.panel ? panel(*view.panel, frame, right, stage) : nothing(view, right));
    parts.push_back(timeStripNode("geopark.time", view.time, strip, stage));
    parts.push_back(narrowBottomBar(frame, stage));
    scene::Scene low = drawnPage(frame, view.title, std::move(parts), geoparkAbout(view, stage), stage);
    if (hasCutText(low.root, *stage.metrics))
        return std::nullopt;
    return low;
}

} // namespace

scene::Scene geoparkScreen(const present::GeoparkView& view, const present::FrameView& frame, const Stage& stage)
{
    if (std::optional<scene::Scene> low = lowPage(view, frame, stage))
        return *std::move(low);
    if (!stage.isSpacious())
        return geoparkColumn(view, frame, stage);
    Rect area = contentArea(stage);
    static_cast<void>(area.cutTop(12));
    static_cast<void>(area.cutBottom(42));
    const Rect strip = area.cutBottom(148, kStripGap);
    const Rect right = area.cutRight(kPanelWidth, theme::kGutter);
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.title, view.subtitle, Section::Geopark, "landscape"}, Tone::OnLight, stage),
        geoparkMap(view, SiteList::OnMap, area, stage)};
    parts.push_back(view.panel ? panel(*view.panel, frame, right, stage) : nothing(view, right));
    parts.push_back(timeStripNode("geopark.time", view.time, strip, stage));
    parts.push_back(bottomBar(frame, stage));
    return drawnPage(frame, view.title, std::move(parts), geoparkAbout(view, stage), stage);
}

} // namespace musubi::screens
