#include "kiosk/screens/award_card.hpp"

#include "kiosk/screens/pieces/wrapping_tag.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSides = 24;
constexpr float kLeastPicture = 150;
constexpr float kBelowSeam = 30; ///< the lower half of the programme's mark, and a little air
constexpr float kEnds = 20;
constexpr float kGap = 6;
const theme::SectionColours kGold = theme::coloursOf(Section::Awards);

const TextStyle kWinners = bold(theme::kBody);
const TextStyle kTheme = regular(theme::kSmallLabel, theme::kInk2);

TagSpec programmeTag(const std::string& id, const present::AwardCard& view)
{
    return {id, view.programme, "workspace_premium", view.main ? kGold.fill : theme::kWhite, theme::kInk};
}

void ring(Node& mark, const present::AwardCard& view, Colour colour)
{
    auto& content = std::get<BoxContent>(mark.content);
    content.border = view.main ? colour : kGold.fill;
    content.borderWidth = 3;
}

/// Winners over the theme; the theme stands alone when the names are not known.
float wordsHeight(const present::AwardCard& view, float width, const Stage& stage)
{
    float height = 2;
    if (!view.winners.empty())
        height += extentOf(view.winners, kWinners, width, stage).height;
    if (!view.theme.empty())
        height += (view.winners.empty() ? 0 : kGap) +
                  extentOf(view.theme, view.winners.empty() ? kWinners : kTheme, width, stage).height;
    return height;
}

void addWords(Node& node, const present::AwardCard& view, Rect room, const Stage& stage)
{
    const std::string& id = node.id;
    if (!view.winners.empty()) {
        Node name = textNode(id + ".winners", view.winners, kWinners, room, stage);
        static_cast<void>(room.cutTop(name.rect.height, kGap));
        node.children.push_back(std::move(name));
    }
    if (!view.theme.empty())
        node.children.push_back(
            textNode(id + ".theme", view.theme, view.winners.empty() ? kWinners : kTheme, room, stage));
}

float pictureBeside(float width)
{
    return std::clamp(width * 0.3F, 150.0F, 280.0F);
}

float roomBeside(float width)
{
    return width - pictureBeside(width) - 2 * kSides;
}

} // namespace

Node awardFrame(const std::string& id, const present::AwardCard& view, Rect rect)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}});
    auto& content = std::get<BoxContent>(node.content);
    content.border = view.main ? kGold.fill : theme::kS300;
    content.borderWidth = view.main ? 3 : 2;
    return node;
}

Node programmeMark(const std::string& id, const present::AwardCard& view, Rect card, float seam, const Stage& stage)
{
    constexpr float kHalf = 22;
    Node mark = wrappingTag(programmeTag(id, view), {card.x + 22, seam + kHalf}, card.width - 44, stage);
    ring(mark, view, theme::kWhite);
    mark.layer = scene::Layer::Over;
    return mark;
}

float awardCardHeight(const present::AwardCard& view, AwardPicture place, float width, const Stage& stage)
{
    if (place == AwardPicture::Above)
        return kLeastPicture + kBelowSeam + wordsHeight(view, width - 2 * kSides, stage) + kEnds;
    const float room = roomBeside(width);
    const float mark = wrappingTag(programmeTag({}, view), {}, room, stage).rect.height;
    return std::max(kLeastPicture + 20, kEnds + mark + 10 + wordsHeight(view, room, stage) + kEnds);
}

Node awardCardNode(const std::string& id, const present::AwardCard& view, AwardPicture place, Rect rect,
                   const Stage& stage)
{
    constexpr float kEdge = 3;
    constexpr float kRound = theme::kCardRadius - kEdge;
    Node node = awardFrame(id, view, rect);
    const Rect inside = rect.inset(kEdge);
    if (place == AwardPicture::Above) {
        const float words = wordsHeight(view, rect.width - 2 * kSides, stage);
        const float seam = rect.bottom() - kEnds - words - kBelowSeam;
        node.children.push_back(picture(id + ".picture", {inside.x, inside.y, inside.width, seam - inside.y},
                                        view.picture, {kRound, kRound, 0, 0}, {}));
        node.children.push_back(programmeMark(id + ".programme", view, rect, seam, stage));
        addWords(node, view, {rect.x + kSides, seam + kBelowSeam, rect.width - 2 * kSides, words}, stage);
        return node;
    }
    const float side = pictureBeside(rect.width);
    node.children.push_back(picture(id + ".picture", {inside.x, inside.y, side - kEdge, inside.height}, view.picture,
                                    {kRound, 0, 0, kRound}, {}));
    const float needed = awardCardHeight(view, place, rect.width, stage) - 2 * kEnds;
    Rect room = Rect::around({rect.x + side + kSides + roomBeside(rect.width) / 2, rect.centre().y},
                             {roomBeside(rect.width), std::min(needed, rect.height - 2 * kEnds)});
    Node mark = wrappingTag(programmeTag(id + ".programme", view), {room.x, 0}, room.width, stage);
    const float height = mark.rect.height;
    mark = wrappingTag(programmeTag(id + ".programme", view), {room.x, room.y + height}, room.width, stage);
    ring(mark, view, kGold.fill);
    static_cast<void>(room.cutTop(height, 10));
    node.children.push_back(std::move(mark));
    addWords(node, view, room, stage);
    return node;
}

} // namespace musubi::screens
