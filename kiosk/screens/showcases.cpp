#include "kiosk/screens/showcases.hpp"

#include "kiosk/screens/filter_chip.hpp"
#include "kiosk/screens/one_line.hpp"
#include "kiosk/screens/page_arrows.hpp"
#include "kiosk/screens/seam_pill.hpp"
#include "kiosk/screens/tag_flow.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kChipRow = 80;
constexpr float kChipGap = 12;
constexpr float kFeatureWidth = 888;
constexpr float kFeaturePicture = 416;
constexpr float kSmallPicture = 112;
constexpr float kLook = 276;

std::vector<Node> chips(const present::ShowcasesView& view, Rect row, const Stage& stage)
{
    std::vector<float> widths;
    float wanted = 0;
    for (const present::FilterChoice& type : view.types) {
        widths.push_back(chipWidth(type.words, type.icon, stage));
        wanted += widths.back();
    }
    const float free = row.width - kChipGap * static_cast<float>(view.types.size() - 1);
    const float share = std::min(1.0F, free / wanted);
    std::vector<Node> nodes;
    for (std::size_t index = 0; index < view.types.size(); ++index) {
        const present::FilterChoice& type = view.types[index];
        nodes.push_back(filterChip("showcase.chip." + type.id, row.cutLeft(widths[index] * share, kChipGap), type,
                                   Section::Future, stage));
    }
    return nodes;
}

std::string nameOfCard(const present::ShowcaseCard& view)
{
    return view.type.text.spoken() + ", " + view.title.text.spoken();
}

/// Status and sample mark in a row; what finds no room is left out.
void addTags(Node& node, const present::ShowcaseCard& view, const present::FrameView& frame, Rect row,
             const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    std::vector<TagSpec> tags;
    if (view.sample)
        tags.push_back({node.id + ".sample", frame.sample, "info", theme::kS100, theme::kS700});
    if (!view.status.empty())
        tags.push_back({node.id + ".status", view.status, {}, colours.tint, colours.solid});
    else if (!view.origin.empty())
        tags.push_back({node.id + ".origin", view.origin, {}, theme::kS100, theme::kS700});
    node.children.push_back(tagFlow(node.id + ".tags", tags, row, stage));
}

void addPicture(Node& node, const std::string& source, float height)
{
    const float corner = theme::kCardRadius - 2;
    node.children.push_back(picture(node.id + ".picture",
                                    {node.rect.x + 2, node.rect.y + 2, node.rect.width - 4, height - 2}, source,
                                    {corner, corner, 0, 0}, {}));
}

Node smallCard(const std::string& id, const present::ShowcaseCard& view, const present::FrameView& frame, Rect rect,
               const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, nameOfCard(view));
    addPicture(node, view.picture, kSmallPicture);
    const float seam = rect.y + kSmallPicture;
    node.children.push_back(
        seamPill({id + ".type", {}, view.type, {}, Section::Future, 52}, rect.x + 20, seam, rect.width - 40, stage));
    Rect room{rect.x + 20, seam + 34, rect.width - 40, rect.bottom() - seam - 34 - 74};
    const TextStyle titleStyle =
        fittingOneLine(view.title, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel},
                       {theme::kCaption}, {room.width, std::min(room.height, 74.0F)}, stage);
    Node title = textNode(id + ".title", view.title, titleStyle, room, stage);
    static_cast<void>(room.cutTop(title.rect.height, 4));
    node.children.push_back(std::move(title));
    const TextStyle textStyle = fitting(view.summary, regular(theme::kCaption, theme::kInk2), {theme::kCaption},
                                        {room.width, room.height}, stage);
    if (!view.summary.empty() && fits(view.summary, textStyle, {room.width, room.height}, stage))
        node.children.push_back(textNode(id + ".summary", view.summary, textStyle, room, stage));
    addTags(node, view, frame, {rect.x + 20, rect.bottom() - 62, rect.width - 40, 44}, stage);
    return node;
}

