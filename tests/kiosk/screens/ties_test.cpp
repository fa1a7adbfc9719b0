// What an entry is tied to can be reached, however much it is: the last card of a page counts what has no place there
// and leads to the list of all.
#include "kiosk/present/ties_view.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <set>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Scene;

std::size_t neighboursOf(const std::string& address)
{
    const model::EntryId id = model::EntryId::parse(address).value();
    std::set<std::string> others;
    for (const model::TieView& tie : KioskParts::shared().catalogue().tiesOf(id))
        if (const model::Entry* const entry = KioskParts::shared().catalogue().find(tie.to);
            entry != nullptr && entry->valid.holds(saturdayMorning().date))
            others.insert(tie.to.text());
    return others.size();
}

std::string textOf(const Scene& scene, const std::string& id)
{
    const Node* const node = scene::findNode(scene, id);
    return node == nullptr ? "" : std::get<scene::TextContent>(node->content).text.base();
}

} // namespace

TEST(Ties, BeyondTheStripAreCountedOnItsLastCardThatLeadsToAllOfThem)
{
    const std::size_t all = neighboursOf("institution/city-hall");
    ASSERT_GT(all, 5U);
    const Scene page = KioskParts::shared().draw("institution/city-hall");
    EXPECT_EQ(textOf(page, "institution.ties.4.title"), "ほか " + std::to_string(all - 4) + "件");
    EXPECT_EQ(targetOf(page, "institution.ties.4"), "ties?of=institution/city-hall");
}

TEST(Ties, ThatFindTheirPlaceNeedNoList)
{
    const MadeUpPack pack({madeUp("showcase/alone", model::Showcase{})});
    const Scene page = drawnWithoutFlaw(pack.at("showcase/alone"));
    for (const Node* const node : scene::allNodes(page))
        if (node->intent)
            if (const auto* const go = std::get_if<scene::Go>(&*node->intent))
                EXPECT_FALSE(go->address.starts_with("ties")) << node->id;
}

TEST(Ties, AreAllOnTheLeavesOfTheirListWithTheirWords)
{
    for (const char* const entry : {"institution/city-hall", "geosite/summit", "institution/gsj-museum"})
        for (const char* const setting : {"lying", "lying very large", "upright", "smallest lying"})
            for (const Switch contrast : {Switch::Off, Switch::On}) {
                const std::string list = "ties?of=" + std::string(entry);
                std::set<std::string> reached;
                int leaves = 1; // each of the two has its own
                for (int leaf = 1; leaf <= leaves; ++leaf) {
                    const std::string address = list + "&leaf=" + std::to_string(leaf);
                    const Scene scene = drawn(address, "ja", settingNamed(setting), contrast);
                    leaves = scene.leaves;
                    for (std::size_t i = 0; i < 60; ++i) {
                        const std::string id = "ties." + std::to_string(i);
                        const std::string target = targetOf(scene, id);
                        if (target.empty())
                            continue;
                        reached.insert(target);
                        EXPECT_FALSE(textOf(scene, id + ".tie").empty()) << address << ' ' << id;
                    }
                }
                EXPECT_EQ(reached.size(), neighboursOf(entry)) << list << ' ' << setting;
            }
}

TEST(Ties, AreCountedTrulyInHighContrast)
{
    const Scene page = drawn("institution/city-hall", "en", settingNamed("lying"), Switch::On);
    EXPECT_EQ(textOf(page, "institution.ties.heading"),
              std::to_string(neighboursOf("institution/city-hall")) + " ties");
}

TEST(Ties, OfAnEntryThatIsNotThereAreAPageThatSaysSo)
{
    const Scene page = KioskParts::shared().draw("ties?of=event/nowhere");
    EXPECT_NE(scene::findNode(page, "not-found.title"), nullptr);
    EXPECT_NE(scene::findNode(KioskParts::shared().draw("ties"), "not-found.title"), nullptr);
}

TEST(Ties, LeadBackToTheEntryTheyBelongTo)
{
    EXPECT_EQ(targetOf(KioskParts::shared().draw("ties?of=geosite/summit"), "ties.centre"), "geosite/summit");
}

} // namespace musubi::test
