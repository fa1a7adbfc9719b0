#include "kiosk/screens/home_parts.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

Node homeBrand(const present::FrameView& frame, Point at, float room, const Stage& stage)
{
    constexpr float kMark = 86;
    const float width = std::min(370.0F, room - kMark);
    Node node = group("brand", {at.x, at.y, kMark + width, 92});
    node.children.push_back(icon("brand.mark", "logo-white", 72, theme::kWhite, {at.x + 34, at.y + 48}));
    node.children.push_back(textNode("brand.name", frame.brand, bold(theme::kPageTitle, theme::kWhite),
                                     {at.x + kMark, at.y, width, 54}, stage));
    node.children.push_back(textNode("brand.line", frame.brandLine, regular(theme::kCaption, theme::kWhite),
                                     {at.x + kMark, at.y + 54, width, 32}, stage));
    return node;
}

Colour knotColour(const present::HomeView& view, std::size_t index)
{
    const bool today = view.next[index].session.start.date == view.next.front().session.start.date;
    return theme::coloursOf(today                           ? Section::Events
                            : index == view.next.size() - 1 ? Section::Awards
                                                            : Section::Future)
        .onSky;
}

Node homeKnot(const std::string& id, Point at, Colour colour, std::size_t index)
{
    Node knot;
    knot.id = id + ".knot";
    knot.rect = Rect::around(at, {36, 36});
    knot.content = scene::KnotContent{14, 7, colour, theme::kWhite};
    knot.layer = scene::Layer::Over;
    knot.motion = scene::Motion::Pop;
    knot.motionStep = static_cast<int>(index);
    return knot;
}

} // namespace musubi::screens
