#include "kiosk/screens/programme_chips.hpp"

#include <algorithm>
#include <iterator>

namespace musubi::screens {

namespace {

constexpr float kCheck = 42; ///< the mark of the chosen chip, with the gap after it

const theme::SectionColours kGold = theme::coloursOf(Section::Awards);

float chipTextWidth(const present::FilterChoice& view, const ChipSetting& setting, const Stage& stage)
{
    const TextStyle style = bold(setting.size);
    const float width = extentOf(view.words, style, 0, stage).width;
    return 2 + (setting.share < 1 ? extentOf(view.words, style, width * setting.share, stage).width : width);
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

} // namespace

float programmeChipWidth(const present::FilterChoice& view, const ChipSetting& setting, const Stage& stage)
{
    const float check = view.on == present::Switch::On ? kCheck : 0;
    return std::max(theme::kTouchMinimum, chipTextWidth(view, setting, stage) + check + 2 * setting.sides);
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

Node programmeChips(const present::AwardsView& view, Rect row, const Stage& stage)
{
    Node node = group("awards.chips", row);
    const ChipSetting setting = chipSetting(view.programmes, row.width, stage);
    for (const present::FilterChoice& one : view.programmes)
        node.children.push_back(
            programmeChip(one, row.cutLeft(programmeChipWidth(one, setting, stage), setting.gap), setting));
    return node;
}

PagerSpec yearsPager(const present::AwardsView& view)
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
    return spec;
}

} // namespace musubi::screens
