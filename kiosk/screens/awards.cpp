#include "kiosk/screens/awards.hpp"

#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 392;
constexpr float kCardHeight = 288;
constexpr float kStep = 306;

const theme::SectionColours kGold = theme::coloursOf(Section::Awards);

Node programmeChip(const present::FilterChoice& view, Rect rect)
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
    float x = rect.x + 24;
    if (on) {
        node.children.push_back(icon(id + ".icon", "check", 32, ink, {x + 16, rect.centre().y}));
        x += 42;
    }
    node.children.push_back(centredText(id + ".words", view.words, bold(theme::kLabel, ink),
                                        {x, rect.y, rect.right() - 20 - x, rect.height}));
    return node;
}

Node chips(const present::AwardsView& view, Rect row, const Stage& stage)
{
    Node node = group("awards.chips", row);
    float x = row.x;
    for (const present::FilterChoice& one : view.programmes) {
        const float width = extentOf(one.words, bold(theme::kLabel), 0, stage).width + 48 +
                            (one.on == present::Switch::On ? 42.0F : 0.0F) + 2;
        node.children.push_back(programmeChip(one, {x, row.y, std::max(80.0F, width), 80}));
        x += std::max(80.0F, width) + 14;
    }
    return node;
}

Node awardCard(const present::AwardCard& view, std::size_t index, Rect rect, const Stage& stage)
{
    const std::string id = "awards.card." + std::to_string(index);
    Node node = card(id, rect, Intent{scene::Go{view.address}});
    auto& content = std::get<BoxContent>(node.content);
    content.border = view.main ? kGold.fill : theme::kS300;
    content.borderWidth = view.main ? 3 : 2;
    node.motion = scene::Motion::Rise;
    node.motionStep = static_cast<int>(index);
    constexpr float kPicture = 134;
    node.children.push_back(picture(id + ".picture", {rect.x + 3, rect.y + 3, rect.width - 6, kPicture}, view.picture,
                                    {theme::kCardRadius - 3, theme::kCardRadius - 3, 0, 0}, {}));
    Node mark = tag(id + ".programme", {rect.x + 22, rect.y + kPicture - 22}, view.programme,
                    view.main ? kGold.fill : theme::kWhite, theme::kInk, stage, "workspace_premium", rect.width - 44);
    auto& markBox = std::get<BoxContent>(mark.content);
    markBox.border = view.main ? theme::kWhite : kGold.fill;
    markBox.borderWidth = 3;
    mark.layer = scene::Layer::Over;
    node.children.push_back(std::move(mark));
    Rect room{rect.x + 24, rect.y + kPicture + 28, rect.width - 48, rect.height - kPicture - 40};
    const Words& first = view.winners.empty() ? view.theme : view.winners;
    const TextStyle firstStyle =
        fitting(first, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18},
                {room.width, view.winners.empty() ? room.height : 62}, stage);
    Node name = textNode(id + ".winners", first, firstStyle, room, stage);
    static_cast<void>(room.cutTop(name.rect.height + 4));
    node.children.push_back(std::move(name));
    if (!view.winners.empty()) {
        const TextStyle style =
            fitting(view.theme, regular(theme::kSmallLabel, theme::kInk2),
                    {theme::kSmallLabel, theme::kCaption, 20, 18, 16}, {room.width, room.height}, stage);
        node.children.push_back(textNode(id + ".theme", view.theme, style, room, stage));
    }
    return node;
}

/// The wave on which the years hang: crests for cards above, troughs for cards below.
float waveAt(float x, float middle)
{
    return middle - 26 * std::cos((x - 196) / kStep * 3.14159265F);
}

