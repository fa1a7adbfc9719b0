#include "kiosk/screens/award.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPad = 32;
const theme::SectionColours kGold = theme::coloursOf(Section::Awards);
const Colour kPale = Colour::of(0xE3DCF0);

/// How the knot with the picture and the winners stand in their piece of night.
struct HonourLayout
{
    bool isUpright = false; ///< the winners below the knot instead of beside it
    float knot = 0;         ///< diameter
    float names = 0;        ///< size of the winners' names
    bool saysAffiliations = true;
};

constexpr float kDrawnNames = 52; ///< of the winners on a spacious stage, where they are few

HonourLayout honourLayout(const present::AwardView& view, const Stage& stage);

/// Of the winners where the knot gives way before them; 0 where their usual size is large enough.
float keptNames(const present::AwardView& view, const Stage& stage)
{
    const float kept = keptFrom(stage, [&view](const Stage& before) {
        if (before.isSpacious())
            return kDrawnNames;
        return hasArrowsBeside(before) ? theme::kH2 : honourLayout(view, before).names;
    });
    return kept > theme::kH3 ? std::min(theme::kH2, kept) : 0;
}

float wordsWidth(const HonourLayout& layout, float width)
{
    return layout.isUpright ? width - 2 * kPad : width - layout.knot - 3 * kPad;
}

float wordsHeight(const present::AwardView& view, const HonourLayout& layout, float width, const Stage& stage)
{
    const float room = wordsWidth(layout, width);
    float height = extentOf(view.winners, bold(layout.names), room, stage).height + 1;
    if (layout.saysAffiliations && !view.affiliations.empty())
        height += 8 + extentOf(view.affiliations, regular(theme::kBody), room, stage).height + 1;
    return height;
}

float honourHeight(const present::AwardView& view, const HonourLayout& layout, float width, const Stage& stage)
{
    const float words = wordsHeight(view, layout, width, stage);
    return layout.isUpright ? kPad + layout.knot + 12 + words + kPad : std::max(layout.knot, words) + 2 * kPad;
}

/// The grandest that finds room on a leaf. Affiliations that find none are a paragraph of their own.
HonourLayout honourLayout(const present::AwardView& view, const Stage& stage)
{
    const Rect area = leafArea(stage);
    std::vector<HonourLayout> layouts;
    if (!hasArrowsBeside(stage))
        layouts.push_back({true, 360, theme::kH2, true});
    layouts.push_back({false, area.width < 800 ? 220.0F : 300.0F, theme::kH2, true});
    if (const float kept = keptNames(view, stage); kept > 0)
        for (const float knot : {220.0F, 180.0F})
            layouts.push_back({false, knot, kept, true});
    layouts.push_back({false, 220, theme::kH3, true});
    layouts.push_back({false, 220, theme::kH3, false});
    for (const HonourLayout& layout : layouts)
        if (honourHeight(view, layout, area.width, stage) <= area.height * (layout.isUpright ? 0.6F : 1.0F))
            return layout;
    return {false, 180, theme::kBody, false};
}

void addKnot(Node& node, const present::AwardView& view, Rect rect)
{
    constexpr float kPictureShare = 0.56F; // of the knot's diameter
    const float side = rect.width * kPictureShare;
    node.children.push_back(icon("award.knot", "knot-gold", rect.width, theme::kWhite, rect.centre()));
    BoxContent ring;
    ring.radius = side / 2 + 8;
    ring.fill = theme::kWhite;
    ring.border = kGold.fill;
    ring.borderWidth = 5;
    Node disc = box("award.disc", Rect::around(rect.centre(), {side + 16, side + 16}), ring);
    disc.layer = scene::Layer::Over;
    disc.children.push_back(picture("award.picture", Rect::around(rect.centre(), {side, side}), view.picture,
                                    scene::Corners::all(side / 2), view.alternative));
    node.children.push_back(std::move(disc));
}

