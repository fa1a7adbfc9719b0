// A scene painted into memory, and its pixels.
#pragma once

#include "kiosk/paint/painter.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/support/source_folder.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

namespace musubi::paint::test {

inline std::unique_ptr<Painter> openPainter(std::size_t budget = 96U * 1024U * 1024U)
{
    auto painter = Painter::open({std::string(MUSUBI_SOURCE_DIR) + "/assets", budget});
    return painter ? std::move(painter).value() : nullptr;
}

inline Moment settled()
{
    Moment moment;
    moment.liveliness = Liveliness::Settled;
    return moment;
}

inline scene::Node nodeOf(scene::Rect rect, scene::Content content)
{
    scene::Node node;
    node.rect = rect;
    node.content = std::move(content);
    return node;
}

inline scene::BoxContent boxOf(float radius, theme::Colour fill)
{
    scene::BoxContent box;
    box.radius = radius;
    box.fill = fill;
    return box;
}

inline scene::Node textNode(scene::Rect rect, const std::string& markup, scene::TextStyle style)
{
    return nodeOf(rect, scene::TextContent{RubyText::parse(markup).value(), style});
}

inline scene::Scene sceneOf(std::vector<scene::Node> nodes, scene::Size size = {400, 300})
{
    scene::Scene scene;
    scene.size = size;
    scene.root.rect = {0, 0, size.width, size.height};
    scene.root.content = boxOf(0, theme::kWhite);
    scene.root.children = std::move(nodes);
    return scene;
}

/// A target is made once and used for many scenes: making one takes longer than painting.
class Easel
{
public:
    Easel(unsigned width, unsigned height) { m_target.create(width, height); }

    sf::Image paint(Painter& painter, const scene::Scene& scene, const Moment& moment)
    {
        painter.paint(scene, moment, m_target);
        m_target.display();
        return m_target.getTexture().copyToImage();
    }
    sf::RenderTexture& target() { return m_target; }

private:
    sf::RenderTexture m_target;
};

inline bool near(sf::Color one, theme::Colour two, int tolerance = 2)
{
    return std::abs(one.r - two.red) <= tolerance && std::abs(one.g - two.green) <= tolerance &&
           std::abs(one.b - two.blue) <= tolerance;
}

} // namespace musubi::paint::test
