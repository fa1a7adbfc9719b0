// Facts, sections and summaries of a pack reach whoever reads or listens, on one of the page's leaves.
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

namespace musubi::test {

namespace {

/// What is read on all leaves of the page.
std::string toldOn(const MadeUpPack& pack, const present::Address& address)
{
    std::string told;
    int leaves = 1;
    for (int leaf = 1; leaf <= leaves; ++leaf) {
        const scene::Scene scene = drawnWithoutFlaw(pack.at(address.with("leaf", std::to_string(leaf)).text()));
        leaves = scene.leaves;
        for (const scene::ReadingItem& item : scene::readingList(scene))
            told += item.text + "\n";
    }
    return told;
}

void expectTold(const std::string& told, const std::vector<std::string>& texts)
{
    for (const std::string& text : texts)
        EXPECT_NE(told.find(text), std::string::npos) << text << " is not in\n" << told;
}

model::Entry withFactsAndSections(model::Entry entry)
{
    entry.summary = words("A summary.");
    entry.body = words("A body.");
    entry.facts = {{"event", words("Ceremony"), words("22 November 2018")}};
    entry.sections = {{"science", words("What is the puzzle?"), words("Nobody knew why.")}};
    return entry;
}

} // namespace

TEST(ToldFacts, OfEventsAreRead)
{
    const MadeUpPack pack({withFactsAndSections(madeUp("event/walk", model::Event{}))});
    expectTold(toldOn(pack, present::Address("event/walk")),
               {"Ceremony", "22 November 2018", "What is the puzzle?", "Nobody knew why."});
}

TEST(ToldFacts, OfAwardsAreRead)
{
    const MadeUpPack pack({withFactsAndSections(madeUp("award/prize", model::Award{}))});
    expectTold(toldOn(pack, present::Address("award/prize")), {"Ceremony", "22 November 2018", "Nobody knew why."});
}

TEST(ToldFacts, OfOneAwardStandBelowItsWinners)
{
    const scene::Scene page = KioskParts::shared().draw("award/esaki-2018");
    EXPECT_EQ(page.leaves, 1);
    const scene::Node* const winners = scene::findNode(page, "award.winners");
    const scene::Node* const date = scene::findNode(page, "award.fact.0.value");
    ASSERT_TRUE(winners != nullptr && date != nullptr);
    EXPECT_GE(date->rect.y, winners->rect.bottom());
}

TEST(ToldFacts, OfTheGeoparkAreReadBehindItsMap)
{
    model::PackInfo info;
    info.geopark = model::Geopark{};
    info.geopark->title = words("Stone park");
    info.geopark->summary = words("Six towns of stone.");
    info.geopark->facts = {words("It is old."), words("It is large.")};
    const MadeUpPack pack({madeUp("geosite/summit", model::Geosite{})}, info);
    EXPECT_NE(scene::findNode(drawnWithoutFlaw(pack.at("geopark")), "geopark.map"), nullptr) << "the map comes first";
    expectTold(toldOn(pack, present::Address("geopark")),
               {"About the geopark", "Six towns of stone.", "It is old.", "It is large."});
}

TEST(ToldFacts, LeaveAGeoparkOfWhichNothingIsKnownAsItIs)
{
    model::PackInfo info;
    info.geopark = model::Geopark{};
    info.geopark->title = words("Stone park");
    const MadeUpPack pack({madeUp("geosite/summit", model::Geosite{})}, info);
    EXPECT_EQ(drawnWithoutFlaw(pack.at("geopark")).leaves, 1);
}

} // namespace musubi::test
