#include "kiosk/screens/showcases.hpp"

#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/pieces/move_by.hpp"
#include "kiosk/screens/pieces/one_line.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/pieces/seam_pill.hpp"
#include "kiosk/screens/pieces/wrapping_tag.hpp"

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

/// Status and sample mark: they say what to think of it, so that no card leaves them out.
std::vector<Node> tagsOf(const std::string& id, const present::ShowcaseCard& view, const present::FrameView& frame,
                         float room, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    std::vector<Node> tags;
    const auto add = [&](const TagSpec& spec) { tags.push_back(wrappingTag(spec, {}, room, stage)); };
    if (view.sample)
        add({id + ".sample", frame.sample, "info", theme::kS100, theme::kS700});
    if (!view.status.empty())
        add({id + ".status", view.status, {}, colours.tint, colours.solid});
    else if (!view.origin.empty())
        add({id + ".origin", view.origin, {}, theme::kS100, theme::kS700});
    return tags;
}

/// In rows from the top left of `rect`; the group is as high as they are.
Node tagRows(const std::string& id, std::vector<Node> tags, Rect rect)
{
    constexpr float kGap = 10;
    Node rows = group(id, {rect.x, rect.y, rect.width, 0});
    float x = rect.x;
    float y = rect.y;
    float rowHeight = 0;
    for (Node& one : tags) {
        if (x > rect.x && x + one.rect.width > rect.right()) {
            x = rect.x;
            y += rowHeight + kGap;
            rowHeight = 0;
        }
        moveBy(one, x - one.rect.x, y - one.rect.y);
        x += one.rect.width + kGap;
        rowHeight = std::max(rowHeight, one.rect.height);
        rows.rect.height = std::max(rows.rect.height, one.rect.bottom() - rect.y);
        rows.children.push_back(std::move(one));
    }
    return rows;
}

void addPicture(Node& node, const std::string& source, float height)
{
    const float corner = theme::kCardRadius - 2;
    node.children.push_back(picture(node.id + ".picture",
                                    {node.rect.x + 2, node.rect.y + 2, node.rect.width - 4, height - 2}, source,
                                    {corner, corner, 0, 0}, {}));
}

constexpr float kSmallSides = 20;
constexpr float kBelowSeam = 34;
constexpr float kWordsGap = 4;
constexpr float kAboveTags = 12;
constexpr float kSmallEnds = 18;
constexpr float kLeastPicture = 66;
constexpr float kMostPicture = 176;

/// What a small card shows below its picture. The summary is on the page it leads to; where it finds no room even
/// below the lowest picture, the card does without and the picture is higher.
struct SmallWords
{
    TextStyle title;
    float titleHeight = 0;
    float summaryHeight = 0; ///< 0: no summary
    float tagsHeight = 0;
    float picture = kSmallPicture;
};

SmallWords smallWords(const present::ShowcaseCard& view, const present::FrameView& frame, Rect rect, const Stage& stage)
{
    const float width = rect.width - 2 * kSmallSides;
    SmallWords words;
    words.tagsHeight = tagRows({}, tagsOf({}, view, frame, width, stage), {0, 0, width, 0}).rect.height;
    const float room =
        rect.height - kBelowSeam - kSmallEnds - (words.tagsHeight > 0 ? words.tagsHeight + kAboveTags : 0);
    words.title = fittingOneLine(view.title, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel},
                                 {theme::kCaption}, {width, std::min(room - kLeastPicture, 110.0F)}, stage);
    words.titleHeight = extentOf(view.title, words.title, width, stage).height + 1;
    const float left = room - words.titleHeight;
    const float summary = view.summary.empty()
                              ? 0
                              : extentOf(view.summary, regular(theme::kCaption), width, stage).height + 1 + kWordsGap;
    if (left - summary >= kLeastPicture)
        words.summaryHeight = summary;
    words.picture = std::clamp(left - words.summaryHeight, kLeastPicture, kMostPicture);
    return words;
}

Node smallCard(const std::string& id, const present::ShowcaseCard& view, const present::FrameView& frame, Rect rect,
               const Stage& stage)
{
    const SmallWords words = smallWords(view, frame, rect, stage);
    Node node = card(id, rect, Intent{scene::Go{view.address}}, nameOfCard(view));
    addPicture(node, view.picture, words.picture);
    const float seam = rect.y + words.picture;
    node.children.push_back(
        seamPill({id + ".type", {}, view.type, {}, Section::Future, 52}, rect.x + 20, seam, rect.width - 40, stage));
    Rect room{rect.x + kSmallSides, seam + kBelowSeam, rect.width - 2 * kSmallSides,
              rect.bottom() - kSmallEnds - seam - kBelowSeam};
    node.children.push_back(tagRows(id + ".tags", tagsOf(id, view, frame, room.width, stage),
                                    room.cutBottom(words.tagsHeight, kAboveTags)));
    node.children.insert(node.children.end() - 1, textNode(id + ".title", view.title, words.title,
                                                           room.cutTop(words.titleHeight, kWordsGap), stage));
    if (words.summaryHeight > 0)
        node.children.insert(node.children.end() - 1, textNode(id + ".summary", view.summary,
                                                               regular(theme::kCaption, theme::kInk2), room, stage));
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
    const float tagsRoom = inside.width - kLook - 20;
    Node tags = tagRows(id + ".tags", tagsOf(id, feature, frame, tagsRoom, stage), {0, 0, tagsRoom, 0});
    Rect foot = inside.cutBottom(std::max(80.0F, tags.rect.height), 12);
    const TextStyle titleStyle =
        fitting(feature.title, bold(theme::kH2), {theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody},
                {inside.width, 104}, stage);
    Node title = textNode(id + ".title", feature.title, titleStyle, inside, stage);
    static_cast<void>(inside.cutTop(title.rect.height, 8));
    node.children.push_back(std::move(title));
    const TextStyle textStyle = fitting(feature.summary, regular(theme::kBody),
                                        {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                        {inside.width, inside.height}, stage);
    if (!feature.summary.empty() && fits(feature.summary, textStyle, {inside.width, inside.height}, stage))
        node.children.push_back(textNode(id + ".summary", feature.summary, textStyle, inside, stage));
    const Rect look = foot.cutRight(kLook, 20);
    node.children.push_back(lookPill(id + ".look", view.look, Rect::around(look.centre(), {look.width, 80}), stage));
    moveBy(tags, foot.x - tags.rect.x, foot.centre().y - tags.rect.centre().y);
    node.children.push_back(std::move(tags));
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
