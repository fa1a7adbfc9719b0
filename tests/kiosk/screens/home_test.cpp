// Where a visit begins: the attract loop and home.
#include "kiosk/scene/hit_test.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace musubi::test {

namespace {

constexpr const char* kLanguages[] = {"ja", "ja-easy", "en", "zh", "ko"};

} // namespace

TEST(Home, WritesTheTitlesOfItsDoorsInOneSize)
{
    for (const std::string language : kLanguages) {
        std::set<float> sizes;
        const auto scene = KioskParts::shared().draw("home", language);
        for (const scene::Node* node : scene::allNodes(scene))
            if (node->id.starts_with("home.door.") && node->id.ends_with(".title"))
                sizes.insert(std::get<scene::TextContent>(node->content).style.size);
        EXPECT_EQ(sizes.size(), 1U) << language;
    }
}

TEST(Attract, SaysInEveryOtherLanguageHowToBegin)
{
    for (const std::string language : kLanguages) {
        const auto scene = KioskParts::shared().draw("attract", language);
        EXPECT_NE(scene::findNode(scene, "attract.start.2"), nullptr) << language;
    }
}

} // namespace musubi::test
