#include "kiosk/screens/pieces/text.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

/// Down to this share of the size, whole phrases are worth more than large letters.
constexpr float kWorthWholePhrases = 0.7F;

enum class Setting
{
    TooLarge,
    Split, ///< all of it fits, but a phrase is broken inside
    Whole,
};

Setting settingOf(const Words& words, const TextStyle& style, scene::Size room, const Stage& stage)
{
    const scene::TextExtent extent = stage.metrics->measure(words.text, styled(words, style), room.width);
    if (extent.cut || extent.size.width > room.width + 0.5F || extent.size.height > room.height + 0.5F)
        return Setting::TooLarge;
    return extent.split ? Setting::Split : Setting::Whole;
}

} // namespace

TextStyle bold(float size, Colour colour, Align align)
{
    TextStyle style;
    style.size = size;
    style.weight = Weight::Bold;
    style.colour = colour;
    style.align = align;
    style.leading = theme::kTitleLeading;
    return style;
}

TextStyle regular(float size, Colour colour, Align align)
{
    TextStyle style = bold(size, colour, align);
    style.weight = Weight::Regular;
    style.leading = size >= theme::kBody ? theme::kTextLeading : theme::kTitleLeading;
    return style;
}

TextStyle styled(const Words& words, TextStyle style)
{
    style.language = words.language;
    style.rubyLines = words.ruby == present::Switch::On;
    if (style.rubyLines)
        style.leading = std::max(style.leading, theme::kRubyLeading);
    return style;
}

Node textNode(std::string id, const Words& words, const TextStyle& style, Rect rect, const Stage& stage, Role role)
{
    Node node;
    node.id = std::move(id);
    const TextStyle own = styled(words, style);
    const float height = extentOf(words, own, rect.width, stage).height;
    node.rect = {rect.x, rect.y, rect.width, std::min(height, rect.height)};
    node.content = scene::TextContent{words.text, own, Align::Start};
    node.role = role;
    return node;
}

Node centredText(std::string id, const Words& words, const TextStyle& style, Rect rect, Role role)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    node.content = scene::TextContent{words.text, styled(words, style), Align::Centre};
    node.role = role;
    return node;
}

TextStyle fitting(const Words& words, TextStyle style, std::span<const float> sizes, scene::Size room,
                  const Stage& stage)
{
    assert(!sizes.empty());
    std::optional<TextStyle> largest;
    for (const float size : sizes) {
        style.size = size;
        const Setting setting = settingOf(words, style, room, stage);
        if (setting == Setting::Whole && (!largest || size >= largest->size * kWorthWholePhrases))
            return style;
        if (setting != Setting::TooLarge && !largest)
            largest = style;
    }
    style.size = sizes.back();
    return largest.value_or(style);
}

TextStyle fitting(const Words& words, TextStyle style, std::initializer_list<float> sizes, scene::Size room,
                  const Stage& stage)
{
    return fitting(words, std::move(style), std::span<const float>(sizes.begin(), sizes.size()), room, stage);
}

scene::Size extentOf(const Words& words, const TextStyle& style, float width, const Stage& stage)
{
    return stage.metrics->measure(words.text, styled(words, style), width).size;
}

bool fits(const Words& words, const TextStyle& style, scene::Size room, const Stage& stage)
{
    return settingOf(words, style, room, stage) != Setting::TooLarge;
}

} // namespace musubi::screens