Node honourNode(const present::AwardView& view, const HonourLayout& layout, Rect rect, const Stage& stage)
{
    BoxContent night;
    night.radius = theme::kCardRadius;
    night.fill = theme::kS950;
    night.fillBottom = Colour::of(0x4A3590);
    Node node = box("award.honour", rect, night);
    node.role = Role::Group;
    node.motion = scene::Motion::Rise;
    Rect inside = Rect::around(rect.centre(), {rect.width, honourHeight(view, layout, rect.width, stage)}).inset(kPad);
    const Rect cell = layout.isUpright ? inside.cutTop(layout.knot, 12) : inside.cutLeft(layout.knot, kPad);
    addKnot(node, view, Rect::around(cell.centre(), {layout.knot, layout.knot}));
    const scene::Align align = layout.isUpright ? scene::Align::Centre : scene::Align::Start;
    Rect words = Rect::around(inside.centre(), {inside.width, wordsHeight(view, layout, rect.width, stage)});
    Node name =
        textNode("award.winners", view.winners, bold(layout.names, theme::kWhite, align), words, stage, Role::Heading);
    static_cast<void>(words.cutTop(name.rect.height + 1, 8));
    node.children.push_back(std::move(name));
    if (layout.saysAffiliations && !view.affiliations.empty())
        node.children.push_back(
            textNode("award.affiliations", view.affiliations, regular(theme::kBody, kPale, align), words, stage));
    return node;
}

Part honourPart(const present::AwardView& view, const present::FrameView& frame, const HonourLayout& layout,
                float minWidth, const Stage& stage)
{
    Part part;
    part.minWidth = minWidth;
    part.height = [=](float width) { return honourHeight(view, layout, width, stage); };
    part.draw = [=](Rect rect) {
        Node node = honourNode(view, layout, rect, stage);
        if (view.sample) {
            Node mark = sampleTag("award.sample", {rect.x + 20, rect.y + 20}, frame, stage);
            mark.layer = scene::Layer::Over;
            node.children.push_back(std::move(mark));
        }
        return node;
    };
    return part;
}

/// Knot and winners, and beside or below them what it was for.
std::vector<Part> honourAndStory(const present::AwardView& view, const present::FrameView& frame, const Stage& stage)
{
    constexpr float kHalf = 440;
    const Part story = storyPart("award.story",
                                 {{"award.story.title", view.title, bold(theme::kH2), Role::Heading},
                                  languageLine("award.story", frame.otherLanguage),
                                  {"award.story.text", view.text, regular(theme::kBodyLarge)}},
                                 kHalf, stage);
    std::vector<HonourLayout> layouts{{true, 300, theme::kH2, true}};
    if (const float kept = keptNames(view, stage); kept > 0)
        for (const float knot : {220.0F, 160.0F})
            layouts.push_back({true, knot, kept, true});
    layouts.push_back({true, 220, theme::kH3, true});
    for (const HonourLayout& layout : layouts) {
        const Part honour = honourPart(view, frame, layout, kHalf, stage);
        if (standsBeside(honour, story, stage))
            return {honour, endingRow(story)};
    }
    const HonourLayout layout = honourLayout(view, stage);
    std::vector<Part> parts{honourPart(view, frame, layout, 0, stage)};
    if (!layout.saysAffiliations)
        add(parts, textParts("award.affiliations", view.affiliations, regular(theme::kBody, theme::kInk2), stage));
    std::vector<Part> words = storyParts("award.story", view.title, view.text, stage);
    for (Part& note : languageParts("award.story", frame.otherLanguage, stage))
        words.insert(words.begin() + 1, std::move(note));
    add(parts, std::move(words));
    return parts;
}

constexpr float kCardSides = 26;
constexpr float kCardEnds = 22;
constexpr float kCardDisc = 64;
constexpr float kDiscGap = 14;
const TextStyle kSectionTitle = bold(theme::kBodyLarge);
const TextStyle kSectionText = regular(theme::kBody);

float sectionHead(const present::SectionView& view, float width, const Stage& stage)
{
    const float room = width - 2 * kCardSides - kCardDisc - kDiscGap;
    return std::max(kCardDisc, extentOf(view.title, kSectionTitle, room, stage).height + 1);
}

float sectionHeight(const present::SectionView& view, float width, const Stage& stage)
{
    return 2 * kCardEnds + sectionHead(view, width, stage) + 8 +
           extentOf(view.text, kSectionText, width - 2 * kCardSides, stage).height + 1;
}

