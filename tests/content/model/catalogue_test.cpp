#include "content/model/catalogue.hpp"

#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::model {
namespace {

using test::award;
using test::catalogueOf;
using test::day;
using test::entry;
using test::id;
using test::tie;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> idsOf(const std::vector<const Entry*>& entries)
{
    std::vector<std::string> ids;
    for (const Entry* listed : entries)
        ids.push_back(listed->id.text());
    return ids;
}

/// "hosted-by> institution/lab" forward, "hosted-by< event/a" reverse.
std::vector<std::string> tiesOf(const Catalogue& catalogue, const std::string& of)
{
    std::vector<std::string> ties;
    for (const TieView& view : catalogue.tiesOf(id(of)))
        ties.push_back(std::string(nameOf(view.kind)) + (view.direction == TieDirection::Forward ? "> " : "< ") +
                       view.to.text());
    return ties;
}

TEST(Catalogue, HoldsPublishedEntriesOnly)
{
    Entry draft = entry("event/draft");
    draft.state = EntryState::Draft;
    Entry ready = entry("event/ready");
    ready.state = EntryState::Ready;
    const auto catalogue = catalogueOf({draft, ready, entry("event/shown")});
    EXPECT_EQ(catalogue->size(), 1U);
    EXPECT_EQ(catalogue->find(id("event/draft")), nullptr);
    EXPECT_EQ(catalogue->find(id("event/ready")), nullptr);
    ASSERT_NE(catalogue->find(id("event/shown")), nullptr);
}

TEST(Catalogue, KeepsTheFirstOfTwoEntriesWithOneId)
{
    Entry first = entry("event/a");
    first.url = "https://first.example";
    Entry second = entry("event/a");
    second.url = "https://second.example";
    const auto catalogue = catalogueOf({first, second});
    EXPECT_EQ(catalogue->size(), 1U);
    EXPECT_EQ(catalogue->find(id("event/a"))->url, "https://first.example");
}

TEST(Catalogue, ListsAKindById)
{
    const auto catalogue = catalogueOf({entry("event/b"), entry("geosite/z"), entry("event/a"), entry("event/c")});
    EXPECT_THAT(idsOf(catalogue->ofKind(EntryKind::Event, day("2026-11-21"))),
                ElementsAre("event/a", "event/b", "event/c"));
    EXPECT_EQ(catalogue->allOfKind(EntryKind::Event).size(), 3U);
    EXPECT_THAT(catalogue->allOfKind(EntryKind::Quiz), IsEmpty());
}

TEST(Catalogue, ListsTheNewestAwardFirst)
{
    const auto catalogue = catalogueOf(
        {award("award/a", 2019), award("award/d", std::nullopt), award("award/b", 2024), award("award/c", 2019)});
    EXPECT_THAT(idsOf(catalogue->ofKind(EntryKind::Award, day("2026-11-21"))),
                ElementsAre("award/b", "award/a", "award/c", "award/d"));
}

TEST(Catalogue, ListsOnlyWhatIsValidToday)
{
    Entry past = entry("event/past");
    past.valid.until = day("2026-11-20");
    Entry today = entry("event/today");
    today.valid = {day("2026-11-21"), day("2026-11-21")};
    Entry future = entry("event/future");
    future.valid.from = day("2026-11-22");
    const auto catalogue = catalogueOf({past, today, future, entry("event/always")});
    EXPECT_THAT(idsOf(catalogue->ofKind(EntryKind::Event, day("2026-11-21"))),
                ElementsAre("event/always", "event/today"));
    EXPECT_EQ(catalogue->allOfKind(EntryKind::Event).size(), 4U);
}

TEST(Catalogue, DropsATieThatLeadsNowhere)
{
    Entry event = entry("event/a");
    event.ties = {tie(TieKind::HostedBy, "institution/gone"), tie(TieKind::HostedBy, "institution/draft")};
    Entry draft = entry("institution/draft");
    draft.state = EntryState::Draft;
    const auto catalogue = catalogueOf({event, draft});
    EXPECT_THAT(tiesOf(*catalogue, "event/a"), IsEmpty());
}

TEST(Catalogue, DropsATieThatMayNotLeadThere)
{
    Entry quiz = entry("quiz/a");
    quiz.ties = {tie(TieKind::HostedBy, "institution/lab"), tie(TieKind::Related, "quiz/a")};
    const auto catalogue = catalogueOf({quiz, entry("institution/lab")});
    EXPECT_THAT(tiesOf(*catalogue, "quiz/a"), IsEmpty());
    EXPECT_THAT(tiesOf(*catalogue, "institution/lab"), IsEmpty());
}

TEST(Catalogue, SeesATieFromBothSidesInItsOwnWords)
{
    Entry event = entry("event/a");
    event.ties = {tie(TieKind::HostedBy, "institution/lab", 5)};
    event.ties[0].text = test::text("held at");
    event.ties[0].reverseText = test::text("opens its doors for");
    const auto catalogue = catalogueOf({event, entry("institution/lab")});

    const auto forward = catalogue->tiesOf(id("event/a"));
    ASSERT_EQ(forward.size(), 1U);
    EXPECT_EQ(forward[0],
              (TieView{TieKind::HostedBy, TieDirection::Forward, id("institution/lab"), 5, test::text("held at")}));
    const auto reverse = catalogue->tiesOf(id("institution/lab"));
    ASSERT_EQ(reverse.size(), 1U);
    EXPECT_EQ(reverse[0],
              (TieView{TieKind::HostedBy, TieDirection::Reverse, id("event/a"), 5, test::text("opens its doors for")}));
}

TEST(Catalogue, OrdersTiesByStrengthThenKindThenId)
{
    Entry site = entry("geosite/summit");
    site.ties = {tie(TieKind::Related, "quiz/q", 3),         tie(TieKind::Related, "event/b", 3),
                 tie(TieKind::Related, "event/a", 3),        tie(TieKind::Related, "award/a", 3),
                 tie(TieKind::OnShowAt, "institution/i", 3), tie(TieKind::Next, "geosite/next", 9)};
    Entry offer = entry("offer/o");
    offer.ties = {tie(TieKind::About, "geosite/summit", 3)};
    const auto catalogue = catalogueOf({site, entry("quiz/q"), entry("event/b"), entry("event/a"), entry("award/a"),
                                        entry("institution/i"), entry("geosite/next"), offer});
    EXPECT_THAT(tiesOf(*catalogue, "geosite/summit"),
                ElementsAre("next> geosite/next", "related> event/a", "related> event/b", "on-show-at> institution/i",
                            "related> award/a", "about< offer/o", "related> quiz/q"));
}

TEST(Catalogue, ShowsARelatedTieWrittenOnBothEntriesOnce)
{
    Entry left = entry("geosite/left");
    left.ties = {tie(TieKind::Related, "geosite/right"), tie(TieKind::Related, "geosite/right")};
    Entry right = entry("geosite/right");
    right.ties = {tie(TieKind::Related, "geosite/left")};
    const auto catalogue = catalogueOf({left, right});
    EXPECT_THAT(tiesOf(*catalogue, "geosite/left"), ElementsAre("related> geosite/right"));
    EXPECT_THAT(tiesOf(*catalogue, "geosite/right"), ElementsAre("related> geosite/left"));
}

TEST(Catalogue, KeepsBothDirectionsOfATieThatHasOne)
{
    Entry left = entry("geosite/left");
    left.ties = {tie(TieKind::Next, "geosite/right")};
    Entry right = entry("geosite/right");
    right.ties = {tie(TieKind::Next, "geosite/left")};
    const auto catalogue = catalogueOf({left, right});
    EXPECT_THAT(tiesOf(*catalogue, "geosite/left"), ElementsAre("next> geosite/right", "next< geosite/right"));
}

TEST(Catalogue, HasNothingToSayAboutWhatItDoesNotHold)
{
    const auto catalogue = catalogueOf({});
    EXPECT_EQ(catalogue->size(), 0U);
    EXPECT_THAT(catalogue->tiesOf(id("event/a")), IsEmpty());
    EXPECT_THAT(catalogue->sessionsOn(day("2026-11-21")), IsEmpty());
    EXPECT_THAT(catalogue->sessionsOfEvent(id("event/a"), {day("2026-11-21"), 0}, 5), IsEmpty());
    EXPECT_EQ(catalogue->ruleOf({id("event/a"), "main", {}, {}}), nullptr);
}

TEST(Catalogue, KnowsThePacksHolidays)
{
    CatalogueParts parts;
    parts.info.holidays[day("2026-11-23")] = test::text("Labour Thanksgiving Day");
    parts.complete = false;
    const auto catalogue = Catalogue::build(std::move(parts));
    EXPECT_TRUE(catalogue->holidays().contains(day("2026-11-23")));
    EXPECT_FALSE(catalogue->complete());
}

TEST(Validity, IncludesBothItsDays)
{
    const Validity valid{day("2026-11-21"), day("2026-11-22")};
    EXPECT_FALSE(valid.holds(day("2026-11-20")));
    EXPECT_TRUE(valid.holds(day("2026-11-21")));
    EXPECT_TRUE(valid.holds(day("2026-11-22")));
    EXPECT_FALSE(valid.holds(day("2026-11-23")));
    EXPECT_TRUE(Validity{}.holds(day("1900-01-01")));
}

} // namespace
} // namespace musubi::model
