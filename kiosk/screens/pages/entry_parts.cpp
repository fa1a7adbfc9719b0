#include "kiosk/screens/pages/entry_parts.hpp"

#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pieces/blocks.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/pieces/process_line.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kNarrowCard = 420;

std::string numbered(const std::string& id, std::size_t index)
{
    return id + '.' + std::to_string(index);
}

Node tintedBox(std::string id, Rect rect, Section section)
{
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = theme::coloursOf(section).tint;
    Node node = box(std::move(id), rect, content);
    node.role = Role::Group;
    return node;
}

/// An icon and words on a tint.
Part tintedPart(const std::string& id, const std::string& iconName, const Words& words, const TextStyle& style,
                Section section, const Stage& stage)
{
    constexpr float kIcon = 36;
    constexpr float kIconGap = 16;
    constexpr float kSides = 20;
    constexpr float kEnds = 10;
    Part part;
    part.height = [=](float width) {
        return std::max(kIcon, extentOf(words, style, width - 2 * kSides - kIcon - kIconGap, stage).height + 1) +
               2 * kEnds;
    };
    part.draw = [=](Rect rect) {
        Node node = tintedBox(id, rect, section);
        Rect inside = rect.inset(kSides, kEnds);
        node.children.push_back(icon(id + ".icon", iconName, kIcon, theme::coloursOf(section).solid,
                                     inside.cutLeft(kIcon, kIconGap).centre()));
        node.children.push_back(centredText(id + ".text", words, style, inside));
        return node;
    };
    return part;
}

/// The goals of the United Nations by their numbers.
std::vector<Part> unitedGoals(const std::string& id, const present::SideCard& side, Section section, const Stage& stage)
{
    constexpr float kDisc = 52;
    const theme::SectionColours colours = theme::coloursOf(section);
    std::vector<FlowItem> items{
        wordsItem(id + ".name", side.sdgsName, bold(theme::kSmallLabel, theme::kInk2), 0, stage)};
    for (const int goal : side.sdgs)
        items.push_back(fixedItem({kDisc, kDisc}, [=, own = id + '.' + std::to_string(goal)](Rect rect) {
            BoxContent content;
            content.radius = kDisc / 2;
            content.fill = colours.tint;
            Node disc = box(own, rect, content);
            disc.role = Role::Group;
            const Words number{RubyText::plain(std::to_string(goal)), "en", present::Switch::Off};
            disc.children.push_back(
                centredText(own + ".number", number, bold(theme::kCaption, colours.solid, Align::Centre), rect));
            return disc;
        }));
    return flowRows(id + ".rows", items, stage);
}

} // namespace

Part rulePart(std::string id)
{
    Part part = fixedPart(0, 2, [id = std::move(id)](Rect rect) {
        BoxContent content;
        content.fill = theme::kLine;
        return box(id, rect, content);
    });
    part.keep = Keep::WithNext;
    return part;
}

std::vector<Part> subtitleParts(const std::string& id, const Words& words, const Stage& stage)
{
    std::vector<Part> parts = textParts(id, words, regular(theme::kSmallLabel, theme::kInk2), stage);
    for (Part& part : parts)
        part.keep = Keep::WithNext;
    return parts;
}

Part nothingPart(std::string id, const Words& words, const Stage& stage)
{
    constexpr float kAround = 120;
    const TextStyle style = bold(theme::kH3, theme::kInk2, Align::Centre);
    Part part;
    part.height = [=](float width) { return extentOf(words, style, width, stage).height + kAround; };
    part.draw = [=, id = std::move(id)](Rect rect) { return centredText(id, words, style, rect); };
    return part;
}

std::vector<Part> listPagerParts(const std::string& id, const present::Paging& paging, Section section,
                                 const Stage& stage)
{
    if (paging.pages <= 1)
        return {};
    return {fixedPart(0, kPagerSize.height, [=](Rect rect) {
        return pageArrows(id, paging, Rect::around(rect.centre(), kPagerSize), theme::coloursOf(section).solid, stage);
    })};
}

FlowItem filtersItem(const std::string& id, const Words& words, Section section, const present::FrameView& frame,
                     const Stage& stage)
{
    constexpr const char* kBeyondTheLast = "99";
    const std::string address = frame.here.with("leaf", kBeyondTheLast).text();
    return buttonItem({id, words, "tune", {}, ButtonLook::Tinted, section, scene::Change{address}, theme::kLabel, {}},
                      stage);
}

