#include "kiosk/screens/award.hpp"

#include "kiosk/screens/awards.hpp"
#include "kiosk/screens/tie_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kNightWidth = 760;
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
    for (Node& star : stars({0, 0, kNightWidth, stage.size.height - theme::kBottomBar}))
        ground.children.push_back(std::move(star));
    return ground;
}

Node honour(const present::AwardView& view, const present::FrameView& frame, const Stage& stage)
{
    const float middle = kNightWidth / 2;
    Node node = group("award.honour", {30, 104, kNightWidth - 60, 850});
    node.children.push_back(icon("award.knot", "knot-gold", 560, theme::kWhite, {middle, 372}));
    BoxContent ring;
    ring.radius = 166;
    ring.fill = theme::kWhite;
    ring.border = kGold.fill;
    ring.borderWidth = 7;
    Node disc = box("award.disc", Rect::around({middle, 382}, {332, 332}), ring);
    disc.layer = scene::Layer::Over;
    disc.children.push_back(picture("award.picture", Rect::around({middle, 382}, {312, 312}), view.picture,
                                    scene::Corners::all(156), view.alternative));
    node.children.push_back(std::move(disc));
    Node mark = tag("award.tag", {0, 690}, view.tag, kGold.fill, theme::kInk, stage, "workspace_premium");
    const float shift = middle - mark.rect.width / 2;
    node.children.push_back(
        tag("award.tag", {shift, 690}, view.tag, kGold.fill, theme::kInk, stage, "workspace_premium"));
    if (view.sample)
        node.children.push_back(sampleTag("award.sample", {shift + mark.rect.width + 12, 690}, frame, stage));
    const Rect room{50, 744, kNightWidth - 100, 200};
    const TextStyle nameStyle =
        fitting(view.winners, bold(theme::kH2, theme::kWhite, Align::Centre),
                {52, theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody}, {room.width, 116}, stage);
    Node name = textNode("award.winners", view.winners, nameStyle, room, stage, Role::Heading);
    const float used = name.rect.height + 8;
    node.children.push_back(std::move(name));
    if (!view.affiliations.empty()) {
        const Rect rest{room.x, room.y + used, room.width, room.height - used};
        const TextStyle style =
            fitting(view.affiliations, regular(theme::kBody, Colour::of(0xE3DCF0), Align::Centre),
                    {theme::kBody, theme::kSmallLabel, theme::kCaption, 20, 18}, {rest.width, rest.height}, stage);
        node.children.push_back(textNode("award.affiliations", view.affiliations, style, rest, stage));
    }
    return node;
}

Node sectionCard(const present::SectionView& view, std::size_t index, Rect rect, const Stage& stage)
{
    const std::string id = "award.section." + std::to_string(index);
    Node node = card(id, rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = static_cast<int>(index);
    Rect inside = rect.inset(26, 22);
    Rect top = inside.cutTop(64, 8);
    node.children.push_back(iconDisc(id + ".disc", top.cutLeft(64, 14), view.icon, 36, kGold.tint, kGold.solid));
    const TextStyle title = fitting(view.title, bold(theme::kBodyLarge),
                                    {theme::kBodyLarge, theme::kBody, theme::kSmallLabel, theme::kCaption, 20},
                                    {top.width, top.height}, stage);
    node.children.push_back(centredText(id + ".title", view.title, title, top, Role::Heading));
    const TextStyle text =
        fitting(view.text, regular(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18},
                {inside.width, inside.height}, stage);
    node.children.push_back(textNode(id + ".text", view.text, text, inside, stage));
    return node;
}

Node work(const present::AwardView& view, Rect rect, const Stage& stage)
{
    BoxContent tint;
    tint.radius = theme::kCardRadius;
    tint.fill = kGold.tint;
    Node node = box("award.work", rect, tint);
    node.role = Role::Group;
    Rect inside = rect.inset(32, 16);
    if (!view.link.empty() && rect.height >= 150) {
        const Rect code = inside.cutRight(118, 20);
        node.children.push_back(qrCode("award.qr", Rect::around(code.centre(), {118, 118}), view.link, view.qrWords));
    }
    node.children.push_back(icon("award.work.icon", "format_quote", 48, kGold.solid, inside.cutLeft(48, 24).centre()));
    node.children.push_back(
        textNode("award.work.label", view.workLabel, bold(theme::kCaption, kGold.solid), inside.cutTop(34), stage));
    const TextStyle style = fitting(view.work, bold(theme::kBody),
                                    {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18},
                                    {inside.width, inside.height}, stage);
    node.children.push_back(textNode("award.work.text", view.work, style, inside, stage));
    return node;
}

/// Whether the section cards can hold their texts in a row `height` high; if not, the text above gives way to them.
bool sectionsFit(const present::AwardView& view, float height, float width, const Stage& stage)
{
    const auto count = static_cast<float>(view.sections.size());
    const float room = (width - 22 * (count - 1)) / count - 52;
    return std::ranges::all_of(view.sections, [&](const present::SectionView& section) {
        return fits(section.text, regular(theme::kCaption), {room, height - 44 - 72}, stage);
    });
}

/// Title, text or section cards, the official name of the work.
Node story(const present::AwardView& view, Rect rect, const Stage& stage)
{
    Node node = group("award.story", rect);
    const TextStyle titleStyle =
        fitting(view.title, bold(theme::kH2),
                {theme::kH2, theme::kPageTitle, theme::kH3, theme::kBodyLarge, theme::kBody}, {rect.width, 150}, stage);
    Node title = textNode("award.title", view.title, titleStyle, rect, stage, Role::Heading);
    static_cast<void>(rect.cutTop(title.rect.height + 12));
    node.children.push_back(std::move(title));
    if (!view.work.empty())
        node.children.push_back(work(view, rect.cutBottom(152, 16), stage));
    if (!view.text.empty() && (view.sections.empty() || sectionsFit(view, rect.height * 0.6F - 12, rect.width, stage)))
    {
        const float textRoom = view.sections.empty() ? rect.height : rect.height * 0.4F;
        const TextStyle style =
            fitting(view.text, regular(theme::kBodyLarge),
                    {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18},
                    {rect.width, textRoom}, stage);
        Node text = textNode("award.text", view.text, style, {rect.x, rect.y, rect.width, textRoom}, stage);
        static_cast<void>(rect.cutTop(text.rect.height + 12));
        node.children.push_back(std::move(text));
    }
    if (!view.sections.empty()) {
        const auto cells = rect.grid(static_cast<int>(view.sections.size()), 1, 22, 0);
        for (std::size_t index = 0; index < view.sections.size(); ++index)
            node.children.push_back(sectionCard(view.sections[index], index, cells[index], stage));
    }
    return node;
}

} // namespace

scene::Scene awardScreen(const present::AwardView& view, const present::FrameView& frame, const Stage& stage)
{
    Rect right{820, 116, stage.size.width - 820 - theme::kMargin, stage.size.height - 116 - theme::kBottomBar - 28};
    const Rect tiesRect = right.cutBottom(264, 16);
    TieStripSpec ties;
    ties.id = "award.ties";
    ties.heading = view.tiesHeading;
    ties.cards = view.ties;
    ties.slots = 3;
    ties.rect = tiesRect;
    ties.from = {616, 606};
    ties.start = kGold.fill;
    ties.to = {stage.size.width, tiesRect.y + 62};
    return page(frame, view.title,
                {night(stage), backButton(frame, {}, BackLook::Arrow, stage), honour(view, frame, stage),
                 languageBar(frame, stage), story(view, right, stage), tieStrip(ties, stage), bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
