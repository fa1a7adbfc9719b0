#include "content/pack/compose.hpp"

#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::pack {

namespace {

using model::TieKind;
using testing::ElementsAre;
using testing::IsEmpty;

/// A pack of one publisher.
PublishedPack packOf(const std::string& publisher, std::vector<model::Entry> entries)
{
    PublishedPack published{publisher, {}};
    published.pack.parts.info.id = publisher;
    published.pack.parts.info.title = test::text(publisher);
    published.pack.parts.entries = std::move(entries);
    return published;
}

std::vector<PublishedPack> both(PublishedPack first, PublishedPack second)
{
    std::vector<PublishedPack> packs;
    packs.push_back(std::move(first));
    packs.push_back(std::move(second));
    return packs;
}

} // namespace

TEST(Compose, LetsTiesLeadFromOnePackIntoAnother)
{
    model::Entry event = test::entry("event/walk");
    event.ties.push_back(test::tie(TieKind::Related, "geosite/summit"));
    ReadPack whole =
        compose(both(packOf("city", {event}), packOf("geopark", {test::entry("geosite/summit")})), "/packs");
    EXPECT_THAT(whole.problems, IsEmpty());
    const auto catalogue = model::Catalogue::build(std::move(whole.parts));
    ASSERT_EQ(catalogue->tiesOf(test::id("geosite/summit")).size(), 1U);
    EXPECT_EQ(catalogue->tiesOf(test::id("geosite/summit")).front().to, test::id("event/walk"));
    EXPECT_EQ(catalogue->info().id, "city");
    EXPECT_EQ(catalogue->root(), "/packs");
}

TEST(Compose, FindsEachPublishersMediaInItsOwnFolder)
{
    model::Entry site = test::entry("geosite/summit");
    site.media.resize(2);
    site.media[0].file = "media/summit.png";
    site.media[1].illustration = "mountain";
    site.recordings.resize(1);
    site.recordings[0].sound = "media/summit.ogg";
    PublishedPack city = packOf("city", {});
    city.pack.parts.info.hero.home = "media/home.svg";
    const ReadPack whole = compose(both(std::move(city), packOf("geopark", {site})), "/packs");
    const model::Entry& read = whole.parts.entries.front();
    EXPECT_EQ(read.media[0].file, "geopark/media/summit.png");
    EXPECT_EQ(read.media[1].file, "") << "the program's own pictures are nobody's";
    EXPECT_EQ(read.recordings[0].sound, "geopark/media/summit.ogg");
    EXPECT_EQ(whole.parts.info.hero.home, "city/media/home.svg");
    EXPECT_EQ(whole.parts.info.hero.attract, "");
}

TEST(Compose, LetsNobodySpeakInAnotherPublishersPlace)
{
    model::Entry own = test::entry("institution/museum");
    model::Entry other = test::entry("institution/museum");
    other.title = test::text("Somebody else's words");
    const ReadPack whole = compose(both(packOf("city", {own}), packOf("geopark", {other})), "/packs");
    ASSERT_EQ(whole.parts.entries.size(), 1U);
    EXPECT_EQ(whole.parts.entries.front().title, own.title);
    ASSERT_EQ(whole.problems.size(), 1U);
    EXPECT_EQ(whole.problems.front().code, ProblemCode::DuplicateId);
    EXPECT_EQ(whole.problems.front().where.file, "geopark/institutions/museum.json");
    EXPECT_EQ(whole.problems.front().message,
              "The pack of city has an entry institution/museum already; this one is not shown.");
}

TEST(Compose, TakesFromOthersOnlyWhatTheLeaderLacks)
{
    PublishedPack city = packOf("city", {});
    city.pack.parts.info.awardProgrammes.push_back({"prize", test::text("the city's"), {}, {}});
    PublishedPack geopark = packOf("geopark", {});
    geopark.pack.parts.info.geopark.emplace().title = test::text("Geopark");
    geopark.pack.parts.info.awardProgrammes = {{"prize", test::text("another's"), {}, {}},
                                               {"stone", test::text("of the year"), {}, {}}};
    geopark.pack.parts.map.emplace().north = 36.5;
    const ReadPack whole = compose(both(std::move(city), std::move(geopark)), "/packs");
    ASSERT_TRUE(whole.parts.info.geopark);
    EXPECT_EQ(whole.parts.info.geopark->title, test::text("Geopark"));
    ASSERT_TRUE(whole.parts.map);
    ASSERT_EQ(whole.parts.info.awardProgrammes.size(), 2U);
    EXPECT_EQ(whole.parts.info.awardProgrammes[0].title, test::text("the city's"));
    EXPECT_EQ(whole.parts.info.awardProgrammes[1].id, "stone");
}

TEST(Compose, SaysInWhosePackSomethingIsBroken)
{
    PublishedPack geopark = packOf("geopark", {});
    geopark.pack.problems.push_back(unreadable("geosites/a.json"));
    const ReadPack whole = compose(both(packOf("city", {}), std::move(geopark)), "/packs");
    ASSERT_EQ(whole.problems.size(), 1U);
    EXPECT_EQ(whole.problems.front().where.file, "geopark/geosites/a.json");
}

} // namespace musubi::pack
