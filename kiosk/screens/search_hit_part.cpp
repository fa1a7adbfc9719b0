#include "kiosk/screens/search_hit_part.hpp"

#include "kiosk/screens/search_piece.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCardWidth = 520; ///< least where cards stand side by side
constexpr float kLeastHeight = 124;
constexpr float kPictureShare = 0.2F;
constexpr float kNarrowPicture = 90;
constexpr float kWidePicture = 170;
constexpr float kSides = 22;
constexpr float kEnds = 12;
constexpr float kKindHeight = 34;
constexpr float kKindIcon = 26;
constexpr float kGap = 4;
constexpr float kLineRoom = 56; ///< for the tie line at the card's left
constexpr float kTitleIcon = 36;
constexpr float kTitleEnds = 8;

/// On a high stage each card has a row of its own, beside the tie line.
bool hangsOnLine(const Stage& stage)
{
    return stage.size.height > stage.size.width;
}

float pictureWidth(float card)
{
    return std::clamp(card * kPictureShare, kNarrowPicture, kWidePicture);
}

float wordsWidth(float card)
{
    return card - pictureWidth(card) - 2 * kSides - 2;
}

TextStyle kindStyle(theme::Section section)
{
    return bold(theme::kCaption, theme::coloursOf(section).solid);
}

TextStyle lineStyle(const Words& line, float width, float height, const Stage& stage)
{
    return fitting(line, regular(theme::kSmallLabel, theme::kInk2), {theme::kSmallLabel, theme::kCaption},
                   {width, height}, stage);
}

float titleAndPiece(const present::SearchHit& hit, float width, const Stage& stage)
{
    return markedHeight(titleSpec({}, hit), width, stage) + pieceRoom(hit, width, stage);
}

/// A sign of its kind, and its title: what somebody looks for who is still typing.
Node titleNode(const std::string& id, const present::SearchHit& hit, Rect rect, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{hit.address}}, spokenHit(hit));
    node.motion = scene::Motion::Rise;
    Rect room = rect.inset(kSides, kTitleEnds);
    node.children.push_back(icon(id + ".icon", hit.icon, kTitleIcon, kindStyle(hit.section).colour,
                                 room.cutLeft(kTitleIcon, kSides).centre()));
    const float height = titleAndPiece(hit, room.width, stage);
    room = Rect::around(room.centre(), {room.width, std::min(room.height, height)});
    Rect title = room;
    static_cast<void>(title.cutBottom(pieceRoom(hit, room.width, stage)));
    node.children.push_back(markedText(titleSpec(id, hit), title, stage));
    addPiece(node, hit, room, stage);
    return node;
}

float titleHeight(const present::SearchHit& hit, float width, const Stage& stage)
{
    const float room = width - 3 * kSides - kTitleIcon;
    return std::max(theme::kTouchMinimum, titleAndPiece(hit, room, stage) + 2 * kTitleEnds);
}

float kindHeight(const present::SearchHit& hit, float width, const Stage& stage)
{
    return std::max(kKindHeight, extentOf(hit.kind, kindStyle(hit.section), width - kKindIcon - 8, stage).height + 1);
}

float cardHeight(const present::SearchHit& hit, float width, const Stage& stage)
{
    const float room = wordsWidth(width);
    float height = 2 * kEnds + 2 + kindHeight(hit, room, stage) + kGap + titleAndPiece(hit, room, stage) + 1;
    if (!hit.line.empty()) // smaller letters keep in one line what would need two, so that more cards stand on a leaf
        height += std::min(extentOf(hit.line, regular(theme::kSmallLabel), room, stage).height,
                           extentOf(hit.line, regular(theme::kCaption), room, stage).height) +
                  1 + kGap;
    return std::max(kLeastHeight, height);
}

Node hitNode(const std::string& id, const present::SearchHit& hit, Rect rect, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{hit.address}}, spokenHit(hit));
    node.motion = scene::Motion::Rise;
    constexpr float kRound = theme::kCardRadius - 2;
    Rect room = rect.inset(2);
    node.children.push_back(
        picture(id + ".picture", room.cutLeft(pictureWidth(rect.width)), hit.picture, {kRound, 0, 0, kRound}, {}));
    room = room.inset(kSides - 1, kEnds);
    Rect kind = room.cutTop(kindHeight(hit, room.width, stage), kGap);
    const TextStyle style = kindStyle(hit.section);
    node.children.push_back(icon(id + ".icon", hit.icon, kKindIcon, style.colour, kind.cutLeft(kKindIcon, 8).centre()));
    node.children.push_back(centredText(id + ".kind", hit.kind, style, kind));
    Rect line;
    if (!hit.line.empty()) {
        const float left = room.height - titleAndPiece(hit, room.width, stage) - kGap;
        const TextStyle small = lineStyle(hit.line, room.width, left, stage);
        line = room.cutBottom(extentOf(hit.line, small, room.width, stage).height + 1, kGap);
    }
    Rect title = room;
    static_cast<void>(title.cutBottom(pieceRoom(hit, room.width, stage)));
    node.children.push_back(markedText(titleSpec(id, hit), title, stage));
    addPiece(node, hit, room, stage);
    if (!hit.line.empty())
        node.children.push_back(
            textNode(id + ".line", hit.line, lineStyle(hit.line, line.width, line.height, stage), line, stage));
    return node;
}

/// A piece of the tie line with the card's knot, at the left of `rect`.
Node hangingNode(const std::string& id, const present::SearchHit& hit, HitForm form, Rect rect, const Stage& stage)
{
    constexpr float kAcrossGap = 20; // to the line of the next card
    Node node = group(id + ".row", rect);
    const Colour colour = theme::coloursOf(hit.section).fill;
    const Rect beside = rect.cutLeft(kLineRoom);
    const Point knot{beside.x + 18, beside.centre().y};
    scene::LineContent line;
    line.stops = {{{knot.x, beside.y}, theme::kS300}, {{knot.x, beside.bottom() + kAcrossGap}, theme::kS300}};
    line.smooth = false;
    Node thread;
    thread.id = id + ".thread";
    thread.rect = beside;
    thread.content = std::move(line);
    thread.layer = scene::Layer::Over;
    node.children.push_back(std::move(thread));
    Node tie;
    tie.id = id + ".knot";
    tie.rect = Rect::around(knot, {36, 36});
    tie.content = scene::KnotContent{12, 6, colour, theme::kWhite};
    tie.layer = scene::Layer::Over;
    node.children.push_back(std::move(tie));
    Node one = form == HitForm::Card ? hitNode(id, hit, rect, stage) : titleNode(id, hit, rect, stage);
    one.hit = node.rect; // the knot belongs to the card
    node.children.push_back(std::move(one));
    return node;
}

} // namespace

Part searchHitPart(const std::string& id, const present::SearchHit& hit, HitForm form, const Stage& stage)
{
    const bool hangs = hangsOnLine(stage);
    Part part;
    part.minWidth = hangs ? 0 : kCardWidth;
    part.height = [&hit, form, hangs, stage](float width) {
        const float room = hangs ? width - kLineRoom : width;
        return form == HitForm::Card ? cardHeight(hit, room, stage) : titleHeight(hit, room, stage);
    };
    part.draw = [&hit, form, hangs, id, stage](Rect rect) {
        if (hangs)
            return hangingNode(id, hit, form, rect, stage);
        return form == HitForm::Card ? hitNode(id, hit, rect, stage) : titleNode(id, hit, rect, stage);
    };
    return part;
}

} // namespace musubi::screens