Node timeline(const present::AwardsView& view, Rect rect, const Stage& stage)
{
    Node node = group("awards.timeline", rect);
    node.layer = scene::Layer::Over;
    const float middle = rect.y + 288 + 58;
    scene::LineContent line;
    for (float x = -20; x <= stage.size.width + 20; x += 51)
        line.stops.push_back({{x, waveAt(x, middle)}, x < stage.size.width / 2 ? kGold.fill : theme::kGoldLine});
    line.width = 6;
    Node lineNode;
    lineNode.id = "awards.line";
    lineNode.rect = {0, rect.y, stage.size.width, rect.height};
    lineNode.content = std::move(line);
    lineNode.motion = scene::Motion::Draw;
    lineNode.layer = scene::Layer::Over;
    node.children.push_back(std::move(lineNode));
    const float spread = view.cards.size() > 1 ? (rect.width - kCardWidth) / 5 : 0;
    for (std::size_t index = 0; index < view.cards.size(); ++index) {
        const present::AwardCard& award = view.cards[index];
        const bool above = index % 2 == 0;
        const float x = rect.x + static_cast<float>(index) * spread;
        const float centre = x + kCardWidth / 2;
        const Point at{centre, waveAt(centre, middle)};
        const Rect cardRect{x, above ? rect.y : middle + 62, kCardWidth,
                            above ? kCardHeight : rect.bottom() - middle - 62};
        const std::string id = "awards.knot." + std::to_string(index);
        scene::LineContent stem;
        stem.stops = {{{centre, above ? cardRect.bottom() : at.y}, kGold.fill},
                      {{centre, above ? at.y : cardRect.y}, kGold.fill}};
        stem.smooth = false;
        Node stemNode;
        stemNode.id = id + ".stem";
        stemNode.rect = {centre - 3, std::min(at.y, cardRect.bottom()), 6, 40};
        stemNode.content = std::move(stem);
        stemNode.layer = scene::Layer::Over;
        node.children.push_back(std::move(stemNode));
        Node knot;
        knot.id = id;
        knot.rect = Rect::around(at, {40, 40});
        knot.content = scene::KnotContent{14, 7, above ? kGold.fill : theme::kGoldPale, theme::kWhite};
        knot.layer = scene::Layer::Over;
        knot.motion = scene::Motion::Pop;
        knot.motionStep = static_cast<int>(index);
        knot.hit = Rect::around(at, {100, 80});
        knot.intent = scene::Go{award.address};
        knot.label = award.year.text.spoken();
        node.children.push_back(std::move(knot));
        Node one = awardCard(award, index, cardRect, stage);
        const Rect yearRect = above ? Rect{centre - 138, at.y + 22, 276, 60} : Rect{centre - 138, at.y - 82, 276, 60};
        const TextStyle yearStyle = fitting(award.year, bold(theme::kH2, theme::kGoldPale, Align::Centre),
                                            {theme::kH2, theme::kH3, theme::kBody, theme::kCaption}, {276, 60}, stage);
        if (!award.year.empty()) {
            node.children.push_back(centredText(id + ".year", award.year, yearStyle, yearRect));
            node.children.back().layer = scene::Layer::Over;
        }
        node.children.push_back(std::move(one));
    }
    return node;
}

} // namespace

std::vector<Node> stars(Rect rect)
{
    std::vector<Node> nodes;
    BoxContent content;
    content.fill = theme::kWhite.withOpacity(0.55);
    for (int index = 0; index < 48; ++index) {
        // A fixed, even scatter (golden-ratio sequence), so that the sky is the same every night.
        const float x = rect.x + rect.width * std::fmod(0.618034F * static_cast<float>(index) + 0.13F, 1.0F);
        const float y = rect.y + rect.height * std::fmod(0.754878F * static_cast<float>(index) + 0.31F, 1.0F);
        const float radius = 1.2F + 1.2F * std::fmod(0.569840F * static_cast<float>(index), 1.0F);
        content.radius = radius;
        Node star = box("star." + std::to_string(index), Rect::around({x, y}, {2 * radius, 2 * radius}), content);
        star.layer = scene::Layer::Over;
        nodes.push_back(std::move(star));
    }
    return nodes;
}

scene::Scene awardsScreen(const present::AwardsView& view, const present::FrameView& frame, const Stage& stage)
{
    Rect area = contentArea(stage);
    area.y += 16;
    area.height -= 46;
    const Rect row = area.cutTop(80, 24);
    Node ground = pageGround(Ground::Night, stage);
    for (Node& star : stars({0, 0, stage.size.width, stage.size.height - theme::kBottomBar}))
        ground.children.push_back(std::move(star));
    std::vector<Node> parts{
        std::move(ground),
        topBar(frame, {view.title, view.subtitle, Section::Awards, "knot-gold"}, Tone::OnDark, stage),
        chips(view, row, stage)};
    if (view.pages > 1) {
        // Time runs to the right: the left arrow leads to older prizes, the right one to newer ones.
        PagerSpec spec;
        spec.id = "awards.pager";
        spec.page = view.pages - view.page + 1;
        spec.pages = view.pages;
        spec.previous = view.older;
        spec.next = view.newer;
        spec.previousAddress = view.olderAddress;
        spec.nextAddress = view.newerAddress;
        spec.ink = theme::kWhite;
        parts.push_back(pager(spec, {row.right() - 290, row.y, 290, 80}, stage));
        parts.back().layer = scene::Layer::Over;
    }
    if (view.cards.empty())
        parts.push_back(
            centredText("awards.nothing", view.nothing, bold(theme::kH3, theme::kWhite, Align::Centre), area));
    else
        parts.push_back(timeline(view, area, stage));
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
