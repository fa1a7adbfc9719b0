// A2: every screen in every language in high contrast has every text and icon at 15:1 or
// more and is otherwise the same page; in the normal colours running text has 7:1, other
// text 4.5:1, icons 3:1.
#include "kiosk/scene/contrast.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/screens/every_address.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Role;
using scene::Scene;

class EveryScreenInHighContrast : public testing::TestWithParam<std::tuple<std::string, Switch>>
{
protected:
    /// Every page in normal colours, the question "still there?" over one of them, and a toast over another.
    static std::vector<std::pair<std::string, Scene>> pages()
    {
        const auto& [language, furigana] = GetParam();
        const KioskParts& parts = KioskParts::shared();
        std::vector<std::pair<std::string, Scene>> pages;
        for (const std::string& address : everyPlaceAndEntry())
            pages.emplace_back(address, parts.draw(address, language, furigana));
        const auto context = parts.context("home", language, furigana);
        const Scene home = parts.draw("home", language, furigana);
        pages.emplace_back("idle warning", screens::withIdleWarning(home, context, parts.stage(), 9, 15));
        const present::Words sentence{RubyText::plain("A toast"), language, furigana};
        pages.emplace_back("toast", screens::withToast(home, sentence, parts.stage()));
        pages.emplace_back("preparing", screens::preparingScreen(parts.strings(), parts.stage(), "No pack"));
        return pages;
    }
};

std::string nameOfCase(const testing::TestParamInfo<EveryScreenInHighContrast::ParamType>& info)
{
    std::string name = std::get<0>(info.param);
    std::erase(name, '-');
    return name + (std::get<1>(info.param) == Switch::On ? "WithFurigana" : "");
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

bool isControl(const Node& node)
{
    return node.role == Role::Button || node.role == Role::Selected || node.role == Role::Disabled;
}

/// Whether a control can be told from black: by a fill, a border, a ring, or by a box in it.
bool canBeSeen(const Node& node)
{
    constexpr double kSeen = 3;
    const auto isSeen = [](theme::Colour colour) {
        return colour.alpha == 255 && theme::contrastRatio(colour, theme::kContrastGround) >= kSeen;
    };
    if (const auto* box = std::get_if<scene::BoxContent>(&node.content))
        return isSeen(box->fill) || (isSeen(box->border) && box->borderWidth >= 2);
    if (const auto* shape = std::get_if<scene::ShapeContent>(&node.content))
        return isSeen(shape->fill) || (isSeen(shape->border) && shape->borderWidth >= 2);
    if (const auto* knot = std::get_if<scene::KnotContent>(&node.content))
        return isSeen(knot->colour);
    if (std::holds_alternative<std::monostate>(node.content))
        return std::ranges::any_of(node.children, canBeSeen);
    return std::holds_alternative<scene::PinContent>(node.content);
}

/// The nodes that a page and its high contrast share: a pin's icon has no id.
std::vector<const Node*> namedNodes(const Scene& page)
{
    std::vector<const Node*> nodes = scene::allNodes(page);
    std::erase_if(nodes, [](const Node* node) { return node->id.empty(); });
    return nodes;
}

} // namespace

TEST_P(EveryScreenInHighContrast, IsTheSamePageToTouchAndToHear)
{
    for (const auto& [address, page] : pages()) {
        const Scene contrast = scene::highContrast(page);
        EXPECT_EQ(scene::readingList(page), scene::readingList(contrast)) << address;
        const auto before = namedNodes(page);
        const auto after = namedNodes(contrast);
        ASSERT_EQ(before.size(), after.size()) << address;
        for (std::size_t index = 0; index < before.size(); ++index) {
            const Node& one = *before[index];
            const Node& other = *after[index];
            EXPECT_TRUE(one.id == other.id && one.rect == other.rect && one.hit == other.hit &&
                        one.intent == other.intent && one.role == other.role && one.label == other.label)
                << address << " " << one.id << " became " << other.id;
        }
    }
}

TEST_P(EveryScreenInHighContrast, HasEveryTextAndIconAtFifteenToOne)
{
    Findings findings;
    for (const auto& [address, page] : pages())
        for (const scene::Contrast& one : scene::contrastsOf(scene::highContrast(page), KioskParts::shared().metrics()))
            if (one.ratio < scene::kHighContrast)
                findings.add(describe(one), address);
}

TEST_P(EveryScreenInHighContrast, HasNoFlawOfItsOwn)
{
    Findings findings;
    for (const auto& [address, page] : pages()) {
        const auto& metrics = KioskParts::shared().metrics();
        std::vector<std::string> known;
        for (const scene::Flaw& flaw : scene::inspect(page, metrics))
            known.push_back(describe(flaw));
        for (const scene::Flaw& flaw : scene::inspect(scene::highContrast(page), metrics))
            if (std::erase(known, describe(flaw)) == 0)
                findings.add(describe(flaw), address);
    }
}

TEST_P(EveryScreenInHighContrast, ShowsEveryControlAndNeitherLinesNorGradientsNorMotion)
{
    Findings findings;
    for (const auto& [address, page] : pages()) {
        const Scene contrast = scene::highContrast(page);
        EXPECT_FALSE(contrast.loops) << address;
        for (const Node* node : scene::allNodes(contrast)) {
            if (isControl(*node) && !canBeSeen(*node))
                findings.add("not seen as a control: " + node->id, address);
            if (std::holds_alternative<scene::LineContent>(node->content))
                findings.add("a line: " + node->id, address);
            const auto* box = std::get_if<scene::BoxContent>(&node->content);
            const auto* shape = std::get_if<scene::ShapeContent>(&node->content);
            if ((box != nullptr && box->fillBottom) || (shape != nullptr && shape->fillBottom))
                findings.add("a gradient: " + node->id, address);
            if (box != nullptr && box->shadow.alpha > 0)
                findings.add("a shadow: " + node->id, address);
            if (node->motion != scene::Motion::Still || node->opacity < 1)
                findings.add("moves or is faded: " + node->id, address);
        }
    }
}

/// In the normal colours. Over pictures nothing can be said here; the worst case is asked only where a veil makes
/// the picture harmless. What does nothing now is exempt as an icon, not as a text.
TEST_P(EveryScreenInHighContrast, HasEnoughContrastWithoutItToo)
{
    Findings findings;
    for (const auto& [address, page] : pages()) {
        std::map<std::string, bool> isOff;
        for (const Node* node : scene::allNodes(page))
            if (node->role == Role::Disabled)
                for (const Node& child : node->children)
                    isOff[child.id] = true;
        for (const scene::Contrast& one : scene::contrastsOf(page, KioskParts::shared().metrics())) {
            const bool isExempt = !one.ground.isKnown() || (one.ink == scene::Ink::Icon && isOff[one.node]);
            if (one.ratio < neededContrast(one.ink) && !isExempt)
                findings.add(describe(one), address);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, EveryScreenInHighContrast,
    testing::Values(std::tuple{std::string("ja"), Switch::Off}, std::tuple{std::string("ja"), Switch::On},
                    std::tuple{std::string("ja-easy"), Switch::On}, std::tuple{std::string("en"), Switch::Off},
                    std::tuple{std::string("zh"), Switch::Off}, std::tuple{std::string("ko"), Switch::Off}),
    nameOfCase);

} // namespace musubi::test
