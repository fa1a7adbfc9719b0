// In high contrast with large letters what has to be known comes before any picture.
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Scene;

const char* const kClass = "event/sample-fossil-class";

class ContrastFirst : public testing::TestWithParam<std::string>
{
protected:
    [[nodiscard]] static Scene page(const std::string& address, const std::string& language = "ja")
    {
        return drawn(address, language, settingNamed(GetParam()), Switch::On);
    }
};

bool hasPicture(const Scene& page)
{
    return std::ranges::any_of(scene::allNodes(page), [](const Node* node) {
        return std::holds_alternative<scene::PictureContent>(node->content) && node->role == scene::Role::Image;
    });
}

std::string addressBehind(const Scene& page, const std::string& id)
{
    const Node* const node = scene::findNode(page, id);
    return node != nullptr && node->intent ? std::get<scene::Change>(*node->intent).address : std::string();
}

std::string nameOfStage(const testing::TestParamInfo<std::string>& stage)
{
    std::string name = stage.param;
    std::ranges::replace(name, ' ', '_');
    return name;
}

} // namespace

TEST_P(ContrastFirst, TellsOfAnEventWhatHasToBeKnownOnTheFirstLeaf)
{
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        const Scene first = page(kClass, language);
        EXPECT_FALSE(hasPicture(first)) << language;
        for (const char* const id :
             {"event.story.title", "event.facts.0.value", "event.facts.1.value", "event.facts.2.value",
              "event.facts.3.value", "event.seats.count", "event.qr", "event.sample", "event.to-ties"})
            EXPECT_NE(scene::findNode(first, id), nullptr) << id << " in " << language;
    }
}

TEST_P(ContrastFirst, LeadsFromTheButtonToTheTies)
{
    const Scene first = page(kClass);
    EXPECT_EQ(scene::findNode(first, "event.ties.0"), nullptr);
    const Scene ties = page(addressBehind(first, "event.to-ties"));
    EXPECT_GT(ties.leaf, 1);
    EXPECT_NE(scene::findNode(ties, "event.ties.heading"), nullptr);
    EXPECT_NE(scene::findNode(ties, "event.ties.0"), nullptr);
}

TEST_P(ContrastFirst, TurnsBackFromTheTiesToTheFirstLeaf)
{
    Scene leaf = page(std::string(kClass) + "?ties=1");
    for (int turned = 0; leaf.leaf > 1 && turned < 20; ++turned)
        leaf = page(addressBehind(leaf, "leaf.previous"));
    EXPECT_EQ(leaf.leaf, 1);
    EXPECT_NE(scene::findNode(leaf, "event.story.title"), nullptr);
}

TEST_P(ContrastFirst, SaysWhatAFactIsOnlyToWhoListens)
{
    const Scene first = page(kClass);
    const Node* const when = scene::findNode(first, "event.facts.0.value");
    ASSERT_NE(when, nullptr);
    const auto& words = std::get<scene::TextContent>(when->content).text;
    EXPECT_NE(when->label, words.spoken());
    EXPECT_TRUE(when->label.ends_with(words.spoken())) << when->label;
}

TEST_P(ContrastFirst, ShowsNoPictureBeforeWords)
{
    for (const char* const address : {kClass, "institution/gsj-museum", "geosite/summit", "offer/geopark-mountain",
                                      "initiative/p1-m2-2", "showcase/tsukuba-challenge"})
    {
        bool isTold = false;
        for (const scene::ReadingItem& item : scene::readingList(page(address))) {
            isTold = isTold || (item.role == scene::Role::Heading && !item.node.starts_with("top."));
            EXPECT_TRUE(isTold || item.role != scene::Role::Image) << item.node << " on " << address;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Stages, ContrastFirst, testing::Values("lying very large", "upright very large"), nameOfStage);

} // namespace musubi::test
