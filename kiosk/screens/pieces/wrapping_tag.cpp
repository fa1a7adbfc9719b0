#include "kiosk/screens/pieces/wrapping_tag.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

Node wrappingTag(const TagSpec& spec, Point foot, float room, const Stage& stage)
{
    constexpr float kHeight = 44;
    constexpr float kSides = 18;
    constexpr float kIcon = 26;
    constexpr float kIconGap = 8;
    const TextStyle style = bold(theme::kCaption, spec.ink);
    const float wordsRoom = room - 2 * kSides;
    const float oneLine = extentOf(spec.words, style, 0, stage).width;
    const bool isWide = oneLine > wordsRoom;
    const scene::Size words = extentOf(spec.words, style, isWide ? wordsRoom : 0, stage);
    const bool hasIcon = !spec.icon.empty() && oneLine + kIcon + kIconGap <= wordsRoom;
    const float height = std::max(kHeight, words.height + (isWide ? 10.0F : 0.0F));
    const float width = words.width + 1 + (hasIcon ? kIcon + kIconGap : 0) + 2 * kSides;
    BoxContent content;
    content.radius = theme::kTagRadius;
    content.fill = spec.fill;
    Node node = box(spec.id, {foot.x, foot.y - height, width, height}, content);
    node.role = Role::Group;
    Rect inside = node.rect.inset(kSides, 0);
    if (hasIcon)
        node.children.push_back(
            icon(spec.id + ".icon", spec.icon, kIcon, spec.ink, inside.cutLeft(kIcon, kIconGap).centre()));
    node.children.push_back(centredText(spec.id + ".words", spec.words, style, inside));
    return node;
}

} // namespace musubi::screens
