#include "kiosk/screens/award_honour.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

const theme::SectionColours kGold = theme::coloursOf(Section::Awards);
const Colour kPale = Colour::of(0xE3DCF0);

constexpr float kFactGap = 4;

/// One line each.
float factsHeight(const std::vector<present::FactView>& facts, const Stage& stage)
{
    float height = 0;
    for (const present::FactView& fact : facts)
        height += std::max(extentOf(fact.label, regular(theme::kCaption), 0, stage).height,
                           extentOf(fact.value, bold(theme::kCaption), 0, stage).height) +
                  1 + kFactGap;
    return height;
}

/// "Ceremony 22 November 2018": a line each, while there is room.
void addFacts(Node& node, const std::vector<present::FactView>& facts, Rect rest, const Stage& stage)
{
    constexpr float kGap = 12;
    const TextStyle label = regular(theme::kCaption, kPale);
    const TextStyle value = bold(theme::kCaption, kPale);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const scene::Size name = extentOf(facts[i].label, label, 0, stage);
        const scene::Size said = extentOf(facts[i].value, value, 0, stage);
        const scene::Size line{name.width + 1 + kGap + said.width + 1, std::max(name.height, said.height) + 1};
        if (line.width > rest.width || line.height > rest.height)
            return;
        const std::string id = "award.fact." + std::to_string(i);
        Rect row = Rect::around(rest.cutTop(line.height, kFactGap).centre(), line);
        node.children.push_back(centredText(id + ".label", facts[i].label, label, row.cutLeft(name.width + 1, kGap)));
        node.children.push_back(centredText(id + ".value", facts[i].value, value, row));
    }
}

/// Who was honoured, where they worked, and what else is known.
void addWinners(Node& node, const present::AwardView& view, const Stage& stage)
{
    constexpr float kGap = 8;
    const Rect room{50, 730, kNightWidth - 100, view.facts.empty() ? 200.0F : 220.0F};
    const TextStyle nameStyle =
        fitting(view.winners, bold(theme::kH2, theme::kWhite, Align::Centre),
                {52, theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody}, {room.width, 116}, stage);
    Node name = textNode("award.winners", view.winners, nameStyle, room, stage, Role::Heading);
    const float used = name.rect.height + kGap;
    node.children.push_back(std::move(name));
    Rect rest{room.x, room.y + used, room.width, room.height - used};
    const float below = view.facts.empty() ? 0 : kGap + factsHeight(view.facts, stage);
    if (!view.affiliations.empty()) {
        const TextStyle style =
            fitting(view.affiliations, regular(theme::kBody, kPale, Align::Centre),
                    {theme::kBody, theme::kSmallLabel, theme::kCaption}, {rest.width, rest.height - below}, stage);
        Node affiliations = textNode("award.affiliations", view.affiliations, style, rest, stage);
        static_cast<void>(rest.cutTop(affiliations.rect.height, kGap));
        node.children.push_back(std::move(affiliations));
    }
    addFacts(node, view.facts, rest, stage);
}

} // namespace

Node awardHonour(const present::AwardView& view, const present::FrameView& frame, const Stage& stage)
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
    Node mark = tag("award.tag", {0, 676}, view.tag, kGold.fill, theme::kInk, stage, "workspace_premium");
    const float shift = middle - mark.rect.width / 2;
    node.children.push_back(
        tag("award.tag", {shift, 676}, view.tag, kGold.fill, theme::kInk, stage, "workspace_premium"));
    if (view.sample)
        node.children.push_back(sampleTag("award.sample", {shift + mark.rect.width + 12, 676}, frame, stage));
    addWinners(node, view, stage);
    return node;
}

} // namespace musubi::screens
