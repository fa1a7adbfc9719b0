#include "kiosk/screens/search_card.hpp"

#include "kiosk/screens/pages/tie_strip.hpp"
#include "kiosk/screens/pieces/knot.hpp"
#include "kiosk/screens/search_piece.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardGap = 20;
constexpr float kPictureWidth = 90;
constexpr float kHighCard = 260; ///< from here on the picture stands on top
constexpr float kPictureShare = 0.38F;
constexpr float kSides = 15;
constexpr float kEnds = 12;
constexpr float kKindHeight = 32;
constexpr float kKindGap = 4;
constexpr float kKindIcon = 26;
constexpr float kKnotAbove = 20; ///< the line over the cards' upper edge
constexpr float kMostLineHeight = 60;

/// Cuts the picture's part off the card: its left side, or the top of a high one.
Rect cutPicture(Rect& room, scene::Corners& corners)
{
    const float corner = theme::kCardRadius - 2;
    room = room.inset(2);
    if (room.height > kHighCard) {
        corners = {corner, corner, 0, 0};
        return room.cutTop(room.height * kPictureShare);
    }
    corners = {corner, 0, 0, corner};
    return room.cutLeft(kPictureWidth);
}

/// Whether the title, however small, has room over the piece that says why it was found.
bool holdsPiece(const present::SearchHit& view, const Rect& card, const Stage& stage)
{
    const Rect words = card.inset(kSides, kEnds);
    MarkedTextSpec title = titleSpec({}, view);
    title.sizes = {theme::kCaption};
    return kKindHeight + kKindGap + markedHeight(title, words.width, stage) + pieceRoom(view, words.width, stage) <=
           words.height;
}

/// Icon and word; a long word does without the icon.
void addKind(Node& node, const present::SearchHit& view, Rect row, const Stage& stage)
{
    const TextStyle style = bold(theme::kCaption, theme::coloursOf(view.section).solid);
    Rect words = row;
    const Rect mark = words.cutLeft(kKindIcon, 8);
    const bool roomForBoth = extentOf(view.kind, style, 0, stage).width <= words.width;
    if (roomForBoth)
        node.children.push_back(icon(node.id + ".icon", view.icon, kKindIcon, style.colour, mark.centre()));
    node.children.push_back(centredText(node.id + ".kind", view.kind, style, roomForBoth ? words : row));
}

/// The line below the title; a title that needs the room is worth more.
void addLine(Node& node, const present::SearchHit& view, Rect& room, const Stage& stage)
{
    if (view.line.empty())
        return;
    const TextStyle style = fitting(view.line, regular(theme::kSmallLabel, theme::kInk2),
                                    {theme::kSmallLabel, theme::kCaption}, {room.width, kMostLineHeight / 2}, stage);
    const float height = extentOf(view.line, style, room.width, stage).height;
    const scene::Size left{room.width, room.height - height - 6 - pieceRoom(view, room.width, stage)};
    if (height > kMostLineHeight || !fits(view.line, style, {room.width, kMostLineHeight}, stage) ||
        !fits(view.title, bold(theme::kSmallLabel), left, stage))
        return;
    node.children.push_back(textNode(node.id + ".line", view.line, style, room.cutBottom(height + 1, 5), stage));
}

Node hitCard(const std::string& id, const present::SearchHit& view, Rect rect, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, spokenHit(view));
    // The knot on the line above belongs to the card.
    node.hit = Rect{rect.x, rect.y - kTieLineRoom, rect.width, rect.height + kTieLineRoom};
    Rect room = rect;
    scene::Corners corners;
    const Rect side = cutPicture(room, corners);
    if (view.piece.empty() || holdsPiece(view, room, stage))
        node.children.push_back(picture(id + ".picture", side, view.picture, corners, {}));
    else
        room = rect.inset(2); // why it was found says more than the picture
    room = room.inset(kSides, kEnds);
    addKind(node, view, room.cutTop(kKindHeight, kKindGap), stage);
    std::vector<Node> before = std::exchange(node.children, {});
    addLine(node, view, room, stage);
    addPiece(node, view, room, stage);
    before.push_back(markedText(titleSpec(id, view), room, stage));
    std::move(node.children.rbegin(), node.children.rend(), std::back_inserter(before));
    node.children = std::move(before);
    return node;
}

} // namespace

Node searchRow(const std::string& id, std::span<const present::SearchHit> hits, Rect rect, const Stage& stage)
{
    Node row = group(id, rect);
    if (hits.empty())
        return row;
    const auto cells = rect.grid(static_cast<int>(present::kHitsInRow), 1, kCardGap, 0);
    const float lineY = rect.y - kKnotAbove;
    const auto colourOf = [&](std::size_t index) { return theme::coloursOf(hits[index].section).fill; };
    std::vector<scene::LineStop> stops{{{0, lineY + 16}, colourOf(0)}};
    std::vector<Node> knots;
    std::vector<Node> cards;
    for (std::size_t index = 0; index < hits.size() && index < cells.size(); ++index) {
        const std::string one = id + "." + std::to_string(index);
        const Point at{cells[index].centre().x, lineY};
        stops.push_back({at, colourOf(index)});
        knots.push_back(knot(one + ".knot", at, {12, 6, colourOf(index), theme::kWhite}, static_cast<int>(index)));
        cards.push_back(hitCard(one, hits[index], cells[index], stage));
        cards.back().motion = scene::Motion::Rise;
        cards.back().motionStep = static_cast<int>(index);
    }
    stops.push_back({{stage.size.width, lineY - 16}, stops.back().colour});
    row.children.push_back(
        tieLine(id + ".line", std::move(stops), {0, lineY - kKnotAbove, stage.size.width, 2 * kKnotAbove}));
    std::move(knots.begin(), knots.end(), std::back_inserter(row.children));
    std::move(cards.begin(), cards.end(), std::back_inserter(row.children));
    return row;
}

} // namespace musubi::screens
