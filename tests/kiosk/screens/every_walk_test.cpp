// Every leaf of every page: screen × language × text size × orientation × contrast × reach mode. Nothing is cut,
// nothing lies over its neighbour; every control has a name and is in the reading list (A3), is 20 mm large and 2 mm
// apart from the next one (A1), and in reach mode a hand reaches it (A4). Running text has 7:1, other text 4.5:1, icons
// 3:1; in high contrast texts and icons have 15:1 and controls can be told from the page (A2). Where words stand on a
// picture, which the scene cannot tell, it is measured in the painted picture, where each stands out least.
#include "tests/kiosk/paint/painted.hpp"
#include "tests/kiosk/screens/inspector.hpp"

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

class EveryWalk : public testing::TestWithParam<Walk>
{
protected:
    /// Texts and icons that do not stand out enough, or of which only the picture can tell.
    static std::vector<Contrast> doubtfulIn(const Scene& scene)
    {
        std::vector<Contrast> doubtful = scene::contrastsOf(scene, KioskParts::shared().metrics());
        const std::set<std::string> off = iconsThatAreOff(scene);
        std::erase_if(doubtful, [&](const Contrast& one) {
            const bool isOff = off.contains(one.node) && (one.ink == scene::Ink::Icon || !one.ground.isKnown());
            return one.ratio >= scene::neededContrast(one.ink) || isOff;
        });
        return doubtful;
    }

    sf::Image groundOf(Scene scene)
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

    std::unique_ptr<paint::Painter> m_painter;
    std::optional<paint::test::Easel> m_easel;
};

} // namespace

TEST_P(EveryWalk, CanBeSeenTouchedAndHeard)
{
    Findings findings;
    Inspector inspector(GetParam());
    EXPECT_EQ(inspector.stage().reach.has_value(), std::get<1>(GetParam()).reach == present::Switch::On);
    int measured = 0;
    forEveryLeaf(GetParam(), present::Switch::Off, [&](const Scene& scene, const std::string& where) {
        inspector.look(scene, where);
        std::optional<sf::Image> ground;
        for (const Contrast& one : doubtfulIn(scene)) {
            if (one.ground.isKnown()) {
                findings.add(describe(one), where);
                continue;
            }
            ++measured;
            if (!ground)
                ground = groundOf(scene);
            const double ratio = contrastOn(*ground, one);
            if (ratio < scene::neededContrast(one.ink))
                findings.add(one.node + " is below " + std::to_string(scene::neededContrast(one.ink)),
                             where + " with " + std::to_string(ratio));
        }
    });
    EXPECT_GT(measured, 0) << "no page has words on a picture";
}

TEST_P(EveryWalk, CanBeSeenTouchedAndHeardInHighContrast)
{
    Findings findings;
    Inspector inspector(GetParam());
    const auto& metrics = KioskParts::shared().metrics();
    forEveryLeaf(GetParam(), present::Switch::On, [&](const Scene& page, const std::string& where) {
        const Scene contrast = scene::highContrast(page);
        inspector.look(contrast, where + " in high contrast");
        for (const scene::Contrast& one : scene::contrastsOf(contrast, metrics))
            if (one.ratio < scene::kHighContrast)
                findings.add(describe(one), where);
        for (const scene::Node* node : scene::allNodes(contrast))
            if (isControl(*node) && !canBeSeen(*node))
                findings.add("not seen as a control: " + node->id, where);
    });
}

INSTANTIATE_TEST_SUITE_P(Walks, EveryWalk, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
