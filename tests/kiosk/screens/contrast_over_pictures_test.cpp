// A2 where words stand on a picture: what the scene cannot tell is measured in the painted picture, at the place of
// each text and icon where it stands out least.
#include "tests/kiosk/paint/painted.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

#include <cmath>

namespace musubi::test {

namespace {

using scene::Contrast;
using scene::Scene;

constexpr float kPixel = 4; ///< scene pixels that one pixel of the painted picture covers

/// Leaves what lies behind the words.
void takeInkOff(scene::Node& node)
{
    if (std::holds_alternative<scene::TextContent>(node.content) ||
        std::holds_alternative<scene::IconContent>(node.content) ||
        std::holds_alternative<scene::LineContent>(node.content))
        node.content = std::monostate{};
    for (scene::Node& child : node.children)
        takeInkOff(child);
}

/// The contrast that all but the worst fiftieth of what lies behind has: a star is smaller than a stroke.
double contrastOn(const sf::Image& image, const Contrast& ink)
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

class ContrastOverPictures : public testing::TestWithParam<Walk>
{
protected:
    void SetUp() override
    {
        m_painter = paint::test::openPainter();
        ASSERT_NE(m_painter, nullptr);
        m_painter->setPackRoot(KioskParts::shared().catalogue().root());
    }

    /// Texts and icons of which only the picture can tell.
    static std::vector<Contrast> unknownIn(const Scene& scene)
    {
        std::vector<Contrast> unknown = scene::contrastsOf(scene, KioskParts::shared().metrics());
        const std::set<std::string> off = iconsThatAreOff(scene);
        std::erase_if(unknown, [&](const Contrast& one) {
            return one.ground.isKnown() || one.ratio >= scene::neededContrast(one.ink) || off.contains(one.node);
        });
        return unknown;
    }

    sf::Image groundOf(Scene scene)
    {
        takeInkOff(scene.root);
        const auto width = static_cast<unsigned>(std::ceil(scene.size.width / kPixel));
        const auto height = static_cast<unsigned>(std::ceil(scene.size.height / kPixel));
        if (!m_easel || m_easel->target().getSize() != sf::Vector2u{width, height})
            m_easel.emplace(width, height);
        return m_easel->paint(*m_painter, scene, paint::test::settled());
    }

    std::unique_ptr<paint::Painter> m_painter;
    std::optional<paint::test::Easel> m_easel;
};

} // namespace

TEST_P(ContrastOverPictures, IsEnough)
{
    Findings findings;
    int measured = 0;
    forEveryLeaf(GetParam(), present::Switch::Off, [&](const Scene& scene, const std::string& where) {
        const std::vector<Contrast> unknown = unknownIn(scene);
        if (unknown.empty())
            return;
        const sf::Image ground = groundOf(scene);
        for (const Contrast& one : unknown) {
            ++measured;
            const double ratio = contrastOn(ground, one);
            if (ratio < scene::neededContrast(one.ink))
                findings.add(one.node + " is below " + std::to_string(scene::neededContrast(one.ink)),
                             where + " with " + std::to_string(ratio));
        }
    });
    EXPECT_GT(measured, 0) << "no page has words on a picture";
}

INSTANTIATE_TEST_SUITE_P(Walks, ContrastOverPictures, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