/// Looks like a button; the whole card is what is touched.
Node lookPill(const std::string& id, const Words& words, Rect rect, const Stage& stage)
{
    ButtonSpec spec{id, words, {}, "arrow_forward", ButtonLook::Solid, Section::Future, std::nullopt, theme::kBody, {}};
    Node node = button(spec, rect, stage);
    node.role = Role::Group;
    return node;
}

Node featureCard(const present::ShowcasesView& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    const std::string id = "showcase.card.0";
    const present::ShowcaseCard& feature = view.cards.front();
    Node node = card(id, rect, Intent{scene::Go{feature.address}}, nameOfCard(feature));
    addPicture(node, feature.picture, kFeaturePicture);
    const float seam = rect.y + kFeaturePicture;
    node.children.push_back(seamPill({id + ".type", feature.typeIcon, feature.type, {}, Section::Future, 60},
                                     rect.x + 34, seam, rect.width - 68, stage));
    Rect inside{rect.x + 34, seam + 38, rect.width - 68, rect.bottom() - seam - 38 - 26};
    Rect foot = inside.cutBottom(80, 12);
    const TextStyle titleStyle =
        fitting(feature.title, bold(theme::kH2), {theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody},
                {inside.width, 60}, stage);
    Node title = textNode(id + ".title", feature.title, titleStyle, inside, stage);
    static_cast<void>(inside.cutTop(title.rect.height, 8));
    node.children.push_back(std::move(title));
    const TextStyle textStyle = fitting(feature.summary, regular(theme::kBody),
                                        {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                        {inside.width, inside.height}, stage);
    if (!feature.summary.empty())
        node.children.push_back(textNode(id + ".summary", feature.summary, textStyle, inside, stage));
    node.children.push_back(lookPill(id + ".look", view.look, foot.cutRight(kLook, 20), stage));
    addTags(node, feature, frame, {foot.x, foot.centre().y - 22, foot.width, 44}, stage);
    return node;
}

} // namespace

scene::Scene showcasesScreen(const present::ShowcasesView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return showcasesColumn(view, frame, stage);
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 48;
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.title, view.subtitle, Section::Future, "precision_manufacturing"}, Tone::OnLight, stage)};
    ButtonSpec way{"showcase.future-city",
                   view.futureCity,
                   "location_city",
                   {},
                   ButtonLook::Tinted,
                   Section::Future,
                   scene::Go{view.futureCityAddress},
                   theme::kSmallLabel,
                   {}};
    const float wayWidth = buttonWidth(way, stage, 24);
    parts.push_back(button(way, {stage.size.width - theme::kMargin - 702 - 24 - wayWidth, 16, wayWidth, 80}, stage));
    parts.back().layer = scene::Layer::Over;
    Rect row = area.cutTop(kChipRow, 20);
    Node arrows;
    if (view.paging.pages > 1)
        arrows = pageArrows("showcase.pager", view.paging, row.cutRight(kPagerSize.width, 24),
                            theme::coloursOf(Section::Future).solid, stage);
    for (Node& one : chips(view, row, stage))
        parts.push_back(std::move(one));
    if (view.paging.pages > 1)
        parts.push_back(std::move(arrows));
    if (view.cards.empty())
        parts.push_back(
            centredText("showcase.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre), area));
    else
        parts.push_back(featureCard(view, frame, area.cutLeft(kFeatureWidth, theme::kGutter), stage));
    const auto cells = area.grid(2, 2, theme::kGutter, 22);
    for (std::size_t index = 1; index < view.cards.size(); ++index)
        parts.push_back(
            smallCard("showcase.card." + std::to_string(index), view.cards[index], frame, cells[index - 1], stage));
    for (std::size_t index = 0, step = 0; index < parts.size(); ++index)
        if (parts[index].id.starts_with("showcase.card.")) {
            parts[index].motion = scene::Motion::Rise;
            parts[index].motionStep = static_cast<int>(step++);
        }
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
