// Every place, every entry, every language, with and without furigana: nothing is cut,
// nothing lies over its neighbour, every target is large enough and has a name.
#include "tests/kiosk/screens/inspector.hpp"

#include <gmock/gmock.h>

namespace musubi::test {

namespace {

using present::Switch;

const std::vector<std::string> kLanguages{"ja", "ja-easy", "en", "zh", "ko"};

class EveryScreen : public testing::TestWithParam<std::tuple<std::string, Switch>>
{};

std::string nameOfCase(const testing::TestParamInfo<EveryScreen::ParamType>& info)
{
    std::string name = std::get<0>(info.param);
    std::erase(name, '-');
    return name + (std::get<1>(info.param) == Switch::On ? "WithFurigana" : "");
}

} // namespace

TEST_P(EveryScreen, HasNoFlaw)
{
    const auto& [language, furigana] = GetParam();
    int flaws = 0;
    for (const std::string& address : everyPlaceAndEntry()) {
        const scene::Scene scene = KioskParts::shared().draw(address, language, furigana);
        for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics())) {
            if (++flaws <= 400)
                ADD_FAILURE() << address << " " << language << ": " << describe(flaw);
        }
    }
    EXPECT_EQ(flaws, 0);
}

TEST_P(EveryScreen, NamesEveryControlInItsReadingList)
{
    const auto& [language, furigana] = GetParam();
    for (const std::string& address : everyPlaceAndEntry()) {
        const scene::Scene scene = KioskParts::shared().draw(address, language, furigana);
        const auto items = scene::readingList(scene);
        ASSERT_FALSE(items.empty()) << address;
        for (const scene::ReadingItem& item : items)
            EXPECT_FALSE(item.text.empty()) << address << " " << item.node;
        // Under a sheet nothing can be touched, and nothing is read.
        EXPECT_THAT(unreadIn(scene, touchableIn(scene)), testing::IsEmpty()) << address << " " << language;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, EveryScreen,
    testing::Values(std::tuple{std::string("ja"), Switch::Off}, std::tuple{std::string("ja"), Switch::On},
                    std::tuple{std::string("ja-easy"), Switch::On}, std::tuple{std::string("en"), Switch::Off},
                    std::tuple{std::string("zh"), Switch::Off}, std::tuple{std::string("ko"), Switch::Off}),
    nameOfCase);

TEST(Screens, AreTheSameTwiceInARow)
{
    for (const std::string& address : everyPlace()) {
        const auto first = KioskParts::shared().draw(address);
        const auto second = KioskParts::shared().draw(address);
        EXPECT_EQ(scene::readingList(first), scene::readingList(second)) << address;
    }
}

TEST(Screens, LeadOnlyToPlacesThatExist)
{
    for (const std::string& address : everyPlaceAndEntry()) {
        const scene::Scene scene = KioskParts::shared().draw(address);
        for (const scene::Node* node : scene::allNodes(scene)) {
            if (!node->intent)
                continue;
            std::string target;
            if (const auto* go = std::get_if<scene::Go>(&*node->intent))
                target = go->address;
            else if (const auto* change = std::get_if<scene::Change>(&*node->intent))
                target = change->address;
            else
                continue;
            const auto parsed = present::Address::parse(target);
            ASSERT_TRUE(parsed) << address << " " << node->id << " -> " << target;
            if (const auto entry = parsed.value().entry()) {
                EXPECT_NE(KioskParts::shared().catalogue().find(*entry), nullptr)
                    << address << " " << node->id << " -> " << target;
            }
        }
    }
}

TEST(Screens, ShowNoMoreThanOneCoralButton)
{
    const theme::Colour coral = theme::coloursOf(theme::Section::SignUp).fill;
    for (const std::string& address : everyPlaceAndEntry()) {
        int coralButtons = 0;
        const scene::Scene scene = KioskParts::shared().draw(address);
        for (const scene::Node* node : scene::allNodes(scene))
            if (const auto* box = std::get_if<scene::BoxContent>(&node->content);
                box != nullptr && node->intent && box->fill == coral)
                ++coralButtons;
        EXPECT_LE(coralButtons, 1) << address;
    }
}

} // namespace musubi::test
