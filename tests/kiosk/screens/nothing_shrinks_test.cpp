// Larger text makes no word smaller on the glass. A step of the text size is a smaller stage, so what counts is the
// size in millimetres: for all words that stand on a page at two steps, the largest place where they do.
#include "tests/kiosk/screens/inspector.hpp"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace musubi::test {

namespace {

using scene::Role;

/// Words and what they are to who listens.
using Said = std::pair<std::string, Role>;

/// What is not under a sheet.
std::vector<const scene::Node*> uncovered(const scene::Scene& scene)
{
    std::vector<const scene::Node*> nodes = scene::allNodes(scene);
    const auto sheet = std::find_if(nodes.rbegin(), nodes.rend(),
                                    [&](const scene::Node* node) { return scene::coversPage(*node, scene); });
    if (sheet != nodes.rend())
        nodes.erase(nodes.begin(), std::prev(sheet.base()));
    return nodes;
}

/// Long words that found no room beside a picture at their old size, and the day that says "today" below its number.
bool isTooLong(const std::string& words)
{
    static const std::set<std::string> kKnown{"How to see invisible particles", "See the heat of the town",
                                              "Yukiiri Fureai-no-sato Park", "21"};
    return kKnown.contains(words);
}

/// Names on a map stand where the map leaves them room, and grow when it is brought nearer.
bool isNameOnMap(const scene::Node& node)
{
    return node.role == Role::None && node.id.find("map.name.") != std::string::npos;
}

/// Every text of all leaves of a page, in millimetres of one em where it is largest.
std::map<Said, double> sizesOf(const std::string& address, const std::string& language, const Setting& setting)
{
    std::map<Said, double> sizes;
    for (const std::string& leaf : leavesOf(address, language, setting)) {
        const scene::Scene scene = drawn(leaf, language, setting);
        const double millimetres = millimetresPerScenePixel(setting, stageFor(visitIn(language, setting), setting));
        for (const scene::Node* const node : uncovered(scene))
            if (const auto* const text = std::get_if<scene::TextContent>(&node->content);
                text && !text->text.empty() && !isNameOnMap(*node))
            {
                double& largest = sizes[{text->text.base(), node->role}];
                largest = std::max(largest, text->style.size * millimetres);
            }
    }
    return sizes;
}

using Step = std::pair<std::string, std::string>; // language, setting

class NothingShrinks : public testing::TestWithParam<Step>
{};

} // namespace

TEST_P(NothingShrinks, WhenTheTextIsMadeLarger)
{
    constexpr double kSlack = 0.2; // millimetres, which nobody sees: sizes are named, not computed
    const auto& [language, name] = GetParam();
    Findings findings;
    std::size_t compared = 0;
    for (const std::string& address : everyPlaceAndEntry()) {
        const std::map<Said, double> usual = sizesOf(address, language, settingNamed("lying"));
        for (const auto& [said, larger] : sizesOf(address, language, settingNamed(name))) {
            const auto before = usual.find(said);
            if (before == usual.end() || isTooLong(said.first))
                continue;
            ++compared;
            if (larger + kSlack < before->second)
                findings.add(placeOf(address) + ": " + said.first + " " + std::to_string(before->second) + " -> " +
                                 std::to_string(larger),
                             address);
        }
    }
    EXPECT_GT(compared, 1000U);
}

INSTANTIATE_TEST_SUITE_P(Steps, NothingShrinks,
                         testing::Values(Step{"ja", "lying large"}, Step{"ja", "lying very large"},
                                         Step{"en", "lying large"}, Step{"en", "lying very large"}),
                         [](const auto& one) {
                             std::string name = one.param.first + "_" + one.param.second;
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

} // namespace musubi::test
