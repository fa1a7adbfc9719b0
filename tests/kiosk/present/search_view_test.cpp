#include "kiosk/present/search_view.hpp"

#include "tests/kiosk/present/made_up_catalogue.hpp"
#include "tests/kiosk/present/made_up_finder.hpp"

namespace musubi::present {

namespace {

constexpr const char* kNow = "2026-11-21T09:41";

using model::EntryKind;

/// Eight geosites, three events, one institution.
MadeUpCatalogue pack()
{
    std::vector<model::Entry> entries;
    for (int number = 1; number <= 8; ++number)
        entries.push_back(madeUp("geosite/stone-" + std::to_string(number), model::Geosite{}));
    for (int number = 1; number <= 3; ++number)
        entries.push_back(madeUp("event/stone-" + std::to_string(number), model::Event{}));
    entries.push_back(madeUp("institution/museum", model::Institution{}));
    model::PackInfo info;
    info.featured = {model::EntryId::parse("geosite/stone-3").value(), model::EntryId::parse("event/stone-1").value()};
    return MadeUpCatalogue(std::move(entries), std::move(info));
}

std::vector<FoundEntry> geosites(int count)
{
    std::vector<FoundEntry> hits;
    for (int number = 1; number <= count; ++number)
        hits.push_back(hit("geosite/stone-" + std::to_string(number)));
    return hits;
}

std::vector<std::string> addressesOf(const SearchView& view)
{
    std::vector<std::string> addresses;
    for (const SearchHit& found : view.hits)
        addresses.push_back(found.address);
    return addresses;
}

std::string on(const SearchView& view)
{
    for (const KindChoice& kind : view.kinds)
        if (kind.choice.on == Switch::On)
            return kind.choice.id;
    return "";
}

const KeyView* mainKey(const SearchView& view)
{
    return view.keyboard ? &view.keyboard->functions.back().front() : nullptr;
}

} // namespace

TEST(SearchView, ProposesWhatThePackFeaturesBeforeAnythingIsTyped)
{
    const MadeUpCatalogue catalogue = pack();
    const MadeUpFinder finder;
    const SearchView view = searchView(catalogue.at("search", kNow).withFinder(&finder));
    EXPECT_EQ(view.state, SearchState::Begin);
    EXPECT_FALSE(view.heading.empty());
    EXPECT_EQ(addressesOf(view), (std::vector<std::string>{"geosite/stone-3", "event/stone-1"}));
    EXPECT_TRUE(view.count.empty());
    EXPECT_TRUE(view.clearAddress.empty());
    EXPECT_TRUE(finder.asked().empty());
}

TEST(SearchView, SaysThatTheIndexIsBeingPrepared)
{
    const SearchView view = searchView(pack().at("search?q=stone", kNow));
    EXPECT_EQ(view.state, SearchState::Preparing);
    EXPECT_FALSE(view.heading.empty());
    EXPECT_TRUE(view.keyboard.has_value());
}

TEST(SearchView, AsksInThePagesLanguageOnThisDay)
{
    const MadeUpCatalogue catalogue = pack();
    const MadeUpFinder finder;
    static_cast<void>(searchView(catalogue.at("search?q=石", kNow, "ko").withFinder(&finder)));
    ASSERT_EQ(finder.asked().size(), 1U);
    EXPECT_EQ(finder.asked().front().text, "石");
    EXPECT_EQ(finder.asked().front().language, "ko");
    EXPECT_EQ(finder.asked().front().today, Date::parse("2026-11-21").value());
    const std::size_t limit = finder.asked().front().limit;
    EXPECT_GE(limit, 20U) << "several pages of each kind";
    static_cast<void>(searchView(catalogue.at("search?q=石&keys=none&page=3", kNow, "ko").withFinder(&finder)));
    EXPECT_EQ(finder.asked().back().limit, limit) << "every page asks the same, so that their counts agree";
}

TEST(SearchView, StandsKindByKindOnAPage)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Event, {hit("event/stone-1"), hit("event/stone-2", FoundIn::Page)});
    finder.add(EntryKind::Geosite, geosites(3));
    const SearchView view = searchView(catalogue.at("search?q=stone", kNow).withFinder(&finder));
    EXPECT_EQ(view.state, SearchState::Found);
    EXPECT_EQ(addressesOf(view), (std::vector<std::string>{"event/stone-1", "event/stone-2", "geosite/stone-1",
                                                           "geosite/stone-2", "geosite/stone-3"}));
}

TEST(SearchView, OffersOnlyKindsThatAreFoundWithTheirCounts)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Event, {hit("event/stone-1")});
    finder.add(EntryKind::Geosite, geosites(8));
    finder.countAs(100, true);
    const SearchView view = searchView(catalogue.at("search?q=stone", kNow).withFinder(&finder));
    ASSERT_EQ(view.kinds.size(), 3U);
    EXPECT_EQ(view.kinds[0].choice.words.text.base(), "All 101+");
    EXPECT_EQ(view.kinds[1].choice.words.text.base(), "Events 1");
    EXPECT_EQ(view.kinds[2].choice.words.text.base(), "Geopark 100+");
    EXPECT_EQ(view.count.text.base(), "101+ results");
    EXPECT_EQ(on(view), "all");
}

TEST(SearchView, ShowsOneKindWhenItIsChosen)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Event, {hit("event/stone-1")});
    finder.add(EntryKind::Geosite, geosites(2));
    const SearchView view = searchView(catalogue.at("search?q=stone&kind=geosite", kNow).withFinder(&finder));
    EXPECT_EQ(on(view), "geosite");
    EXPECT_EQ(addressesOf(view), (std::vector<std::string>{"geosite/stone-1", "geosite/stone-2"}));
    EXPECT_EQ(view.count.text.base(), "3 results") << "everything that was found, whatever is shown";
}

