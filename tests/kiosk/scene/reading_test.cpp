#include "kiosk/scene/dump.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"

#include <gmock/gmock.h>

namespace musubi::scene {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> idsOf(const std::vector<ReadingItem>& items)
{
    std::vector<std::string> ids;
    for (const ReadingItem& item : items)
        ids.push_back(item.node);
    return ids;
}

TEST(ReadingList, FollowsTheTreeAndSaysACardAsOne)
{
    const auto items = readingList(test::samplePage());
    EXPECT_THAT(idsOf(items), ElementsAre("title", "card", "picture", "knob", "full"));
    EXPECT_EQ(items[0].text, "きょうのつくば") << "readings instead of kanji";
    EXPECT_EQ(items[1].text, "かせきさがし 9:30");
    EXPECT_EQ(items[3].text, "つくばさん");
    EXPECT_EQ(items[4].role, Role::Disabled);
}

TEST(ReadingList, IsTheSheetAloneWhileOneIsOpen)
{
    EXPECT_THAT(idsOf(readingList(test::withSheet(test::samplePage()))), ElementsAre("sheet.question", "sheet.yes"));
}

TEST(FocusOrder, HoldsOnlyWhatCanBeTouched)
{
    EXPECT_THAT(idsOf(focusOrder(test::samplePage())), ElementsAre("card", "knob"));
    EXPECT_THAT(idsOf(focusOrder(test::withSheet(test::samplePage()))), ElementsAre("sheet.yes"));
}

TEST(Dump, ShowsEveryNodeAndWhatItDoes)
{
    const std::string dump = dumpScene(test::samplePage());
    EXPECT_THAT(dump, HasSubstr("card button 60,300 400x200"));
    EXPECT_THAT(dump, HasSubstr("-> go event/a"));
    EXPECT_THAT(dump, HasSubstr("text \"化石さがし\""));
    const std::string reading = dumpReading(test::samplePage());
    EXPECT_THAT(reading, HasSubstr("heading: きょうのつくば  [title]"));
    EXPECT_THAT(reading, Not(HasSubstr("decoration")));
}

} // namespace
} // namespace musubi::scene
