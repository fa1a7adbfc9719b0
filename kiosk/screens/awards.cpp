#include "kiosk/screens/awards.hpp"

#include "kiosk/screens/award_timeline.hpp"
#include "kiosk/screens/night_sky.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPagerWidth = 290;
constexpr float kCheck = 42; ///< the mark of the chosen chip, with the gap after it

const theme::SectionColours kGold = theme::coloursOf(Section::Awards);

/// How the chips of a row are set: one setting for all of them.
struct ChipSetting
{
    float size = theme::kLabel;
    float sides = 24;
    float gap = 14;
    float share = 1; ///< of its one-line width that a text may take; less than 1: in two lines
};

float chipTextWidth(const present::FilterChoice& view, const ChipSetting& setting, const Stage& stage)
{
    const TextStyle style = bold(setting.size);
    const float width = extentOf(view.words, style, 0, stage).width;
    return 2 + (setting.share < 1 ? extentOf(view.words, style, width * setting.share, stage).width : width);
}

float programmeChipWidth(const present::FilterChoice& view, const ChipSetting& setting, const Stage& stage)
{
    const float check = view.on == present::Switch::On ? kCheck : 0;
    return std::max(theme::kTouchMinimum, chipTextWidth(view, setting, stage) + check + 2 * setting.sides);
}

/// The largest setting at which all chips stand in one row.
ChipSetting chipSetting(const std::vector<present::FilterChoice>& chips, float room, const Stage& stage)
{
    constexpr ChipSetting kSettings[] = {{theme::kLabel, 24, 14, 1},      {theme::kSmallLabel, 24, 14, 1},
                                         {theme::kCaption, 24, 14, 1},    {theme::kCaption, 18, 10, 1},
                                         {theme::kCaption, 18, 10, 0.7F}, {theme::kCaption, 14, 8, 0.55F}};
    for (const ChipSetting& setting : kSettings) {
        float width = -setting.gap;
        for (const present::FilterChoice& one : chips)
            width += programmeChipWidth(one, setting, stage) + setting.gap;
        if (width <= room)
            return setting;
    }
    return *std::rbegin(kSettings);
}

Node programmeChip(const present::FilterChoice& view, Rect rect, const ChipSetting& setting)
{
    const bool on = view.on == present::Switch::On;
    const std::string id = "awards.chip." + view.id;
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? kGold.fill : theme::kNone;
    content.border = on ? kGold.fill : theme::kS300;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.intent = scene::Change{view.address};
    const Colour ink = on ? theme::kInk : theme::kWhite;
    Rect inside = rect.inset(setting.sides, 0);
    if (on)
        node.children.push_back(icon(id + ".icon", "check", 32, ink, inside.cutLeft(32, kCheck - 32).centre()));
    node.children.push_back(
        centredText(id + ".words", view.words, bold(setting.size, ink, on ? Align::Start : Align::Centre), inside));
    return node;
}

Node chips(const present::AwardsView& view, Rect row, const Stage& stage)
{
    Node node = group("awards.chips", row);
    const ChipSetting setting = chipSetting(view.programmes, row.width, stage);
    for (const present::FilterChoice& one : view.programmes)
        node.children.push_back(
            programmeChip(one, row.cutLeft(programmeChipWidth(one, setting, stage), setting.gap), setting));
    return node;
}

/// Time runs to the right: the left arrow leads to older prizes, the right one to newer ones.
Node arrows(const present::AwardsView& view, Rect rect, const Stage& stage)
{
    PagerSpec spec;
    spec.id = "awards.pager";
    spec.page = view.pages - view.page + 1;
    spec.pages = view.pages;
    spec.previous = view.older;
    spec.next = view.newer;
    spec.previousAddress = view.olderAddress;
    spec.nextAddress = view.newerAddress;
    spec.ink = theme::kWhite;
    return pager(spec, rect, stage);
}

} // namespace

scene::Scene awardsScreen(const present::AwardsView& view, const present::FrameView& frame, const Stage& stage)
{
    Rect area = contentArea(stage);
    area.y += 16;
    area.height -= 46;
    Rect row = area.cutTop(80, 24);
    std::vector<Node> parts{
        pageGround(Ground::Night, stage),
        topBar(frame, {view.title, view.subtitle, Section::Awards, "knot-gold"}, Tone::OnDark, stage)};
    const bool hasPages = view.pages > 1;
    const Rect turn = hasPages ? row.cutRight(kPagerWidth, 24) : Rect{};
    parts.push_back(chips(view, row, stage));
    if (hasPages)
        parts.push_back(arrows(view, turn, stage));
    if (view.cards.empty())
        parts.push_back(
            centredText("awards.nothing", view.nothing, bold(theme::kH3, theme::kWhite, Align::Centre), area));
    else
        parts.push_back(awardTimeline(view, area, stage));
    parts.push_back(bottomBar(frame, stage));
    addStars(parts.front(), {0, 0, stage.size.width, stage.size.height - theme::kBottomBar}, parts);
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
