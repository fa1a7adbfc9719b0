#include "kiosk/present/address_check.hpp"

#include "tests/kiosk/present/made_up_catalogue.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace musubi::present {
namespace {

std::string strangeIn(const char* text)
{
    return present::strangeIn(Address::parse(text).value());
}

TEST(AddressCheck, SaysWhichValueNoPageUnderstands)
{
    EXPECT_EQ(strangeIn("events?audience=nonsense"),
              "\"audience\" is \"nonsense\" but can only be toddlers, primary, secondary, adults or children");
    EXPECT_EQ(strangeIn("events?date=tomorrow"), "\"date\" is \"tomorrow\" but can only be a day such as 2026-11-21");
    EXPECT_EQ(strangeIn("events?date=2026-02-30"),
              "\"date\" is \"2026-02-30\" but can only be a day such as 2026-11-21");
    EXPECT_EQ(strangeIn("quiz?question=first"), "\"question\" is \"first\" but can only be a whole number");
}

TEST(AddressCheck, KnowsWhereInAFormSomebodyIsAndNoAnswer)
{
    EXPECT_EQ(strangeIn("form/class-visit?act=need&at=2026-11-28T09:30&field=mail&keys=latin&of=event/stones&step=2"),
              "");
    EXPECT_NE(strangeIn("form/class-visit?step=second"), "");
    EXPECT_NE(strangeIn("form/class-visit?at=tomorrow"), "");
    EXPECT_NE(strangeIn("form/class-visit?of=stones"), "");
    EXPECT_NE(strangeIn("form/class-visit?mail=a"), "") << "what is typed has no place in an address";
}

TEST(AddressCheck, SaysWhichNamesAPlaceHas)
{
    EXPECT_EQ(strangeIn("awards?colour=red"),
              "awards has no \"colour\"; it has programme, leaf, code, languages, page");
    EXPECT_NE(strangeIn("event/fossil-class?audience=primary"), "");
}

TEST(AddressCheck, UnderstandsEveryAddressThatIsDrawnInTheShots)
{
    std::ifstream file(MUSUBI_SOURCE_DIR "/tests/shots.txt");
    int shots = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        ++shots;
        const std::size_t start = line.find(' ') + 1;
        const std::string address = line.substr(start, line.find(' ', start) - start);
        EXPECT_EQ(strangeIn(address.c_str()), "") << address;
    }
    EXPECT_GT(shots, 20);
}

TEST(AddressCheck, UnderstandsWhatPagesPutIntoAddresses)
{
    for (const char* address : {"events?date=2026-11-22&audience=primary&theme=earth&free=1&page=2&leaf=3",
                                "events?date=2026-11-21&audience=children",
                                "events?when=yearly",
                                "events?sheet=calendar&month=2026-11&day=2026-11-28",
                                "event/stone?date=2026-11-28&code=1",
                                "offers?subject=science&grades=4,5,7&length=half-day&format=come",
                                "showcase?type=field-experiment",
                                "institutions?type=children&open=1&place=museum&zoom=2&x=140.1&y=36.05",
                                "institution/museum?side=text",
                                "geopark?site=summit&zoom=3&x=-140.1&y=36",
                                "quiz?question=2&answer=0&right=1&round=3",
                                "quiz/stone?answer=1",
                                "search?q=%E3%81%84%E3%81%97&keys=kana-second&kind=event",
                                "search?q=a&keys=none",
                                "home?languages=1",
                                "attract?turn=5",
                                "geosite/stone?story=2",
                                "showcase/robot?step=2",
                                "ties?of=event/stone",
                                "future-city?pillar=p1",
                                "awards?programme=prize"})
        EXPECT_EQ(strangeIn(address), "") << address;
}

TEST(AddressCheck, SaysWhichEntryThePackDoesNotHave)
{
    const MadeUpCatalogue pack({madeUp("event/walk", model::Event{})});
    const auto lost = [&](const char* address) {
        return lostIn(Address::parse(address).value(), pack.at("home", "2026-11-21T09:41").catalogue());
    };
    EXPECT_EQ(lost("event/walk"), "");
    EXPECT_EQ(lost("ties?of=event/walk"), "");
    EXPECT_EQ(lost("home"), "");
    EXPECT_EQ(lost("event/nope"), "the pack has no event \"nope\"");
    EXPECT_EQ(lost("geosite/walk"), "the pack has no geosite \"walk\"");
    EXPECT_EQ(lost("ties?of=event/nope"), "the pack has no event \"nope\"");
}

} // namespace
} // namespace musubi::present
