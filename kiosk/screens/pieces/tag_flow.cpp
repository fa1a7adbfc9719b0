#include "kiosk/screens/pieces/tag_flow.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeight = 44;
constexpr float kPadding = 18;
constexpr float kTightPadding = 10;
constexpr float kIcon = 26;
constexpr float kGap = 12;

} // namespace

std::optional<Node> tagWithin(const TagSpec& spec, Point at, float room, const Stage& stage)
{
    const float iconWidth = spec.icon.empty() ? 0 : kIcon + 8;
    // One line: a tag of two would not be a pill. Where it is tight, its ends are.
    const TextStyle style = bold(theme::kCaption, spec.ink);
    const float width = extentOf(spec.words, style, 0, stage).width;
    const float padding = std::clamp((room - iconWidth - width) / 2, kTightPadding, kPadding);
    if (spec.words.empty() || width + iconWidth + 2 * padding > room)
        return std::nullopt;
    const Rect rect{at.x, at.y, width + iconWidth + 2 * padding, kHeight};
    BoxContent content;
    content.radius = theme::kTagRadius;
    content.fill = spec.fill;
    Node node = box(spec.id, rect, content);
    node.role = Role::Group;
    if (!spec.icon.empty())
        node.children.push_back(
            icon(spec.id + ".icon", spec.icon, kIcon, spec.ink, {rect.x + padding + kIcon / 2, rect.centre().y}));
    node.children.push_back(centredText(spec.id + ".words", spec.words, style,
                                        {rect.x + padding + iconWidth, rect.y, width + 1, rect.height}));
    return node;
}

Node tagFlow(std::string id, const std::vector<TagSpec>& tags, Rect rect, const Stage& stage)
{
    Node node = group(std::move(id), {rect.x, rect.y, rect.width, 0});
    float x = rect.x;
    float y = rect.y;
    for (const TagSpec& spec : tags) {
        auto one = tagWithin(spec, {x, y}, rect.width, stage);
        if (!one)
            continue;
        if (x > rect.x && one->rect.right() > rect.right()) {
            x = rect.x;
            y += kHeight + kGap;
            one = tagWithin(spec, {x, y}, rect.width, stage);
        }
        if (!one || one->rect.bottom() > rect.bottom() + 0.5F)
            break;
        x = one->rect.right() + kGap;
        node.rect.height = one->rect.bottom() - rect.y;
        node.children.push_back(std::move(*one));
    }
    return node;
}

} // namespace musubi::screens
