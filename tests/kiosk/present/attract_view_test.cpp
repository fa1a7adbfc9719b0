#include "kiosk/present/attract_view.hpp"
#include "tests/kiosk/present/made_up_catalogue.hpp"

#include <set>

namespace musubi::present {

namespace {

constexpr const char* kNow = "2026-11-21T09:41";

model::Entry award(const std::string& slug, const std::string& programme, bool noWinner = false)
{
    model::Award details;
    details.programme = programme;
    details.noWinner = noWinner;
    return madeUp("award/" + slug, details);
}

/// Where the only knot of each turn leads.
std::vector<std::string> turns(const MadeUpCatalogue& pack, int count)
{
    std::vector<std::string> addresses;
    for (int turn = 0; turn < count; ++turn)
        for (const AttractKnot& knot : attractView(pack.at("attract?turn=" + std::to_string(turn), kNow)).knots)
            addresses.push_back(knot.address);
    return addresses;
}

} // namespace

TEST(AttractView, BeginsWithWhatThePackFeatures)
{
    std::vector<model::Entry> sites;
    for (const char* slug : {"a", "b", "c", "d", "e"})
        sites.push_back(madeUp(std::string("geosite/") + slug, model::Geosite{}));
    model::PackInfo info;
    info.featured = {model::EntryId::parse("geosite/d").value(), model::EntryId::parse("geosite/b").value()};
    const auto shown = turns(MadeUpCatalogue(sites, info), 5);
    ASSERT_EQ(shown.size(), 5U);
    EXPECT_EQ(shown[0], "geosite/d");
    EXPECT_EQ(shown[1], "geosite/b");
    EXPECT_EQ(std::set<std::string>(shown.begin(), shown.end()).size(), 5U) << "a round shows everything once";
}

TEST(AttractView, ShowsPrizesOfTheFirstTwoProgrammesThatSomebodyWon)
{
    model::PackInfo info;
    for (const char* id : {"first", "second", "third"})
        info.awardProgrammes.push_back({id, english(id), {}, std::nullopt});
    const std::vector<model::Entry> awards{award("a", "third"), award("b", "second"), award("c", "first"),
                                           award("d", "first", true)};
    const auto shown = turns(MadeUpCatalogue(awards, info), 8);
    EXPECT_EQ(std::set<std::string>(shown.begin(), shown.end()), (std::set<std::string>{"award/b", "award/c"}));
}

TEST(AttractView, ShowsOtherPrizesWhereTheFirstProgrammesHaveNone)
{
    model::PackInfo info;
    for (const char* id : {"first", "second", "third"})
        info.awardProgrammes.push_back({id, english(id), {}, std::nullopt});
    EXPECT_EQ(turns(MadeUpCatalogue({award("a", "third")}, info), 1), (std::vector<std::string>{"award/a"}));
}

} // namespace musubi::present
