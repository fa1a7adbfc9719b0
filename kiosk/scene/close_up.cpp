#include "kiosk/scene/close_up.hpp"

#include "kiosk/scene/picture_sign.hpp"
#include "kiosk/scene/recognition.hpp"

#include <algorithm>
#include <optional>

namespace musubi::scene {

namespace {

constexpr float kEdge = 6; ///< a picture on top of a card is at most this far from its edges

void moveDown(Node& node, float by)
{
    node.rect.y += by;
    if (node.hit)
        node.hit->y += by;
    if (auto* line = std::get_if<LineContent>(&node.content))
        for (LineStop& stop : line->stops)
            stop.at.y += by;
    if (auto* shape = std::get_if<ShapeContent>(&node.content)) {
        for (Point& point : shape->outline)
            point.y += by;
        if (shape->clip)
            shape->clip->y += by;
    }
    for (Node& child : node.children)
        moveDown(child, by);
}

void include(std::optional<Rect>& all, const Node& node)
{
    if (hasSomethingToSee(node)) {
        const Rect one = node.rect;
        if (!all) {
            all = one;
        } else {
            const float left = std::min(all->x, one.x);
            const float top = std::min(all->y, one.y);
            all = Rect{left, top, std::max(all->right(), one.right()) - left,
                       std::max(all->bottom(), one.bottom()) - top};
        }
    }
    for (const Node& child : node.children)
        include(all, child);
}

bool isOnTop(const Node& picture, const Node& card)
{
    return std::holds_alternative<PictureContent>(picture.content) && picture.role == Role::None &&
           picture.label.empty() && picture.rect.y <= card.rect.y + kEdge && picture.rect.x <= card.rect.x + kEdge &&
           picture.rect.right() >= card.rect.right() - kEdge && picture.rect.bottom() < card.rect.bottom() - kEdge;
}

/// Whether what is below the picture would lie over a tag on the picture, moved by `by`.
bool meetsTags(const Node& card, const Rect& gap, float by)
{
    const auto isMet = [&](const Node& tag) {
        return gap.holds(tag.rect) && hasSomethingToSee(tag) &&
               std::ranges::any_of(card.children, [&](const Node& other) {
                   std::optional<Rect> seen;
                   include(seen, other);
                   return !gap.holds(other.rect) && seen && seen->moved(0, by).overlaps(tag.rect);
               });
    };
    return std::ranges::any_of(card.children, isMet);
}

/// What stands wholly on the picture, such as a tag in its corner, keeps its place.
void closeOver(const Rect& gap, Node& card)
{
    std::optional<Rect> words;
    float tagsEnd = card.rect.y;
    for (const Node& child : card.children)
        if (!gap.holds(child.rect))
            include(words, child);
        else if (hasSomethingToSee(child))
            tagsEnd = std::max(tagsEnd, child.rect.bottom());
    if (!words)
        return;
    const auto toMiddle = [&](float top) { return (top + card.rect.bottom()) / 2 - words->centre().y; };
    float by = toMiddle(card.rect.y);
    if (meetsTags(card, gap, by))
        by = toMiddle(tagsEnd);
    if (by >= 0)
        return;
    for (Node& child : card.children)
        if (!gap.holds(child.rect))
            moveDown(child, by);
}

} // namespace

void closeUp(Node& node)
{
    for (Node& child : node.children)
        closeUp(child);
    if (!isControl(node.role))
        return;
    const auto picture = std::ranges::find_if(node.children, [&](const Node& child) { return isOnTop(child, node); });
    if (picture == node.children.end() || signFor(*picture, node, {}))
        return;
    const Rect gap = picture->rect;
    picture->content = std::monostate{};
    picture->rect = {gap.x, gap.y, 0, 0};
    closeOver(gap, node);
}

} // namespace musubi::scene
