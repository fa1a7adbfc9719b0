// Every leaf of every page: screen × language × text size × orientation × contrast × reach mode. Nothing is cut,
// nothing lies over its neighbour; every control has a name and is in the reading list (A3), is 20 mm large and 2 mm
// apart from the next one (A1), and in reach mode a hand reaches it (A4).
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

#include <cmath>
#include <optional>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Rect;
using scene::Scene;

constexpr double kLeastTarget = 20; ///< millimetres
constexpr double kLeastApart = 2;   ///< millimetres
constexpr float kSlack = 0.5F;      ///< places are sums of measured words

/// What of a scene can be touched now: nothing under a sheet, nothing that does nothing.
std::vector<const Node*> touchableIn(const Scene& scene)
{
    std::vector<const Node*> controls = scene::allNodes(scene);
    std::erase_if(controls, [&](const Node* node) {
        return !node->intent || node->role == scene::Role::None ||
               scene::controlAt(scene, scene::hitArea(*node).centre()) != node;
    });
    return controls;
}

/// Empty space between two rectangles, along the axis on which they are further apart.
float between(const Rect& one, const Rect& two)
{
    return std::max(std::max(one.x, two.x) - std::min(one.right(), two.right()),
                    std::max(one.y, two.y) - std::min(one.bottom(), two.bottom()));
}

/// Of a panel of 43 inches, or as mounted.
double millimetresPerScenePixel(const Setting& setting, const screens::Stage& stage)
{
    constexpr double kDiagonal = 1092.2;
    const double width = setting.mounting.width > 0 ? setting.mounting.width
                                                    : kDiagonal * setting.pixels.width /
                                                          std::hypot(setting.pixels.width, setting.pixels.height);
    return width / stage.size.width;
}

/// A walk with what it measures by.
class Inspector
{
public:
    explicit Inspector(const Walk& walk)
        : m_stage(stageFor(visitIn(std::get<0>(walk), std::get<1>(walk)), std::get<1>(walk))),
          m_millimetres(millimetresPerScenePixel(std::get<1>(walk), m_stage))
    {}

    [[nodiscard]] const screens::Stage& stage() const { return m_stage; }

    void look(const Scene& scene, const std::string& where)
    {
        for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
            // Keys may be as small on the glass as they are without larger text: asked in millimetres below.
            if (flaw.kind != scene::FlawKind::TargetTooSmall || !flaw.node.starts_with("search.keys."))
                m_findings.add(describe(flaw), where);
        const std::vector<const Node*> controls = touchableIn(scene);
        lookAtNames(scene, controls, where);
        lookAtTargets(controls, where);
        lookAtReach(controls, where);
    }

private:
    void lookAtNames(const Scene& scene, const std::vector<const Node*>& controls, const std::string& where)
    {
        std::set<std::string> read;
        for (const scene::ReadingItem& item : scene::readingList(scene)) {
            if (item.text.empty())
                m_findings.add(item.node + " is read as nothing", where);
            read.insert(item.node);
        }
        for (const Node* const control : controls)
            if (!read.contains(control->id))
                m_findings.add(control->id + " is not read", where);
    }

    void lookAtTargets(const std::vector<const Node*>& controls, const std::string& where)
    {
        for (std::size_t one = 0; one < controls.size(); ++one) {
            const Rect area = scene::hitArea(*controls[one]);
            if (std::min(area.width, area.height) * m_millimetres < kLeastTarget - 0.1)
                m_findings.add(controls[one]->id + " is smaller than 20 mm", where);
            for (std::size_t two = one + 1; two < controls.size(); ++two)
                if (between(area, scene::hitArea(*controls[two])) * m_millimetres < kLeastApart - 0.1)
                    m_findings.add(controls[one]->id + " is less than 2 mm from " + controls[two]->id, where);
        }
    }

    void lookAtReach(const std::vector<const Node*>& controls, const std::string& where)
    {
        if (!m_stage.reach)
            return;
        for (const Node* const control : controls)
            if (control->rect.y < m_stage.reach->top - kSlack ||
                control->rect.bottom() > m_stage.reach->bottom + kSlack)
                m_findings.add(control->id + " is out of reach", where);
    }

    screens::Stage m_stage;
    double m_millimetres;
    Findings m_findings;
};

class EveryWalk : public testing::TestWithParam<Walk>
{};

} // namespace

TEST_P(EveryWalk, CanBeSeenTouchedAndHeard)
{
    Inspector inspector(GetParam());
    EXPECT_EQ(inspector.stage().reach.has_value(), std::get<1>(GetParam()).reach == Switch::On);
    forEveryLeaf(GetParam(), Switch::Off,
                 [&](const Scene& page, const std::string& where) { inspector.look(page, where); });
    forEveryLeaf(GetParam(), Switch::On, [&](const Scene& page, const std::string& where) {
        inspector.look(scene::highContrast(page), where + " in high contrast");
    });
}

INSTANTIATE_TEST_SUITE_P(Walks, EveryWalk, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