Node sectionNode(const std::string& id, const present::SectionView& view, Rect rect, const Stage& stage)
{
    Node node = card(id, rect);
    Rect inside = rect.inset(kCardSides, kCardEnds);
    Rect head = inside.cutTop(sectionHead(view, rect.width, stage), 8);
    const Rect disc = Rect::around(head.cutLeft(kCardDisc, kDiscGap).centre(), {kCardDisc, kCardDisc});
    node.children.push_back(iconDisc(id + ".disc", disc, view.icon, 36, kGold.tint, kGold.solid));
    node.children.push_back(centredText(id + ".title", view.title, kSectionTitle, head, Role::Heading));
    const TextStyle text = fitting(view.text, kSectionText, {theme::kBody, theme::kLabel, theme::kSmallLabel},
                                   {inside.width, inside.height}, stage);
    node.children.push_back(textNode(id + ".text", view.text, text, inside, stage));
    return node;
}

/// As many cards beside each other as leave each no higher than a leaf.
float sectionWidth(const present::AwardView& view, const Stage& stage)
{
    const Rect area = leafArea(stage);
    for (const float least : {420.0F, 520.0F, 640.0F}) {
        const float columns = std::max(1.0F, std::floor((area.width + theme::kGutter) / (least + theme::kGutter)));
        const float width = (area.width - theme::kGutter * (columns - 1)) / columns;
        if (std::ranges::all_of(view.sections, [&](const present::SectionView& section) {
                return sectionHeight(section, width, stage) <= area.height;
            }))
            return least;
    }
    return 0;
}

std::vector<Part> sectionParts(const present::AwardView& view, const Stage& stage)
{
    const float least = sectionWidth(view, stage);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < view.sections.size(); ++i) {
        const present::SectionView& section = view.sections[i];
        Part part;
        part.minWidth = least;
        part.height = [=](float width) { return sectionHeight(section, width, stage); };
        part.draw = [=, id = "award.section." + std::to_string(i)](Rect rect) {
            return sectionNode(id, section, rect, stage);
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

/// The official name of what was honoured, on gold.
Part workPart(const present::AwardView& view, const Stage& stage)
{
    constexpr float kIcon = 48;
    const TextStyle label = bold(theme::kCaption, kGold.solid);
    const TextStyle text = bold(theme::kBody);
    Part part;
    const auto labelHeight = [=](float width) { return extentOf(view.workLabel, label, width, stage).height + 1; };
    part.height = [=](float width) {
        const float room = width - kIcon - 24 - 2 * kPad;
        return std::max(kIcon, labelHeight(room) + extentOf(view.work, text, room, stage).height + 1) + 40;
    };
    part.draw = [=](Rect rect) {
        BoxContent tint;
        tint.radius = theme::kCardRadius;
        tint.fill = kGold.tint;
        Node node = box("award.work", rect, tint);
        node.role = Role::Group;
        Rect inside = rect.inset(kPad, 20);
        node.children.push_back(
            icon("award.work.icon", "format_quote", kIcon, kGold.solid, inside.cutLeft(kIcon, 24).centre()));
        node.children.push_back(
            textNode("award.work.label", view.workLabel, label, inside.cutTop(labelHeight(inside.width)), stage));
        const TextStyle style =
            fitting(view.work, text, {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                    {inside.width, inside.height}, stage);
        node.children.push_back(textNode("award.work.text", view.work, style, inside, stage));
        return node;
    };
    return part;
}

} // namespace

Column awardColumn(const present::AwardView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.tag, {}, Section::Awards, "knot-gold"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, honourAndStory(view, frame, stage));
    add(parts, sectionParts(view, stage));
    if (!view.work.empty())
        add(parts, workPart(view, stage));
    add(parts, factParts("award.facts", view.facts, Section::Awards, stage));
    if (!view.facts.empty())
        parts.back().endsRow = true;
    if (!view.link.empty())
        add(parts, codePart("award.qr", view.link, view.qrWords, stage));
    add(parts, tieParts("award.ties", view.tiesHeading, view.ties, stage));
    return column;
}

} // namespace musubi::screens
