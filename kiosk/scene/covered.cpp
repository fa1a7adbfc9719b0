#include "kiosk/scene/covered.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/scene/hit_test.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace musubi::scene {

namespace {

constexpr float kEdge = 4;       ///< so much may lie under something else at the sides
constexpr float kLeading = 0.3F; ///< above and below, in em: there the line is empty

bool isSolid(Colour colour, float opacity)
{
    constexpr float kSeenThrough = 0.8F * 255;
    return static_cast<float>(colour.alpha) * opacity >= kSeenThrough;
}

/// What can hide words: anything with a ground of its own.
bool hides(const Node& node)
{
    if (const auto* const box = std::get_if<BoxContent>(&node.content))
        return isSolid(box->fill, node.opacity);
    return std::holds_alternative<PictureContent>(node.content) || std::holds_alternative<QrContent>(node.content) ||
           std::holds_alternative<PinContent>(node.content) || std::holds_alternative<SwatchContent>(node.content);
}

/// Arabic, Hebrew and their neighbours begin at the right.
bool isRightToLeft(const RubyText& text)
{
    const std::u32string letters = decodeUtf8(text.base());
    return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
        return (letter >= 0x0590 && letter < 0x0900) || (letter >= 0xFB1D && letter < 0xFE00) ||
               (letter >= 0xFE70 && letter < 0xFF00);
    });
}

/// From 0, at the beginning, to 1.
float shareOf(Align align, bool turned)
{
    if (align == Align::Centre)
        return 0.5F;
    return (align == Align::End) != turned ? 1.0F : 0.0F;
}

/// Where the letters stand.
Rect inkOf(const Node& node, const TextContent& text, const TextMetrics& metrics)
{
    const Size ink = metrics.measure(text.text, text.style, node.rect.width).size;
    const float across = std::max(0.0F, node.rect.width - ink.width);
    const float down = std::max(0.0F, node.rect.height - ink.height);
    const Rect box{node.rect.x + across * shareOf(text.style.align, isRightToLeft(text.text)),
                   node.rect.y + down * shareOf(text.vertical, false), ink.width, ink.height};
    return box.inset(0, kLeading * text.style.size);
}

/// A node in the order of painting; `end` is behind the last one inside it.
struct Painted
{
    const Node* node = nullptr;
    std::size_t end = 0;
};

std::size_t paint(const Node& node, std::vector<Painted>& order)
{
    const std::size_t own = order.size();
    order.push_back({&node, 0});
    for (const Node& child : node.children)
        paint(child, order);
    return order[own].end = order.size();
}

} // namespace

std::vector<Covered> coveredTexts(const Scene& scene, const TextMetrics& metrics)
{
    std::vector<Painted> order;
    paint(scene.root, order);
    std::size_t first = 0; // of what is not under a sheet
    for (std::size_t i = 0; i < order.size(); ++i)
        if (coversPage(*order[i].node, scene))
            first = i;
    std::vector<Covered> covered;
    for (std::size_t i = first; i < order.size(); ++i) {
        const auto* const text = std::get_if<TextContent>(&order[i].node->content);
        if (text == nullptr || text->text.empty())
            continue;
        const Rect ink = inkOf(*order[i].node, *text, metrics);
        for (std::size_t j = order[i].end; j < order.size(); ++j) {
            const Rect common = ink.common(order[j].node->rect);
            if (common.width <= kEdge || common.height <= 0 || !hides(*order[j].node))
                continue;
            covered.push_back({order[i].node, order[j].node});
            break;
        }
    }
    return covered;
}

} // namespace musubi::scene
