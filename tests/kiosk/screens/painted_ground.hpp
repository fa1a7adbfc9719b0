// What lies behind words that stand on a picture, which the scene cannot tell: measured in the painted picture, where
// the words stand out least.
#pragma once

#include "kiosk/scene/contrast.hpp"
#include "tests/kiosk/paint/painted.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

namespace musubi::test {

class PaintedGround
{
public:
    /// `scene` without its words, icons and lines.
    [[nodiscard]] sf::Image of(scene::Scene scene)
    {
        if (!m_painter) {
            m_painter = paint::test::openPainter();
            m_painter->setPackRoot(KioskParts::shared().catalogue().root());
        }
        takeInkOff(scene.root);
        const auto width = static_cast<unsigned>(std::ceil(scene.size.width / kPixel));
        const auto height = static_cast<unsigned>(std::ceil(scene.size.height / kPixel));
        if (!m_easel || m_easel->target().getSize() != sf::Vector2u{width, height})
            m_easel.emplace(width, height);
        return m_easel->paint(*m_painter, scene, paint::test::settled());
    }

    /// The contrast that all but the worst fiftieth of what lies behind has: a star is smaller than a stroke.
    [[nodiscard]] static double contrastOn(const sf::Image& image, const scene::Contrast& ink)
    {
        constexpr std::size_t kNegligible = 50;
        const auto at = [](float place, unsigned end) {
            return std::min(static_cast<unsigned>(std::max(0.0F, place / kPixel)), end - 1);
        };
        const sf::Vector2u size = image.getSize();
        std::vector<double> ratios;
        for (unsigned y = at(ink.area.y, size.y); y <= at(ink.area.bottom(), size.y); ++y)
            for (unsigned x = at(ink.area.x, size.x); x <= at(ink.area.right(), size.x); ++x) {
                const sf::Color pixel = image.getPixel(x, y);
                const theme::Colour ground{pixel.r, pixel.g, pixel.b, 255};
                ratios.push_back(scene::worstContrast(ink.colour, {ground, ground}));
            }
        std::ranges::sort(ratios);
        return ratios.at(ratios.size() / kNegligible);
    }

private:
    static constexpr float kPixel = 4; ///< scene pixels that one pixel of the painted picture covers

    static void takeInkOff(scene::Node& node)
    {
        if (std::holds_alternative<scene::TextContent>(node.content) ||
            std::holds_alternative<scene::IconContent>(node.content) ||
            std::holds_alternative<scene::LineContent>(node.content))
            node.content = std::monostate{};
        for (scene::Node& child : node.children)
            takeInkOff(child);
    }

    std::unique_ptr<paint::Painter> m_painter;
    std::optional<paint::test::Easel> m_easel;
};

} // namespace musubi::test
