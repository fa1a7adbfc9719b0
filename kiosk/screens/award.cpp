#include "kiosk/screens/award.hpp"

#include "kiosk/screens/award_honour.hpp"
#include "kiosk/screens/night_sky.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/tie_strip.hpp"
#include "kiosk/screens/pieces/code_side.hpp"
#include "kiosk/screens/pieces/tie_curve.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

const theme::SectionColours kGold = theme::coloursOf(Section::Awards);

Node night(const Stage& stage)
{
    BoxContent paper;
    paper.fill = theme::kPaper;
    Node ground = box("ground", {0, 0, stage.size.width, stage.size.height}, paper);
    BoxContent dark;
    dark.fill = theme::kS950;
    dark.fillBottom = Colour::of(0x4A3590);
    const Rect rect{0, 0, kNightWidth, stage.size.height};
    ground.children.push_back(box("ground.night", rect, dark));
    return ground;
}

constexpr float kCardGap = 22;
constexpr float kCardSides = 26;
constexpr float kCardEnds = 22;
constexpr float kCardHead = 64;
constexpr float kHeadGap = 8;

Node sectionCard(const present::SectionView& view, std::size_t index, Rect rect, const TextStyle& text,
                 const Stage& stage)
{
    const std::string id = "award.section." + std::to_string(index);
    Node node = card(id, rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = static_cast<int>(index);
    Rect inside = rect.inset(kCardSides, kCardEnds);
    Rect top = inside.cutTop(kCardHead, kHeadGap);
    node.children.push_back(iconDisc(id + ".disc", top.cutLeft(kCardHead, 14), view.icon, 36, kGold.tint, kGold.solid));
    const TextStyle title =
        fitting(view.title, bold(theme::kBodyLarge),
                {theme::kBodyLarge, theme::kBody, theme::kSmallLabel, theme::kCaption}, {top.width, top.height}, stage);
    node.children.push_back(centredText(id + ".title", view.title, title, top, Role::Heading));
    node.children.push_back(textNode(id + ".text", view.text, text, inside, stage));
    return node;
}

/// As high as the code in its corner.
float workHeight(const present::AwardView& view)
{
    constexpr float kLeast = 152;
    constexpr float kEnds = 8;
    return view.link.empty() ? kLeast : std::max(kLeast, codeSide(view.link.size()) + kEnds);
}

Node work(const present::AwardView& view, Rect rect, const Stage& stage)
{
    BoxContent tint;
    tint.radius = theme::kCardRadius;
    tint.fill = kGold.tint;
    Node node = box("award.work", rect, tint);
    node.role = Role::Group;
    Rect inside = rect.inset(32, 16);
    if (!view.link.empty()) {
        const float side = codeSide(view.link.size());
        inside.width += 24; // the code stands in the corner of the box, as high as it is
        const Rect code = Rect::around(inside.cutRight(side, 16).centre(), {side, side});
        node.children.push_back(qrCode("award.qr", code, view.link, view.qrWords));
    }
    node.children.push_back(icon("award.work.icon", "format_quote", 48, kGold.solid, inside.cutLeft(48, 24).centre()));
    node.children.push_back(
        textNode("award.work.label", view.workLabel, bold(theme::kCaption, kGold.solid), inside.cutTop(34), stage));
    const TextStyle style =
        fitting(view.work, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    node.children.push_back(textNode("award.work.text", view.work, style, inside, stage));
    return node;
}

/// The way to the official page, where no name of the work stands beside it; as high as there is room, within reason.
Node takeHome(const present::AwardView& view, Rect rect, const Stage& stage)
{
    constexpr float kEnds = 16;
    BoxContent tint;
    tint.radius = theme::kCardRadius;
    tint.fill = kGold.tint;
    Node node = box("award.take-home", rect, tint);
    node.role = Role::Group;
    Rect inside = rect.inset(32, kEnds);
    const Rect code = inside.cutRight(inside.height, 24);
    node.children.push_back(icon("award.take-home.icon", "mobile", 48, kGold.solid, inside.cutLeft(48, 24).centre()));
    const TextStyle style =
        fitting(view.qrWords, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    node.children.push_back(centredText("award.take-home.words", view.qrWords, style, inside));
    node.children.push_back(qrCode("award.qr", code, view.link, view.qrWords));
    return node;
}

/// A text without cards below it is large, and what is left goes to the code.
void addTextAlone(Node& node, const present::AwardView& view, Rect rect, const Stage& stage)
{
    constexpr float kGap = 24;
    constexpr float kHighest = 252;
    const bool hasCode = view.work.empty() && !view.link.empty();
    const float code = hasCode ? codeSide(view.link.size()) + 32 + kGap : 0;
    const scene::Size room{rect.width, rect.height - code};
    const TextStyle style = fitting(
        view.text, regular(theme::kH3),
        {theme::kH3, theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}, room, stage);
    if (!view.text.empty()) {
        Node text = textNode("award.text", view.text, style, {rect.x, rect.y, room.width, room.height}, stage);
        static_cast<void>(rect.cutTop(text.rect.height, kGap));
        node.children.push_back(std::move(text));
    }
    if (hasCode)
        node.children.push_back(takeHome(view, rect.cutTop(std::min(rect.height, kHighest)), stage));
}

/// How high the row of section cards is when their texts have this size.
float sectionsHeight(const present::AwardView& view, float size, float width, const Stage& stage)
{
    const auto count = static_cast<float>(view.sections.size());
    const float room = (width - kCardGap * (count - 1)) / count - 2 * kCardSides;
    float tallest = 0;
    for (const present::SectionView& section : view.sections)
        tallest = std::max(tallest, extentOf(section.text, regular(size), room, stage).height);
    return tallest + 2 * kCardEnds + kCardHead + kHeadGap + 1;
}

/// The sizes at which text and section cards stand below each other; without a text when there is no room for both.
struct StorySizes
{
    float text = 0; ///< 0: no text
    float section = 0;
};

StorySizes storySizes(const present::AwardView& view, Rect rect, float gap, const Stage& stage)
{
    constexpr StorySizes kPairs[] = {{theme::kBodyLarge, theme::kBody},     {theme::kBody, theme::kBody},
                                     {theme::kBody, theme::kLabel},         {theme::kLabel, theme::kLabel},
                                     {theme::kLabel, theme::kSmallLabel},   {theme::kSmallLabel, theme::kSmallLabel},
                                     {theme::kSmallLabel, theme::kCaption}, {theme::kCaption, theme::kCaption}};
    if (!view.text.empty())
        for (const StorySizes& pair : kPairs) {
            const float text = extentOf(view.text, regular(pair.text), rect.width, stage).height;
            if (text + gap + sectionsHeight(view, pair.section, rect.width, stage) <= rect.height)
                return pair;
        }
    for (const float size : {theme::kBody, theme::kLabel, theme::kSmallLabel})
        if (sectionsHeight(view, size, rect.width, stage) <= rect.height)
            return {0, size};
    return {0, theme::kCaption};
}

/// The text above, the cards below it no higher than they need and a little air; alone they fill the room.
void addTextAndSections(Node& node, const present::AwardView& view, Rect rect, const Stage& stage)
{
    constexpr float kGap = 14;
    constexpr float kAir = 36;
    const StorySizes sizes = storySizes(view, rect, kGap, stage);
    if (sizes.text > 0) {
        Node text = textNode("award.text", view.text, regular(sizes.text), rect, stage);
        static_cast<void>(rect.cutTop(text.rect.height, kGap));
        node.children.push_back(std::move(text));
    }
    const float natural = sectionsHeight(view, sizes.section, rect.width, stage);
    if (sizes.text > 0)
        rect = rect.cutBottom(std::min(rect.height, natural + kAir));
    const auto cells = rect.grid(static_cast<int>(view.sections.size()), 1, kCardGap, 0);
    for (std::size_t index = 0; index < view.sections.size(); ++index)
        node.children.push_back(sectionCard(view.sections[index], index, cells[index], regular(sizes.section), stage));
}

/// Title, text and section cards, the official name of the work.
Node story(const present::AwardView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    Node node = group("award.story", rect);
    const TextStyle titleStyle =
        fitting(view.title, bold(theme::kH2),
                {theme::kH2, theme::kPageTitle, theme::kH3, theme::kBodyLarge, theme::kBody}, {rect.width, 150}, stage);
    Node title = textNode("award.title", view.title, titleStyle, rect, stage, Role::Heading);
    static_cast<void>(rect.cutTop(title.rect.height + 12));
    node.children.push_back(std::move(title));
    if (!frame.otherLanguage.empty()) {
        node.children.push_back(languageNote("award.language", frame.otherLanguage, rect, stage));
        static_cast<void>(rect.cutTop(node.children.back().rect.height, 8));
    }
    if (!view.work.empty())
        node.children.push_back(work(view, rect.cutBottom(workHeight(view), 16), stage));
    if (!view.sections.empty())
        addTextAndSections(node, view, rect, stage);
    else
        addTextAlone(node, view, rect, stage);
    return node;
}

/// Where the tie line comes out of the golden knot, and where the strip of ties takes it over: left of its heading and
/// below it.
constexpr Point kKnotEnd{575, 556};
constexpr float kHandOverX = 800;

Node lineFromKnot(Point to)
{
    const Point bend{kKnotEnd.x + 145, kKnotEnd.y + 14};
    const Point drop{to.x - 88, to.y};
    Node node;
    node.id = "award.line";
    node.rect = {kKnotEnd.x, kKnotEnd.y, to.x - kKnotEnd.x, to.y - kKnotEnd.y};
    node.content = tieCurve({kKnotEnd, bend, drop, to}, kGold.fill);
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Draw;
    return node;
}

} // namespace

scene::Scene awardScreen(const present::AwardView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, awardColumn(view, frame, stage), stage);
    // Three cards stand beside each other; more of them follow on the next leaf.
    constexpr std::size_t kCards = 3;
    present::AwardView shown = view;
    if (shown.sections.size() > kCards)
        shown.sections.resize(kCards);
    Rect right{820, 116, stage.size.width - 820 - theme::kMargin, stage.size.height - 116 - theme::kBottomBar - 28};
    const Rect tiesRect = right.cutBottom(264, 16);
    TieStripSpec ties;
    ties.id = "award.ties";
    ties.heading = view.tiesHeading;
    ties.cards = view.ties;
    ties.slots = 3;
    ties.rect = tiesRect;
    // The strip's own line runs below its heading, at this height.
    ties.from = {kHandOverX, tiesRect.bottom() - 190};
    ties.start = kGold.fill;
    ties.to = {stage.size.width, tiesRect.y + 62};
    std::vector<Node> parts{night(stage), backButton(frame, {}, BackLook::Arrow, stage),
                            awardHonour(view, frame, stage), languageBar(frame, stage),
                            story(shown, frame, right, stage)};
    if (!view.ties.empty())
        parts.push_back(lineFromKnot(ties.from));
    parts.push_back(tieStrip(ties, stage));
    parts.push_back(bottomBar(frame, stage));
    addStars(parts.front(), {0, 0, kNightWidth, stage.size.height - theme::kBottomBar}, parts);
    return drawnPage(frame, view.title, std::move(parts), awardColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
