#include "kiosk/screens/night_sky.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace musubi::screens {

namespace {

constexpr int kStars = 48;
constexpr float kDistance = 8; ///< from a star to the next text

void collectTexts(const std::vector<Node>& nodes, std::vector<Rect>& texts)
{
    for (const Node& node : nodes) {
        if (std::holds_alternative<scene::TextContent>(node.content))
            texts.push_back(node.rect.inset(-kDistance));
        collectTexts(node.children, texts);
    }
}

} // namespace

void addStars(Node& ground, Rect sky, const std::vector<Node>& parts)
{
    std::vector<Rect> texts;
    collectTexts(parts, texts);
    BoxContent content;
    content.fill = theme::kWhite.withOpacity(0.55);
    for (int index = 0; index < kStars; ++index) {
        // Golden-ratio sequence, so that the sky is the same every night.
        const float x = sky.x + sky.width * std::fmod(0.618034F * static_cast<float>(index) + 0.13F, 1.0F);
        const float y = sky.y + sky.height * std::fmod(0.754878F * static_cast<float>(index) + 0.31F, 1.0F);
        const float radius = 1.2F + 1.2F * std::fmod(0.569840F * static_cast<float>(index), 1.0F);
        content.radius = radius;
        Node star = box("star." + std::to_string(index), Rect::around({x, y}, {2 * radius, 2 * radius}), content);
        if (std::ranges::any_of(texts, [&](const Rect& text) { return text.overlaps(star.rect); }))
            continue;
        star.layer = scene::Layer::Over;
        ground.children.push_back(std::move(star));
    }
}

} // namespace musubi::screens
