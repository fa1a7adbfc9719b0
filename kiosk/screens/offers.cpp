#include "kiosk/screens/offers.hpp"

#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/pieces/one_line.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/pieces/seam_pill.hpp"
#include "kiosk/screens/pieces/spoken_list.hpp"
#include "kiosk/screens/pieces/tag_flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kFilterWidth = 420;
constexpr float kColumnGap = 36;
constexpr float kChip = 80;
constexpr float kChipGap = 12;
constexpr float kHeading = 40;
constexpr float kPicture = 134;

void addRow(Node& column, const std::string& id, const present::FilterRow& row, int columns, Rect& rest,
            const Stage& stage)
{
    if (row.choices.empty())
        return;
    const TextStyle style = bold(theme::kLabel);
    column.children.push_back(centredText(id, row.heading, style, rest.cutTop(kHeading), Role::Heading));
    const int rows = (static_cast<int>(row.choices.size()) + columns - 1) / columns;
    const auto cells = rest.cutTop(static_cast<float>(rows) * (kChip + kChipGap) - kChipGap, 12)
                           .grid(columns, rows, kChipGap, kChipGap);
    for (std::size_t index = 0; index < row.choices.size(); ++index)
        column.children.push_back(filterChip("offers.chip." + row.choices[index].id, cells[index], row.choices[index],
                                             Section::SignUp, stage));
}

Node filters(const present::OffersView& view, Rect rect, const Stage& stage)
{
    Node column = group("offers.filters", rect);
    Rect rest = rect;
    addRow(column, "offers.subject", view.subjects, 2, rest, stage);
    addRow(column, "offers.grade", view.grades, 4, rest, stage);
    addRow(column, "offers.length", view.lengths, 3, rest, stage);
    addRow(column, "offers.format", view.formats, 2, rest, stage);
    return column;
}

/// How many there are, and what is switched on; touching that takes it away.
void addHead(std::vector<Node>& parts, const present::OffersView& view, Rect row, const Stage& stage)
{
    std::vector<Node> end; // of the row
    if (view.paging.pages > 1)
        end.push_back(pageArrows("offers.pager", view.paging, row.cutRight(kPagerSize.width, 16),
                                 theme::coloursOf(Section::SignUp).solid, stage));
    if (view.need) {
        const ButtonSpec ask = secondSpec("offers", *view.need);
        end.insert(end.begin(), button(ask, row.cutRight(buttonWidth(ask, stage, 26), 16), stage));
    }
    const TextStyle style = bold(theme::kH3);
    const float width = extentOf(view.count, style, 0, stage).width + 2;
    parts.push_back(centredText("offers.count", view.count, style, row.cutLeft(width, 18), Role::Heading));
    for (const present::FilterChoice& active : view.active) {
        ButtonSpec spec{"offers.active." + active.id,  active.words,  {}, "close", ButtonLook::Tinted, Section::SignUp,
                        scene::Change{active.address}, theme::kLabel, {}};
        const float wide = buttonWidth(spec, stage, 22);
        if (wide > row.width)
            break;
        parts.push_back(button(spec, row.cutLeft(wide, kChipGap), stage));
        auto& content = std::get<BoxContent>(parts.back().content);
        content.radius = theme::kChipRadius;
        content.borderWidth = 0;
    }
    const TagSpec check{"offers.check", view.check, "verified", theme::coloursOf(Section::Geopark).tint,
                        theme::coloursOf(Section::Geopark).solid};
    if (auto mark = tagWithin(check, {row.x, row.centre().y - 22}, row.width, stage))
        parts.push_back(std::move(*mark));
    std::ranges::move(end, std::back_inserter(parts));
}

