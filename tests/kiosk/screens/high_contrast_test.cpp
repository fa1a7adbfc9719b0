// What high contrast does to every page, in every language: the same page to touch and to hear, nothing that moves,
// no lines, the ties as a list. How well it can be read: every_walk_test.cpp.
#include "kiosk/scene/reading.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

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
    /// Every page as it is before its colours change, the question "still there?" over one, and a toast over another.
    static std::vector<std::pair<std::string, Scene>> pages(Switch contrast)
    {
        const auto& [language, furigana] = GetParam();
        const KioskParts& parts = KioskParts::shared();
        screens::Stage stage = parts.stage();
        stage.contrast = contrast;
        std::vector<std::pair<std::string, Scene>> pages;
        for (const std::string& address : everyPlaceAndEntry())
            pages.emplace_back(address, screens::drawScreen(context(address, contrast), stage));
        const Scene home = screens::drawScreen(context("home", contrast), stage);
        pages.emplace_back("idle warning", screens::withIdleWarning(home, context("home", contrast), stage, 9, 15));
        const present::Words sentence{RubyText::plain("A toast"), language, furigana};
        pages.emplace_back("toast", screens::withToast(home, sentence, stage));
        pages.emplace_back("preparing", screens::preparingScreen(parts.strings(), stage, "No pack"));
        return pages;
    }

private:
    static present::Context context(const std::string& address, Switch contrast)
    {
        const KioskParts& parts = KioskParts::shared();
        present::VisitSettings visit{Language(std::get<0>(GetParam())), std::get<1>(GetParam())};
        visit.highContrast = contrast;
        return {parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(), saturdayMorning()};
    }
};

std::string nameOfCase(const testing::TestParamInfo<EveryScreenInHighContrast::ParamType>& info)
{
    std::string name = std::get<0>(info.param);
    std::erase(name, '-');
    return name + (std::get<1>(info.param) == Switch::On ? "WithFurigana" : "");
}

/// The nodes that a page and its high contrast share: signs of pictures and icons of pins have no id.
std::vector<const Node*> namedNodes(const Scene& page)
{
    std::vector<const Node*> nodes = scene::allNodes(page);
    std::erase_if(nodes, [](const Node* node) { return node->id.empty(); });
    return nodes;
}

/// What is said, what it is, and whose node it is; places aside.
std::vector<std::tuple<std::string, Role, std::string>> said(const Scene& page)
{
    std::vector<std::tuple<std::string, Role, std::string>> all;
    for (const scene::ReadingItem& item : scene::readingList(page))
        all.emplace_back(item.node, item.role, item.text);
    return all;
}

/// What can be touched, in order. The motion switch has nothing to do where nothing moves.
std::vector<std::pair<std::string, std::string>> touchable(const Scene& page)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const scene::ReadingItem& item : scene::focusOrder(page))
        all.emplace_back(item.node, item.text);
    return all;
}

void collectInside(const Node& node, bool isInside, std::set<std::string>& inside)
{
    if (isInside)
        inside.insert(node.id);
    for (const Node& child : node.children)
        collectInside(child, isInside || isControl(node), inside);
}

} // namespace

TEST_P(EveryScreenInHighContrast, IsTheSamePageToTouchAndToHear)
{
    for (const auto& [address, page] : pages(Switch::On)) {
        const Scene contrast = scene::highContrast(page);
        EXPECT_EQ(said(page), said(contrast)) << address;
        std::set<std::string> inside; // a card may close up over its picture
        collectInside(page.root, false, inside);
        const auto before = namedNodes(page);
        const auto after = namedNodes(contrast);
        ASSERT_EQ(before.size(), after.size()) << address;
        for (std::size_t index = 0; index < before.size(); ++index) {
            const Node& one = *before[index];
            const Node& other = *after[index];
            const bool isInPlace = inside.contains(one.id) || (one.rect == other.rect && one.hit == other.hit);
            EXPECT_TRUE(one.id == other.id && isInPlace && one.intent == other.intent && one.role == other.role &&
                        one.label == other.label)
                << address << " " << one.id << " became " << other.id;
        }
    }
}

