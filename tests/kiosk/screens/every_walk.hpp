// Every place and entry in a language and on a stage, leaf by leaf, in the normal colours or in high contrast.
#pragma once

#include "kiosk/scene/contrast.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <functional>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace musubi::test {

/// A language and how the page stands.
using Walk = std::tuple<std::string, Setting>;

inline void PrintTo(const Setting& setting, std::ostream* out)
{
    *out << setting.name;
}

inline void forEveryLeaf(const Walk& walk, present::Switch contrast,
                         const std::function<void(const scene::Scene&, const std::string& where)>& look)
{
    constexpr int kMost = 60;
    for (const std::string& first : everyPlaceAndEntry()) {
        std::string address = first;
        for (int leaf = 1;; ++leaf) {
            ASSERT_LE(leaf, kMost) << first << ": leaves without end";
            const scene::Scene scene = drawn(address, std::get<0>(walk), std::get<1>(walk), contrast);
            look(scene, address);
            const scene::Node* const next = scene::findNode(scene, "leaf.next");
            if (next == nullptr || !next->intent)
                break;
            address = std::get<scene::Change>(*next->intent).address;
        }
    }
}

/// Every language with every setting that makes a difference in it.
inline std::vector<Walk> everyWalk()
{
    std::vector<Walk> walks;
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const Setting& setting : everySetting())
            if (setting.furigana == present::Switch::On || std::string_view(language) == "ja")
                walks.emplace_back(language, setting);
    return walks;
}

inline std::string nameOfWalk(const testing::TestParamInfo<Walk>& info)
{
    std::string name = std::get<0>(info.param) + " " + std::get<1>(info.param).name;
    std::erase(name, '-');
    std::ranges::replace(name, ' ', '_');
    return name;
}

/// Failures told once each, with how often and where first.
class Findings
{
public:
    void add(const std::string& what, const std::string& where)
    {
        auto& [count, first] = m_found[what];
        if (count++ == 0)
            first = where;
    }
    ~Findings()
    {
        for (const auto& [what, found] : m_found)
            ADD_FAILURE() << what << "  (" << found.first << " times, first on " << found.second << ")";
    }
    Findings() = default;
    Findings(const Findings&) = delete;
    Findings& operator=(const Findings&) = delete;

private:
    std::map<std::string, std::pair<int, std::string>> m_found;
};

/// Icons of what cannot be touched now need not stand out.
inline std::set<std::string> iconsThatAreOff(const scene::Scene& scene)
{
    std::set<std::string> off;
    for (const scene::Node* node : scene::allNodes(scene))
        if (node->role == scene::Role::Disabled)
            for (const scene::Node& child : node->children)
                off.insert(child.id);
    return off;
}

inline bool isControl(const scene::Node& node)
{
    using scene::Role;
    return node.role == Role::Button || node.role == Role::Selected || node.role == Role::Disabled;
}

/// Whether a control can be told from black: by a fill, a border, a ring, or by a box in it.
inline bool canBeSeen(const scene::Node& node)
{
    constexpr double kSeen = 3;
    const auto isSeen = [](theme::Colour colour) {
        return colour.alpha == 255 && theme::contrastRatio(colour, theme::kContrastGround) >= kSeen;
    };
    if (const auto* box = std::get_if<scene::BoxContent>(&node.content))
        return isSeen(box->fill) || (isSeen(box->border) && box->borderWidth >= theme::kContrastThinBorder);
    if (const auto* shape = std::get_if<scene::ShapeContent>(&node.content))
        return isSeen(shape->fill) || (isSeen(shape->border) && shape->borderWidth >= theme::kContrastThinBorder);
    if (const auto* knot = std::get_if<scene::KnotContent>(&node.content))
        return isSeen(knot->colour);
    if (std::holds_alternative<std::monostate>(node.content))
        return std::ranges::any_of(node.children, canBeSeen);
    return std::holds_alternative<scene::PinContent>(node.content);
}

} // namespace musubi::test
