#include "kiosk/scene/picture_sign.hpp"

#include "kiosk/scene/recognition.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace musubi::scene {

namespace {

using Sign = std::pair<std::string_view, std::string_view>;

constexpr std::array kSigns{
    Sign{"agri", "agriculture"},
    Sign{"bio", "biotech"},
    Sign{"blackboard", "menu_book"},
    Sign{"city", "location_city"},
    Sign{"courier", "local_shipping"},
    Sign{"dome", "nights_stay"},
    Sign{"garden", "local_florist"},
    Sign{"globe", "public"},
    Sign{"lake", "sailing"},
    Sign{"lamp", "lightbulb"},
    Sign{"lattice", "grain"},
    Sign{"microscope", "biotech"},
    Sign{"mineral", "diamond"},
    Sign{"mizu", "waves"},
    Sign{"mobility", "directions_bus"},
    Sign{"particle", "blur_on"},
    Sign{"peaks", "landscape"},
    Sign{"quiz", "quiz"},
    Sign{"robot", "smart_toy"},
    Sign{"rocket", "rocket_launch"},
    Sign{"school", "school"},
    Sign{"sensor", "sensors"},
    Sign{"sky", "wb_twilight"},
    Sign{"space", "satellite_alt"},
    Sign{"strata", "layers"},
};
constexpr std::string_view kOwn = "illustration:";
constexpr std::string_view kAnyPicture = "image";

constexpr float kGap = 8; ///< between the sign and what stands around it
constexpr float kShare = 0.7F;
constexpr float kEnough = 64; ///< room, for a sign
constexpr float kSmallest = 34;
constexpr float kLargest = 128;

float shorter(const Rect& rect)
{
    return std::min(rect.width, rect.height);
}

/// What is left of `room` beside `over`: above or below it, so that signs of cards in a row stand alike; only where
/// that is too little, at its side.
Rect beside(const Rect& room, const Rect& over)
{
    const std::array upright{
        Rect{room.x, room.y, room.width, over.y - kGap - room.y},
        Rect{room.x, over.bottom() + kGap, room.width, room.bottom() - over.bottom() - kGap},
    };
    const std::array sideways{
        Rect{room.x, room.y, over.x - kGap - room.x, room.height},
        Rect{over.right() + kGap, room.y, room.right() - over.right() - kGap, room.height},
    };
    const Rect first = *std::ranges::max_element(upright, {}, shorter);
    const Rect second = *std::ranges::max_element(sideways, {}, shorter);
    return shorter(first) >= kEnough || shorter(first) >= shorter(second) ? first : second;
}

void leaveFree(Rect& room, const Node& node)
{
    if (hasSomethingToSee(node) && room.overlaps(node.rect))
        room = beside(room, node.rect);
    for (const Node& child : node.children)
        leaveFree(room, child);
}

} // namespace

std::string signOf(const std::string& source)
{
    if (!source.starts_with(kOwn))
        return std::string(kAnyPicture);
    const std::string_view name = std::string_view(source).substr(kOwn.size());
    const auto* const sign = std::ranges::find(kSigns, name, &Sign::first);
    return std::string(sign == kSigns.end() ? kAnyPicture : sign->second);
}

std::optional<Node> signFor(const Node& picture, const Node& card, Colour ink)
{
    const auto* const content = std::get_if<PictureContent>(&picture.content);
    if (content == nullptr)
        return std::nullopt;
    Rect room = picture.rect.inset(kGap);
    for (const Node& other : card.children) {
        if (&other == &picture)
            continue;
        if (isIconDisc(other) && other.rect.overlaps(picture.rect))
            return std::nullopt;
        leaveFree(room, other);
    }
    const float size = std::min(kLargest, shorter(room) * kShare);
    if (size < kSmallest)
        return std::nullopt;
    Node sign;
    sign.rect = Rect::around(room.centre(), {size, size});
    sign.content = IconContent{signOf(content->source), size, ink};
    return sign;
}

} // namespace musubi::scene
