// The pages of prizes: a row of chips beside the pager, years of one size, a sky that keeps
// its stars away from words.
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

const std::vector<std::string> kLanguages{"ja", "ja-easy", "en", "zh", "ko"};

float sizeOf(const scene::Node& node)
{
    return std::get<scene::TextContent>(node.content).style.size;
}

/// The sizes of all texts whose id begins and ends like this.
std::set<float> sizesOf(const scene::Scene& scene, const std::string& beginning, const std::string& ending)
{
    std::set<float> sizes;
    for (const scene::Node* node : scene::allNodes(scene))
        if (node->id.starts_with(beginning) && node->id.ends_with(ending))
            sizes.insert(sizeOf(*node));
    return sizes;
}

} // namespace

TEST(Awards, KeepTheirChipsClearOfThePager)
{
    for (const std::string& language : kLanguages) {
        const auto scene = KioskParts::shared().draw("awards", language);
        const scene::Node* pager = scene::findNode(scene, "awards.pager");
        const scene::Node* chips = scene::findNode(scene, "awards.chips");
        ASSERT_NE(pager, nullptr);
        ASSERT_NE(chips, nullptr);
        for (const scene::Node& chip : chips->children)
            EXPECT_LE(chip.rect.right(), pager->rect.x) << language << " " << chip.id;
    }
}

TEST(Awards, WriteTheYearsOfAPageInOneSize)
{
    for (const std::string& language : kLanguages)
        EXPECT_EQ(sizesOf(KioskParts::shared().draw("awards", language), "awards.knot.", ".year").size(), 1U)
            << language;
}

TEST(Awards, KeepStarsAwayFromWords)
{
    for (const char* address : {"awards", "award/tsukuba-prize-2020"}) {
        const auto scene = KioskParts::shared().draw(address, "en");
        std::vector<const scene::Node*> stars;
        std::vector<const scene::Node*> texts;
        for (const scene::Node* node : scene::allNodes(scene)) {
            if (node->id.starts_with("star."))
                stars.push_back(node);
            if (std::holds_alternative<scene::TextContent>(node->content))
                texts.push_back(node);
        }
        EXPECT_GT(stars.size(), 10U) << address;
        for (const scene::Node* star : stars)
            for (const scene::Node* text : texts)
                EXPECT_FALSE(star->rect.overlaps(text->rect.inset(-7)))
                    << address << " " << star->id << " " << text->id;
    }
}

} // namespace musubi::test
