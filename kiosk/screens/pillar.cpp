#include "kiosk/screens/pillar.hpp"

#include "kiosk/screens/pieces/page_arrows.hpp"

#include "kiosk/theme/motion.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kLeftWidth = 540;
constexpr float kColumnGap = 36;
constexpr float kMeasureHeight = 132;
constexpr float kCardGap = 18;
constexpr std::size_t kFewestRows = 2;

Node numberDisc(const std::string& id, const Words& number, Rect rect, Colour fill, float size)
{
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = fill;
    Node disc = box(id, rect, content);
    disc.children.push_back(
        centredText(id + ".number", number, bold(size, theme::kWhite, Align::Centre), rect, Role::None));
    return disc;
}

Node goalRow(const std::string& id, const Words& text, Rect rect, const theme::SectionColours& colours,
             const Stage& stage)
{
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = theme::kWhite;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    Rect inside = rect.inset(20, 12);
    node.children.push_back(icon(id + ".icon", "flag", 36, colours.solid, inside.cutLeft(36, 16).centre()));
    const TextStyle style =
        fitting(text, regular(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    node.children.push_back(centredText(id + ".text", text, style, inside));
    return node;
}

/// Number, name and goals on the tint of the pillar.
Node pillarPanel(const present::PillarView& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    BoxContent content;
    content.radius = theme::kCardRadius;
    content.fill = colours.tint;
    Node panel = box("pillar", rect, content);
    panel.role = Role::Group;
    Rect inside = rect.inset(28, 28);
    Rect head = inside.cutTop(176, 16);
    panel.children.push_back(numberDisc("pillar.disc", view.number,
                                        Rect::around(head.cutLeft(104, 22).centre(), {104, 104}), colours.solid, 56));
    const TextStyle style =
        fitting(view.name, bold(theme::kH3),
                {theme::kH3, theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {head.width, head.height}, stage);
    panel.children.push_back(centredText("pillar.name", view.name, style, head, Role::Heading));
    if (view.goals.empty())
        return panel;
    panel.children.push_back(centredText("pillar.goals", view.goalsHeading, bold(theme::kLabel, colours.solid),
                                         inside.cutTop(52, 8), Role::Heading));
    const auto count = static_cast<float>(view.goals.size());
    const float height = std::min(230.0F, (inside.height - (count - 1) * 14) / count);
    for (std::size_t index = 0; index < view.goals.size(); ++index)
        panel.children.push_back(goalRow("pillar.goal." + std::to_string(index), view.goals[index],
                                         inside.cutTop(height, 14), colours, stage));
    return panel;
}

/// The siblings by their numbers; the chosen one is dark.
Node choiceRow(const present::PillarView& view, Rect rect)
{
    Node node = group("pillar.choices", rect);
    float x = rect.x;
    for (std::size_t index = 0; index < view.choices.size(); ++index) {
        const present::PillarChoice& choice = view.choices[index];
        node.children.push_back(pillarChoice("pillar.choice." + std::to_string(index), choice, {x, rect.y, 80, 80}));
        x += 96;
        if (x + 80 > rect.right() + 1)
            break;
    }
    return node;
}

Node initiativeCard(const std::string& id, const present::InitiativeCard& view, Rect rect, int step, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, view.title.text.spoken());
    node.motion = scene::Motion::Rise;
    node.motionStep = std::min(step, theme::kStaggerSteps - 1);
    const float pictureHeight = std::max(rect.height * 0.46F, rect.height - 120);
    const float corner = theme::kCardRadius - 2;
    node.children.push_back(picture(id + ".picture", {rect.x + 2, rect.y + 2, rect.width - 4, pictureHeight},
                                    view.picture, {corner, corner, 0, 0}, {}));
    const Rect room{rect.x + 18, rect.y + pictureHeight + 8, rect.width - 36, rect.height - pictureHeight - 18};
    const TextStyle style =
        fitting(view.title, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {room.width, room.height}, stage);
    node.children.push_back(centredText(id + ".title", view.title, style, room));
    return node;
}

/// Cards are as high as the longest column of the page allows.
float rowsOf(const present::PillarView& view)
{
    std::size_t rows = kFewestRows;
    for (const present::MeasureColumn& column : view.columns)
        rows = std::max(rows, column.cards.size());
    return static_cast<float>(rows);
}

Node measureColumn(const present::PillarView& page, std::size_t index, Rect rect, const Stage& stage)
{
    const present::MeasureColumn& view = page.columns[index];
    const theme::SectionColours colours = theme::coloursOf(page.section);
    const std::string id = "pillar.measure." + std::to_string(index);
    const float rows = rowsOf(page);
    Node node = group(id, rect);
    const Rect head = rect.cutTop(kMeasureHeight, kCardGap);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = colours.solid;
    Node title = box(id + ".head", head, content);
    title.role = Role::Group;
    const Rect room = head.inset(18, 10);
    const TextStyle style =
        fitting(view.title, bold(theme::kLabel, theme::kWhite), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {room.width, room.height}, stage);
    title.children.push_back(centredText(id + ".title", view.title, style, room, Role::Heading));
    node.children.push_back(std::move(title));
    const float height = (rect.height - theme::kCardShadowDrop - (rows - 1) * kCardGap) / rows;
    for (std::size_t card = 0; card < view.cards.size(); ++card)
        node.children.push_back(initiativeCard(id + ".card." + std::to_string(card), view.cards[card],
                                               rect.cutTop(height, kCardGap), static_cast<int>(index + card), stage));
    return node;
}

} // namespace

Node pillarChoice(const std::string& id, const present::PillarChoice& choice, Rect rect)
{
    const bool chosen = choice.chosen == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(choice.section);
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = chosen ? colours.solid : theme::kWhite;
    content.border = colours.fill;
    content.borderWidth = 3;
    Node node = box(id, rect, content);
    node.role = chosen ? Role::Selected : Role::Button;
    node.intent = scene::Change{choice.address};
    node.label = choice.number.text.base() + ". " + choice.spoken.text.spoken();
    node.children.push_back(centredText(id + ".number", choice.number,
                                        bold(theme::kH3, chosen ? theme::kWhite : colours.solid, Align::Centre), rect));
    return node;
}

scene::Scene pillarScreen(const present::PillarView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return pillarColumn(view, frame, stage);
    const theme::SectionColours colours = theme::coloursOf(view.section);
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.title, view.subtitle, Section::Future, "location_city"}, Tone::OnLight, stage)};
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 32;
    parts.push_back(pillarPanel(view, area.cutLeft(kLeftWidth, kColumnGap), stage));
    Rect head = area.cutTop(80, 16);
    if (view.paging.pages > 1)
        parts.push_back(
            pageArrows("pillar.pager", view.paging, head.cutRight(kPagerSize.width, 24), colours.solid, stage));
    const float choices = 96.0F * static_cast<float>(view.choices.size()) - 16;
    Node ways = choiceRow(view, head.cutRight(std::min(choices, head.width - 260), 24));
    const TextStyle style = fitting(view.initiativesHeading, bold(theme::kH3),
                                    {theme::kH3, theme::kBody, theme::kSmallLabel}, {head.width, head.height}, stage);
    parts.push_back(centredText("pillar.initiatives", view.initiativesHeading, style, head, Role::Heading));
    parts.push_back(std::move(ways));
    if (view.columns.empty())
        parts.push_back(
            centredText("pillar.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre), area));
    const auto cells = area.grid(std::max(3, static_cast<int>(view.columns.size())), 1, 20, 0);
    for (std::size_t index = 0; index < view.columns.size(); ++index)
        parts.push_back(measureColumn(view, index, cells[index], stage));
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
