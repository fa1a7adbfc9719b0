#include "kiosk/screens/pieces/seam_pill.hpp"

#include <utility>

namespace musubi::screens {

Node seamPill(const SeamPillSpec& spec, float x, float seam, float room, const Stage& stage)
{
    constexpr float kPadding = 20;
    constexpr float kIconSize = 32;
    constexpr float kGap = 10;
    const float iconWidth = spec.icon.empty() ? 0 : kIconSize + kGap;
    const float wordsRoom = room - 2 * kPadding - iconWidth;
    const TextStyle style = fitting(spec.words, bold(theme::kSmallLabel, theme::kWhite),
                                    {theme::kSmallLabel, theme::kCaption}, {wordsRoom, spec.height}, stage);
    const float width = extentOf(spec.words, style, wordsRoom, stage).width;
    TextStyle moreStyle = regular(style.size, theme::kWhite);
    float moreWidth = spec.more.empty() ? 0 : extentOf(spec.more, moreStyle, 0, stage).width;
    if (width + kGap + moreWidth > wordsRoom) {
        moreStyle.size = theme::kCaption;
        moreWidth = spec.more.empty() ? 0 : extentOf(spec.more, moreStyle, 0, stage).width;
    }
    const bool hasMore = moreWidth > 0 && width + kGap + moreWidth <= wordsRoom;
    const Rect rect{x, seam - spec.height / 2, 2 * kPadding + iconWidth + width + (hasMore ? kGap + moreWidth : 0) + 1,
                    spec.height};
    BoxContent content;
    content.radius = spec.height / 2;
    content.fill = theme::coloursOf(spec.section).solid;
    content.border = theme::kWhite;
    content.borderWidth = 4;
    Node pill = box(spec.id, rect, content);
    pill.role = Role::Group;
    pill.layer = scene::Layer::Over;
    Rect inside = rect.inset(kPadding, 0);
    if (!spec.icon.empty())
        pill.children.push_back(
            icon(spec.id + ".icon", spec.icon, kIconSize, theme::kWhite, inside.cutLeft(kIconSize, kGap).centre()));
    pill.children.push_back(centredText(spec.id + ".words", spec.words, style, inside.cutLeft(width + 1, kGap - 1)));
    if (hasMore)
        pill.children.push_back(
            centredText(spec.id + ".more", spec.more, moreStyle, {inside.x, inside.y, moreWidth + 1, inside.height}));
    return pill;
}

} // namespace musubi::screens