bool standOnOneLeaf(const std::vector<Part>& above, float least, const Stage& stage)
{
    const Rect area = leafArea(stage);
    float used = 0;
    for (const Part& part : above)
        used += part.height(area.width) + kPartGap;
    return used + least <= area.height;
}

std::vector<Part> sideParts(const std::string& id, const present::SideCard& side, const std::string& headIcon,
                            Section section, const Stage& stage)
{
    std::vector<Part> parts;
    if (!side.head.empty()) {
        add(parts, factParts(id + ".head", {{headIcon, side.label, side.head}}, section, stage));
        parts.back().minWidth = 0;
    }
    std::vector<present::FactView> facts;
    for (const present::SideRow& row : side.rows)
        facts.push_back({row.icon, row.label, row.value});
    add(parts, factParts(id + ".row", facts, section, stage));
    if (!side.sdgs.empty())
        add(parts, unitedGoals(id + ".sdgs", side, section, stage));
    if (!side.note.empty()) {
        const Colour ink = theme::coloursOf(Section::Geopark).solid;
        add(parts, tintedPart(id + ".note", "verified", side.note, bold(theme::kLabel, ink), Section::Geopark, stage));
    }
    if (!side.link.empty()) {
        add(parts, codePart(id + ".code", side.link, side.takeHome, stage));
        parts.back().minWidth = 0;
    }
    if (!parts.empty())
        parts.insert(parts.begin(), rulePart(id + ".rule"));
    return parts;
}

std::vector<Part> stepHeadingParts(const StepHeading& heading, const Stage& stage)
{
    std::vector<FlowItem> items{
        wordsItem(heading.id + ".steps", heading.words, bold(theme::kH3), 0, stage, Role::Heading)};
    if (!heading.note.empty())
        items.push_back(tagItem({heading.id + ".steps.note", heading.note, "info", theme::kS100, theme::kS700}, stage));
    if (heading.paging.pages > 1)
        items.push_back(pagerItem(heading.id + ".pager", heading.paging, heading.section, stage));
    std::vector<Part> parts = flowRows(heading.id + ".steps.rows", items, stage);
    for (Part& part : parts)
        part.keep = Keep::WithNext;
    return parts;
}

std::vector<Part> stepParts(const std::string& id, const std::vector<present::ProcessStep>& steps, Section section,
                            const Stage& stage)
{
    constexpr float kNarrowest = 300;
    constexpr float kBesideFlag = 100; // the knot before it, its own sides and the gap after it
    constexpr float kBesideWords = 22;
    float widest = kNarrowest;
    for (const present::ProcessStep& step : steps)
        widest = std::max(widest, extentOf(step.flag, bold(theme::kCaption), 0, stage).width + kBesideFlag);
    widest = std::min(widest, leafArea(stage).width);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const present::ProcessStep& step = steps[i];
        ProcessLineSpec line;
        line.id = numbered(id, i);
        line.steps = {step};
        line.section = section;
        line.columns = 1;
        if (i + 1 < steps.size())
            line.onwards = stepColour(steps[i + 1].mood, section);
        Part part;
        part.minWidth = widest;
        part.height = [=](float width) {
            const float room = width - kBesideWords;
            const float text =
                step.text.empty() ? 0 : extentOf(step.text, regular(theme::kSmallLabel), room, stage).height + 3;
            return kProcessLineHead + extentOf(step.heading, bold(theme::kBody), room, stage).height + text + 2;
        };
        part.draw = [=](Rect rect) mutable {
            line.rect = rect;
            line.from = {rect.x, rect.y + kProcessLineY};
            return processLine(line, stage);
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<Part> noteParts(const std::string& id, const std::vector<present::NoteView>& notes, Section section,
                            const Stage& stage)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const NotesSpec spec{numbered(id, i), {}, {notes[i]}, section, 1};
        Part part;
        part.minWidth = kNarrowCard;
        part.height = [=](float width) { return notesBlock(spec, width, stage).height; };
        part.draw = [=](Rect rect) { return notesBlock(spec, rect.width, stage).draw(rect); };
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<Part> goalParts(const std::string& id, const std::vector<Words>& goals, Section section, const Stage& stage)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < goals.size(); ++i)
        parts.push_back(tintedPart(numbered(id, i), "flag", goals[i], regular(theme::kBody), section, stage));
    return parts;
}

} // namespace musubi::screens