TEST(SearchView, ShowsEverythingWhenNothingMoreOfTheChosenKindIsFound)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Geosite, geosites(2));
    const SearchView view = searchView(catalogue.at("search?q=stone&kind=quiz", kNow).withFinder(&finder));
    EXPECT_EQ(on(view), "all");
    EXPECT_EQ(view.hits.size(), 2U);
}

TEST(SearchView, PagesByFive)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Geosite, geosites(8));
    const SearchView first = searchView(catalogue.at("search?q=stone", kNow).withFinder(&finder));
    EXPECT_EQ(first.hits.size(), 5U);
    EXPECT_EQ(first.paging.pages, 2);
    const SearchView second = searchView(catalogue.at(first.paging.nextAddress, kNow).withFinder(&finder));
    EXPECT_EQ(addressesOf(second), (std::vector<std::string>{"geosite/stone-6", "geosite/stone-7", "geosite/stone-8"}));
    const SearchView beyond = searchView(catalogue.at("search?q=stone&page=99", kNow).withFinder(&finder));
    EXPECT_EQ(addressesOf(beyond), addressesOf(second));
}

TEST(SearchView, BelievesTheHitsMoreThanTheCount)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Geosite, geosites(3));
    finder.guessAs(40, true);
    const SearchView view = searchView(catalogue.at("search?q=stone", kNow).withFinder(&finder));
    EXPECT_EQ(view.count.text.base(), "3 results");
    EXPECT_EQ(view.paging.pages, 1);
}

TEST(SearchView, LeavesOutWhatIsNoLongerThere)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Quiz, {hit("quiz/gone")});
    EXPECT_EQ(searchView(catalogue.at("search?q=stone", kNow).withFinder(&finder)).state, SearchState::Nothing);
}

TEST(SearchView, SaysWhatToTryWhenNothingIsFound)
{
    const MadeUpCatalogue catalogue = pack();
    const MadeUpFinder finder;
    const SearchView view = searchView(catalogue.at("search?q=xyz&keys=none", kNow).withFinder(&finder));
    EXPECT_EQ(view.state, SearchState::Nothing);
    EXPECT_EQ(view.heading.text.base(), "Nothing found for “xyz”");
    EXPECT_FALSE(view.text.empty());
    ASSERT_TRUE(view.keyboard.has_value()) << "there is nothing to do but to type on";
    EXPECT_TRUE(mainKey(view)->address.empty());
}

TEST(SearchView, TypesFromTheFirstPageAndKeepsTheKind)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Geosite, geosites(8));
    const SearchView view =
        searchView(catalogue.at("search?q=ston&kind=geosite&page=2&keys=latin", kNow).withFinder(&finder));
    ASSERT_TRUE(view.keyboard.has_value());
    const KeyView& e = *view.keyboard->characters[1][2];
    EXPECT_EQ(e.id, "e");
    EXPECT_EQ(Address::parse(e.address).value(), Address::parse("search?q=stone&kind=geosite&keys=latin").value());
    EXPECT_EQ(Address::parse(view.clearAddress).value(), Address::parse("search?keys=latin").value());
}

TEST(SearchView, PutsTheKeyboardAwayAndShowsTwiceAsMuch)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Geosite, geosites(8));
    const SearchView typing = searchView(catalogue.at("search?q=stone", kNow).withFinder(&finder));
    const SearchView view = searchView(catalogue.at(mainKey(typing)->address, kNow).withFinder(&finder));
    EXPECT_FALSE(view.keyboard.has_value());
    EXPECT_EQ(view.hits.size(), 8U);
    EXPECT_EQ(view.paging.pages, 1);
    EXPECT_EQ(Address::parse(view.keyboardAddress).value(), Address::parse("search?q=stone").value());
}

TEST(SearchView, CompletesTheKanaTypedLast)
{
    const MadeUpCatalogue catalogue = pack();
    MadeUpFinder finder;
    finder.add(EntryKind::Geosite, geosites(1));
    finder.addName("つくばさん", "筑波山");
    finder.addName("いしおか", "石岡");
    const SearchView view = searchView(catalogue.at("search?q=石 つく&page=2", kNow, "ja").withFinder(&finder));
    ASSERT_EQ(view.candidates.size(), 1U);
    EXPECT_EQ(view.candidates.front().name.text.base(), "筑波山");
    EXPECT_EQ(Address::parse(view.candidates.front().address).value(), Address::parse("search?q=石 筑波山").value());
    EXPECT_TRUE(searchView(catalogue.at("search?q=tsuku", kNow).withFinder(&finder)).candidates.empty());
}

TEST(SearchView, SuggestsTodayFreeEventsAndThePacksOwnPlace)
{
    const MadeUpCatalogue catalogue = pack();
    const MadeUpFinder finder;
    const SearchView view = searchView(catalogue.at("search", kNow).withFinder(&finder));
    ASSERT_EQ(view.suggestions.size(), 5U);
    EXPECT_EQ(view.suggestions[0].address, "events?date=2026-11-21");
    EXPECT_EQ(view.suggestions[1].address, "events?free=1");
    EXPECT_TRUE(view.suggestions[0].leaves);
    EXPECT_EQ(Address::parse(view.suggestions[4].address).value().get("q"), "Title of stone-3");
    EXPECT_FALSE(view.suggestions[4].leaves);
}

} // namespace musubi::present
