// What an upright page tells on its first leaf: the picture from edge to edge, what has to be known, the ties.
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Rect;
using scene::Scene;

const char* const kClass = "event/sample-fossil-class";

Scene upright(const std::string& address, const std::string& language = "ja", const std::string& text = "")
{
    return drawn(address, language, settingNamed("upright" + text));
}

Rect rectOf(const Scene& page, const std::string& id)
{
    const Node* const node = scene::findNode(page, id);
    EXPECT_NE(node, nullptr) << id;
    return node == nullptr ? Rect{} : node->rect;
}

/// Where a child of the page stands among its siblings, in painting order.
std::ptrdiff_t orderOf(const Scene& page, const std::string& id)
{
    const auto& nodes = page.root.children;
    return std::ranges::find(nodes, id, &Node::id) - nodes.begin();
}

std::ptrdiff_t readAt(const Scene& page, const std::string& id)
{
    const auto items = scene::readingList(page);
    const auto found = std::ranges::find(items, id, &scene::ReadingItem::node);
    EXPECT_NE(found, items.end()) << id << " is not read";
    return found - items.begin();
}

} // namespace

TEST(UprightEvent, TellsEverythingOnOnePage)
{
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        const Scene page = upright(kClass, language);
        EXPECT_EQ(page.leaf, 1) << language;
        for (const char* const id : {"event.story.title", "event.facts.3", "event.qr", "event.ties.0", "event.ties.2"})
            EXPECT_NE(scene::findNode(page, id), nullptr) << id << " in " << language;
    }
    EXPECT_EQ(upright(kClass).leaves, 1);
}

TEST(UprightEvent, HasItsPictureFromEdgeToEdgeUnderTheBackButton)
{
    const Scene page = upright(kClass);
    const Rect picture = rectOf(page, "event.picture.picture");
    EXPECT_EQ(picture.x, 0);
    EXPECT_EQ(picture.y, 0);
    EXPECT_EQ(picture.width, page.size.width);
    EXPECT_LT(orderOf(page, "event.picture"), orderOf(page, "top"));
    EXPECT_GT(picture.bottom(), rectOf(page, "event.picture.sheet").y) << "the sheet rises over it";
    EXPECT_LE(rectOf(page, "event.picture.sheet").y, rectOf(page, "event.audience").y);
    EXPECT_EQ(scene::findNode(page, "top.title"), nullptr) << "words on a picture";
}

TEST(UprightEvent, IsReadFromTheBarToThePictureToTheTitle)
{
    const Scene page = upright(kClass);
    EXPECT_LT(readAt(page, "back"), readAt(page, "event.picture.words"));
    EXPECT_LT(readAt(page, "event.picture.words"), readAt(page, "event.story.title"));
}

TEST(UprightEvent, TiesThreeInARowWithAKnotOverEach)
{
    const Scene page = upright(kClass);
    for (int tie = 0; tie < 3; ++tie) {
        const std::string id = "event.ties." + std::to_string(tie);
        const Rect card = rectOf(page, id);
        EXPECT_EQ(card.y, rectOf(page, "event.ties.0").y);
        EXPECT_FLOAT_EQ(rectOf(page, id + ".knot").centre().x, card.centre().x);
        EXPECT_LT(rectOf(page, id + ".knot").bottom(), card.y + 4);
        EXPECT_EQ(scene::controlAt(page, rectOf(page, id + ".knot").centre()), scene::findNode(page, id))
            << "a knot is no decoration";
    }
}

TEST(UprightEvent, LeadsToTheOtherTiesBesideTheHeading)
{
    const Scene page = upright(kClass);
    const Node* const more = scene::findNode(page, "event.ties.more");
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(std::get<scene::Go>(*more->intent).address, std::string("ties?of=") + kClass);
}

TEST(UprightEvent, ShowsItsPlaceOnAMapBesideTheSeats)
{
    const Scene page = upright(kClass);
    const Node* const map = scene::findNode(page, "event.map");
    ASSERT_NE(map, nullptr);
    EXPECT_EQ(map->rect.y, rectOf(page, "event.seats.card").y);
    EXPECT_EQ(std::get<scene::Go>(*map->intent).address, "institutions?place=gsj-museum");
}

TEST(UprightPages, BeginWithAHeroWhereTheyHaveAPicture)
{
    for (const char* const address : {kClass, "institution/gsj-museum", "geosite/summit", "offer/geopark-mountain",
                                      "initiative/p1-m2-2", "showcase/tsukuba-challenge"})
    {
        const Scene page = upright(address);
        const std::string kind = placeOf(address);
        EXPECT_EQ(rectOf(page, kind + ".picture.picture").width, page.size.width) << address;
    }
}

TEST(UprightPages, KeepTheFramedPictureInReachMode)
{
    const Scene page = drawn(kClass, "ja", settingNamed("upright reach"));
    EXPECT_EQ(scene::findNode(page, "event.picture.sheet"), nullptr) << "the sky is up there";
}

TEST(UprightPages, GiveTheRoomOfTheArrowsToASingleLeaf)
{
    const Scene page = upright(kClass);
    ASSERT_EQ(page.leaves, 1);
    EXPECT_EQ(scene::findNode(page, "leaf.next"), nullptr);
    const float bar = rectOf(page, "bar").y;
    EXPECT_LT(bar - rectOf(page, "event.check").bottom(), 60) << "nothing stays empty";
}

TEST(UprightGeopark, NeverHidesItsNameUnderTheMap)
{
    for (const char* const setting : {"upright", "upright large", "upright very large"})
        for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
            const Scene page = drawn("geopark", language, settingNamed(setting));
            const Rect title = rectOf(page, "top.title");
            const Rect map = rectOf(page, "geopark.map");
            EXPECT_LE(title.bottom(), map.y + 0.5F) << setting << " " << language;
        }
}

TEST(UprightGeopark, ShowsMapSiteAndTimeOnItsFirstLeaf)
{
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        const Scene page = upright("geopark", language);
        EXPECT_EQ(page.leaf, 1);
        const Rect map = rectOf(page, "geopark.map");
        EXPECT_EQ(map.x, 0);
        EXPECT_EQ(map.width, page.size.width);
        EXPECT_GE(map.y, rectOf(page, "top").bottom());
        const Rect card = rectOf(page, "geopark.panel");
        EXPECT_LT(card.y, map.bottom()) << "the card stands over the map's lower edge";
        // Where its ages are too long to stand beside each other, the time is on another leaf.
        const bool begins = scene::findNode(page, "geopark.time.era.0") != nullptr;
        EXPECT_EQ(begins, scene::findNode(page, "geopark.time.era.4") != nullptr)
            << language << ": all of it or nothing";
        EXPECT_TRUE(begins || language == std::string("ja") || language == std::string("en")) << language;
        for (const Node* const node : scene::allNodes(page))
            if (node->intent && node->id.starts_with("geopark.map."))
                EXPECT_LE(scene::hitArea(*node).bottom(), card.y) << node->id << " lies under the card";
    }
}

} // namespace musubi::test
