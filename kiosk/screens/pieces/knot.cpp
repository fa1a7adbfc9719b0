#include "kiosk/screens/pieces/knot.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kAroundRing = 3; ///< free round it: a ring swings as it appears

} // namespace

Node knot(std::string id, scene::Point at, const scene::KnotContent& look, int step)
{
    const float side = 2 * (look.radius + look.ring / 2 + kAroundRing);
    Node node;
    node.id = std::move(id);
    node.rect = scene::Rect::around(at, {side, side});
    node.content = look;
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Pop;
    node.motionStep = step;
    return node;
}

void hangOn(Node& card, const Node& knot)
{
    const scene::Rect own = card.hit.value_or(card.rect);
    const float left = std::min(own.x, knot.rect.x);
    const float top = std::min(own.y, knot.rect.y);
    card.hit = scene::Rect{left, top, std::max(own.right(), knot.rect.right()) - left,
                           std::max(own.bottom(), knot.rect.bottom()) - top};
}

} // namespace musubi::screens
