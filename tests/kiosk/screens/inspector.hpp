// What must be true of every page on every glass, measured in millimetres: every control has a name and is in the
// reading list (A3), is 20 mm large and 2 mm apart from the next one (A1), and in reach mode stands between 400 and
// 1200 mm above the floor (A4); nothing is cut, nothing lies over its neighbour.
#pragma once

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace musubi::test {

/// Of a panel of 43 inches, or as mounted.
inline double millimetresPerScenePixel(const Setting& setting, const screens::Stage& stage)
{
    constexpr double kDiagonal = 1092.2;
    const double width = setting.mounting.width > 0 ? setting.mounting.width
                                                    : kDiagonal * setting.pixels.width /
                                                          std::hypot(setting.pixels.width, setting.pixels.height);
    return width / stage.size.width;
}

/// What of a scene can be touched now: nothing under a sheet, nothing that does nothing. Not the page itself, which
/// lies under everything and is as large as the glass (attract).
inline std::vector<const scene::Node*> touchableIn(const scene::Scene& scene)
{
    const scene::Rect page{0, 0, scene.size.width, scene.size.height};
    std::vector<const scene::Node*> controls = scene::allNodes(scene);
    std::erase_if(controls, [&](const scene::Node* node) {
        return !node->intent || (node->role == scene::Role::None && node->rect == page) ||
               scene::controlAt(scene, scene::hitArea(*node).centre()) != node;
    });
    return controls;
}

inline bool isTouchedAtACorner(const scene::Scene& scene, const scene::Node& node)
{
    const scene::Rect area = scene::hitArea(node).inset(4);
    const scene::Point corners[] = {
        {area.x, area.y}, {area.right(), area.y}, {area.x, area.bottom()}, {area.right(), area.bottom()}};
    return std::ranges::any_of(corners, [&](scene::Point at) { return scene::controlAt(scene, at) == &node; });
}

/// Controls that can be touched at a corner and not in their middle, which is another one's. (Under a sheet nothing
/// can be touched at all.)
inline std::vector<std::string> coveredIn(const scene::Scene& scene)
{
    std::vector<std::string> covered;
    for (const scene::Node* const node : scene::allNodes(scene)) {
        const scene::Node* const taker =
            node->intent ? scene::controlAt(scene, scene::hitArea(*node).centre()) : nullptr;
        if (taker && taker != node && taker->intent != node->intent && node->role != scene::Role::None &&
            isTouchedAtACorner(scene, *node))
            covered.push_back(node->id + " lies under " + taker->id);
    }
    return covered;
}

/// Who cannot see finds all that `controls` do: each is in the reading list, or does what another one does that is (the
/// pin of a map and the row beside it).
inline std::vector<std::string> unreadIn(const scene::Scene& scene, const std::vector<const scene::Node*>& controls)
{
    std::set<std::string> ids;
    for (const scene::ReadingItem& item : scene::readingList(scene))
        ids.insert(item.node);
    const auto isRead = [&](const scene::Node* control) { return ids.contains(control->id); };
    std::vector<std::string> unread;
    for (const scene::Node* const control : controls)
        if (!isRead(control) && std::ranges::none_of(controls, [&](const scene::Node* other) {
                return isRead(other) && other->intent == control->intent;
            }))
            unread.push_back(control->id);
    return unread;
}

/// Looks at pages of one language on one glass; tells what it found when it goes.
class Inspector
{
public:
    explicit Inspector(const Walk& walk)
        : m_stage(stageFor(visitIn(std::get<0>(walk), std::get<1>(walk)), std::get<1>(walk))),
          m_millimetres(millimetresPerScenePixel(std::get<1>(walk), m_stage)),
          m_lowerEdge(lowerEdgeOf(std::get<1>(walk)))
    {}

    [[nodiscard]] const screens::Stage& stage() const { return m_stage; }

    void look(const scene::Scene& scene, const std::string& where)
    {
        for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
            // Keys may be as small on the glass as a finger: asked in millimetres below.
            if (flaw.kind != scene::FlawKind::TargetTooSmall || flaw.node.find(".keys.") == std::string::npos)
                m_findings.add(describe(flaw), where);
        for (const std::string& covered : coveredIn(scene))
            m_findings.add(covered, where);
        const std::vector<const scene::Node*> controls = touchableIn(scene);
        lookAtNames(scene, controls, where);
        lookAtTargets(controls, where);
        if (m_stage.reach)
            lookAtReach(controls, where);
    }

private:
    static double lowerEdgeOf(const Setting& setting)
    {
        return setting.mounting.lowerEdge.value_or(setting.pixels.height > setting.pixels.width ? 600 : 800);
    }

    /// Empty space between two rectangles, along the axis on which they are further apart.
    static float between(const scene::Rect& one, const scene::Rect& two)
    {
        return std::max(std::max(one.x, two.x) - std::min(one.right(), two.right()),
                        std::max(one.y, two.y) - std::min(one.bottom(), two.bottom()));
    }

    void lookAtNames(const scene::Scene& scene, const std::vector<const scene::Node*>& controls,
                     const std::string& where)
    {
        for (const scene::ReadingItem& item : scene::readingList(scene))
            if (item.text.empty())
                m_findings.add(item.node + " is read as nothing", where);
        for (const std::string& control : unreadIn(scene, controls))
            m_findings.add(control + " is not read", where);
    }

    void lookAtTargets(const std::vector<const scene::Node*>& controls, const std::string& where)
    {
        constexpr double kLeastTarget = 20;
        constexpr double kLeastApart = 2;
        for (std::size_t one = 0; one < controls.size(); ++one) {
            const scene::Rect area = scene::hitArea(*controls[one]);
            if (std::min(area.width, area.height) * m_millimetres < kLeastTarget - 0.1)
                m_findings.add(controls[one]->id + " is smaller than 20 mm", where);
            for (std::size_t two = one + 1; two < controls.size(); ++two)
                if (between(area, scene::hitArea(*controls[two])) * m_millimetres < kLeastApart - 0.1)
                    m_findings.add(controls[one]->id + " is less than 2 mm from " + controls[two]->id, where);
        }
    }

    void lookAtReach(const std::vector<const scene::Node*>& controls, const std::string& where)
    {
        constexpr double kSlack = 0.5; // places are sums of measured words
        const auto aboveFloor = [&](float y) { return m_lowerEdge + (m_stage.size.height - y) * m_millimetres; };
        for (const scene::Node* const control : controls)
            if (aboveFloor(control->rect.y) > app::kReachHighest + kSlack ||
                aboveFloor(control->rect.bottom()) < app::kReachLowest - kSlack)
                m_findings.add(control->id + " is out of reach", where);
    }

    screens::Stage m_stage;
    double m_millimetres;
    double m_lowerEdge;
    Findings m_findings;
};

} // namespace musubi::test
