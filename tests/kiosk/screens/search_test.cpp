// The search with everything in it that the default pack has, in every language.
#include "kiosk/present/search_view.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/screens/found_everything.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace musubi::test {

namespace {

using present::FoundIn;
using present::MadeUpFinder;
using present::Switch;

class Search : public testing::TestWithParam<std::tuple<std::string, Switch>>
{
protected:
    [[nodiscard]] static scene::Scene draw(const std::string& address, const present::Finder* finder)
    {
        const auto& [language, furigana] = GetParam();
        const KioskParts& parts = KioskParts::shared();
        return screens::drawScreen(parts.context(address, language, furigana).withFinder(finder), parts.stage());
    }

    static scene::Scene drawWithoutFlaw(const std::string& address, const present::Finder* finder)
    {
        scene::Scene scene = draw(address, finder);
        for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
            ADD_FAILURE() << address << " " << std::get<0>(GetParam()) << ": " << describe(flaw);
        return scene;
    }

    static std::string language() { return std::get<0>(GetParam()); }
};

std::string nameOfCase(const testing::TestParamInfo<Search::ParamType>& info)
{
    std::string name = std::get<0>(info.param);
    std::erase(name, '-');
    return name + (std::get<1>(info.param) == Switch::On ? "WithFurigana" : "");
}

/// What a field of forty letters can hold at worst.
std::string longText(const std::string& letter)
{
    std::string text;
    for (int count = 0; count < 40; ++count)
        text += letter;
    return text;
}

} // namespace

TEST_P(Search, ShowsEveryEntryWithoutFlaw)
{
    MadeUpFinder finder;
    findEverything(finder, language());
    for (const model::EntryKind kind : model::kTopicKinds) {
        const std::string address = "search?q=つくば&kind=" + std::string(model::nameOf(kind));
        const std::size_t entries = KioskParts::shared().catalogue().allOfKind(kind).size();
        for (std::size_t page = 1; (page - 1) * present::kHitsInRow < entries; ++page)
            drawWithoutFlaw(address + "&page=" + std::to_string(page), &finder);
        for (std::size_t page = 1; (page - 1) * 2 * present::kHitsInRow < entries; ++page)
            drawWithoutFlaw(address + "&keys=none&page=" + std::to_string(page), &finder);
    }
    drawWithoutFlaw("search?q=つくば", &finder);
}

TEST_P(Search, HasNoFlawWithoutResults)
{
    MadeUpFinder finder;
    finder.addName("つくばさん", "筑波山");
    finder.addName("つちうらしりつはくぶつかん", "土浦市立博物館");
    for (const std::string address : {"search", "search?q=つ", "search?q=つ&kind=quiz", "search?q=つ&keys=none",
                                      "search?keys=kana", "search?keys=latin", "search?keys=digits"})
        drawWithoutFlaw(address, &finder);
    for (const char* letter : {"あ", "W", "@", "1", "・", " a"})
        drawWithoutFlaw("search?q=" + longText(letter), &finder);
}

TEST_P(Search, HasNoFlawWhileTheIndexIsPrepared)
{
    drawWithoutFlaw("search", nullptr);
    drawWithoutFlaw("search?q=つくば", nullptr);
}

TEST_P(Search, NamesEveryKeyAndMakesItLargeEnough)
{
    const MadeUpFinder finder;
    for (const std::string keys : {"kana", "latin", "digits"}) {
        const scene::Scene scene = draw("search?q=か&keys=" + keys, &finder);
        std::set<std::string> read;
        for (const scene::ReadingItem& item : scene::readingList(scene))
            if (!item.text.empty())
                read.insert(item.node);
        int count = 0;
        for (const scene::Node* node : scene::allNodes(scene)) {
            if (!node->id.starts_with("search.keys.") || !node->intent)
                continue;
            ++count;
            EXPECT_TRUE(read.contains(node->id)) << node->id;
            EXPECT_GE(node->rect.width, theme::kTouchMinimum) << node->id;
            EXPECT_GE(node->rect.height, theme::kTouchMinimum) << node->id;
        }
        EXPECT_GT(count, keys == "digits" ? 14 : 40) << keys;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, Search,
    testing::Values(std::tuple{std::string("ja"), Switch::Off}, std::tuple{std::string("ja"), Switch::On},
                    std::tuple{std::string("ja-easy"), Switch::On}, std::tuple{std::string("en"), Switch::Off},
                    std::tuple{std::string("zh"), Switch::Off}, std::tuple{std::string("ko"), Switch::Off}),
    nameOfCase);

TEST(SearchScreen, MarksWhatMatchesBehindTheLettersOfTheTitle)
{
    MadeUpFinder finder;
    const auto site = model::EntryId::parse("geosite/summit").value();
    finder.add(model::EntryKind::Geosite, {{site, FoundIn::Title, {{0, std::string("筑波山").size()}}}});
    const KioskParts& parts = KioskParts::shared();
    const auto scene = screens::drawScreen(parts.context("search?q=つくばさん").withFinder(&finder), parts.stage());
    const scene::Node* const mark = scene::findNode(scene, "search.card.0.title.0.mark.0");
    const scene::Node* const line = scene::findNode(scene, "search.card.0.title.0");
    ASSERT_NE(mark, nullptr);
    ASSERT_NE(line, nullptr);
    EXPECT_LT(std::abs(mark->rect.x - line->rect.x), 4);
    EXPECT_LT(mark->rect.width, line->rect.width) << "山頂 is not marked";
}

TEST(SearchScreen, StandsChosenInTheBottomBar)
{
    const auto search = KioskParts::shared().draw("search");
    EXPECT_EQ(scene::findNode(search, "bar.search")->role, scene::Role::Selected);
    const auto home = KioskParts::shared().draw("home");
    EXPECT_EQ(scene::findNode(home, "bar.search")->role, scene::Role::Button);
    EXPECT_EQ(std::get<scene::Go>(*scene::findNode(home, "bar.search")->intent).address, "search");
}

TEST(SearchScreen, BringsTheKeyboardBackByATouchOnTheField)
{
    MadeUpFinder finder;
    findEverything(finder, "ja");
    const KioskParts& parts = KioskParts::shared();
    const auto scene =
        screens::drawScreen(parts.context("search?q=つくば&keys=none").withFinder(&finder), parts.stage());
    EXPECT_EQ(scene::findNode(scene, "search.keys"), nullptr);
    const scene::Node* const field = scene::findNode(scene, "search.field");
    ASSERT_TRUE(field->intent.has_value());
    EXPECT_EQ(present::Address::parse(std::get<scene::Change>(*field->intent).address).value(),
              present::Address::parse("search?q=つくば").value());
}

} // namespace musubi::test