/// An icon and words; returns where the next may begin.
float addFact(Node& node, const std::string& id, const std::string& iconName, const Words& words, float x, float middle,
              float right, const Stage& stage)
{
    if (words.empty())
        return x;
    constexpr float kIconSize = 30;
    const Rect room{x + kIconSize + 8, middle - 26, right - x - kIconSize - 8, 52};
    const TextStyle style = fitting(words, regular(theme::kSmallLabel), {theme::kSmallLabel, theme::kCaption},
                                    {room.width, room.height}, stage);
    if (room.width < 40 || !fits(words, style, {room.width, room.height}, stage))
        return x;
    node.children.push_back(
        icon(id + ".icon", iconName, kIconSize, theme::coloursOf(Section::SignUp).solid, {x + kIconSize / 2, middle}));
    const float width = extentOf(words, style, room.width, stage).width + 1;
    node.children.push_back(centredText(id, words, style, {room.x, room.y, width, room.height}));
    return room.x + width + 18;
}

Node offerCard(const std::string& id, const present::OfferCard& view, const present::FrameView& frame, Rect rect,
               const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}},
                     spokenList(view.title.text.spoken(), view.title.language,
                                {&view.subject, &view.grades, &view.organiser, &view.length, &view.fee, &view.way}));
    const float corner = theme::kCardRadius - 2;
    node.children.push_back(picture(id + ".picture", {rect.x + 2, rect.y + 2, rect.width - 4, kPicture - 2},
                                    view.picture, {corner, corner, 0, 0}, {}));
    const float seam = rect.y + kPicture;
    node.children.push_back(seamPill({id + ".subject", {}, view.subject, view.grades, Section::SignUp, 52}, rect.x + 20,
                                     seam, rect.width - 40, stage));
    Rect room{rect.x + 20, seam + 34, rect.width - 40, rect.bottom() - seam - 34 - 66};
    const TextStyle titleStyle =
        fittingOneLine(view.title, bold(theme::kBody), {theme::kBody, theme::kLabel},
                       {theme::kSmallLabel, theme::kCaption}, {room.width, std::min(room.height, 74.0F)}, stage);
    Node title = textNode(id + ".title", view.title, titleStyle, room, stage);
    static_cast<void>(room.cutTop(title.rect.height, 4));
    node.children.push_back(std::move(title));
    const TextStyle small = fitting(view.organiser, regular(theme::kCaption, theme::kInk2), {theme::kCaption},
                                    {room.width, room.height}, stage);
    if (!view.organiser.empty() && fits(view.organiser, small, {room.width, room.height}, stage))
        node.children.push_back(textNode(id + ".organiser", view.organiser, small, room, stage));
    float right = rect.right() - 18;
    const float middle = rect.bottom() - 36;
    if (view.sample) {
        const float width = tag({}, {}, frame.sample, theme::kS100, theme::kS700, stage).rect.width;
        node.children.push_back(
            tag(id + ".sample", {right - width, middle - 22}, frame.sample, theme::kS100, theme::kS700, stage));
        right -= width + 12;
    }
    const float half = (rect.x + 20 + right) / 2 + 14;
    const float next = addFact(node, id + ".length", "schedule", view.length, rect.x + 20, middle, half, stage);
    const float last = addFact(node, id + ".fee", "payments", view.fee, next, middle, right, stage);
    static_cast<void>(addFact(node, id + ".way", view.wayIcon, view.way, last, middle, right, stage));
    return node;
}

} // namespace

scene::Scene offersScreen(const present::OffersView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return offersColumn(view, frame, stage);
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 44;
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.title, view.subtitle, Section::SignUp, "menu_book"}, Tone::OnLight, stage)};
    parts.push_back(filters(view, area.cutLeft(kFilterWidth, kColumnGap), stage));
    addHead(parts, view, area.cutTop(kChip, 18), stage);
    if (view.cards.empty())
        parts.push_back(
            centredText("offers.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre), area));
    const auto cells = area.grid(3, 2, theme::kGutter, 22);
    for (std::size_t index = 0; index < view.cards.size() && index < cells.size(); ++index) {
        Node one = offerCard("offers.card." + std::to_string(index), view.cards[index], frame, cells[index], stage);
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        parts.push_back(std::move(one));
    }
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