TEST_P(EveryScreenInHighContrast, HasEveryControlThatThePageHasWithoutIt)
{
    const auto without = pages(Switch::Off);
    const auto with = pages(Switch::On);
    ASSERT_EQ(without.size(), with.size());
    for (std::size_t index = 0; index < with.size(); ++index)
        EXPECT_EQ(touchable(without[index].second), touchable(with[index].second)) << with[index].first;
}

TEST_P(EveryScreenInHighContrast, ListsTheTiesUnderTheirNumber)
{
    int lists = 0;
    for (const auto& [address, page] : pages(Switch::On)) {
        const auto nodes = scene::allNodes(page);
        const auto count = static_cast<std::size_t>(std::ranges::count_if(
            nodes, [](const Node* node) { return isControl(*node) && node->id.find(".ties.") != std::string::npos; }));
        if (count == 0)
            continue;
        ++lists;
        const auto heading =
            std::ranges::find_if(nodes, [](const Node* node) { return node->id.ends_with(".ties.heading"); });
        ASSERT_NE(heading, nodes.end()) << address;
        // With a card that leads to the list, there are more ties than cards; how many: ties_test.cpp.
        const bool hasMore = std::ranges::any_of(nodes, [](const Node* node) {
            const auto* const go = node->intent ? std::get_if<scene::Go>(&*node->intent) : nullptr;
            return go != nullptr && go->address.starts_with("ties?");
        });
        EXPECT_TRUE(hasMore || scene::nameOf(**heading).find(std::to_string(count)) != std::string::npos)
            << address << ": " << scene::nameOf(**heading) << " over " << count;
        EXPECT_TRUE(std::ranges::none_of(nodes, [](const Node* node) { return node->id.ends_with(".ties.line"); }))
            << address;
    }
    EXPECT_GT(lists, 50);
}

/// What no address leads to: the question, the toast, the page without a pack.
TEST_P(EveryScreenInHighContrast, HasEnoughContrastInWhatComesByItself)
{
    Findings findings;
    for (const auto& [address, page] : pages(Switch::On)) {
        if (address != "idle warning" && address != "toast" && address != "preparing")
            continue;
        for (const scene::Contrast& one : scene::contrastsOf(page, KioskParts::shared().metrics()))
            if (one.ground.isKnown() && one.ratio < neededContrast(one.ink))
                findings.add(describe(one), address);
        for (const scene::Contrast& one : scene::contrastsOf(scene::highContrast(page), KioskParts::shared().metrics()))
            if (one.ratio < scene::kHighContrast)
                findings.add(describe(one), address);
    }
}

/// A touchable card with a picture has words, its sign, or its picture where the picture was.
TEST_P(EveryScreenInHighContrast, LeavesNoHoleWhereAPictureWas)
{
    Findings findings;
    for (const auto& [address, page] : pages(Switch::On)) {
        const Scene contrast = scene::highContrast(page);
        for (const Node* node : scene::allNodes(page)) {
            if (!isControl(*node))
                continue;
            for (const Node& child : node->children) {
                if (!std::holds_alternative<scene::PictureContent>(child.content))
                    continue;
                const Node& now = *scene::findNode(contrast, child.id);
                std::vector<const Node*> around = scene::allNodes(contrast);
                const bool isFilled = !now.children.empty() || std::ranges::any_of(around, [&](const Node* other) {
                    const bool isSeen = std::holds_alternative<scene::TextContent>(other->content) ||
                                        std::holds_alternative<scene::IconContent>(other->content);
                    return isSeen && child.rect.holds(scene::Rect::around(other->rect.centre(), {1, 1}));
                });
                if (!isFilled)
                    findings.add("a hole in " + node->id, address);
            }
        }
    }
}

TEST_P(EveryScreenInHighContrast, ShowsEveryControlAndNeitherLinesNorGradientsNorMotion)
{
    Findings findings;
    for (const auto& [address, page] : pages(Switch::On)) {
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

INSTANTIATE_TEST_SUITE_P(
    Languages, EveryScreenInHighContrast,
    testing::Values(std::tuple{std::string("ja"), Switch::Off}, std::tuple{std::string("ja"), Switch::On},
                    std::tuple{std::string("ja-easy"), Switch::On}, std::tuple{std::string("en"), Switch::Off},
                    std::tuple{std::string("zh"), Switch::Off}, std::tuple{std::string("ko"), Switch::Off}),
    nameOfCase);

} // namespace musubi::test
