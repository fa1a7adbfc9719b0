// A slip in pack.json costs a kiosk what it stands in, not the whole pack.
#include "content/pack/reader.hpp"
#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::pack {
namespace {

using nlohmann::json;
using test::id;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A pack that fits.
json packJson()
{
    return json::parse(R"({
      "format": 1, "id": "small", "title": {"ja": "まち"}, "timeZone": "Asia/Tokyo",
      "languages": ["ja", "en"], "primaryLanguage": "ja",
      "tagline": {"ja": "まなぶ"},
      "featured": ["event/a", "event/b", "event/c"],
      "holidays": [{"date": "2026-11-03", "name": {"ja": "文化の日"}}, {"date": "2026-11-23", "name": {"ja": "勤労"}}],
      "contact": {"text": {"ja": "市役所"}, "telephone": "029-000-0000"},
      "hero": {"home": "media/a.png", "ridge": [[0, 500], [960, 300], [1920, 500]], "sun": {"x": 960, "y": 500, "radius": 80}},
      "awardProgrammes": [{"id": "prize", "title": {"ja": "賞"}, "since": 1989}]
    })");
}

FittingInfo with(const std::string& pointer, const json& slip)
{
    json pack = packJson();
    pack[json::json_pointer(pointer)] = slip;
    auto read = fittingPackInfo(pack.dump(2), "pack.json");
    EXPECT_TRUE(read.ok()) << pointer << ": " << (read ? "" : read.error().message);
    return read ? std::move(read).value() : FittingInfo{};
}

TEST(FittingInfo, IsAllOfAPackWithoutSlips)
{
    const auto read = fittingPackInfo(packJson().dump(), "pack.json");
    ASSERT_TRUE(read.ok());
    EXPECT_THAT(read.value().problems, IsEmpty());
    EXPECT_THAT(read.value().info.featured, SizeIs(3));
}

TEST(FittingInfo, LosesAnElementOfAList)
{
    const FittingInfo featured = with("/featured/1", "summit");
    EXPECT_THAT(featured.info.featured, ElementsAre(id("event/a"), id("event/c")));
    EXPECT_THAT(featured.problems, SizeIs(1));
    EXPECT_EQ(featured.problems.front().where.pointer, "/featured/1");
    EXPECT_GT(featured.problems.front().where.line, 1);
    const FittingInfo holiday = with("/holidays/0/date", "2026/11/3");
    EXPECT_THAT(holiday.info.holidays, SizeIs(1)) << "a holiday without a day is none";
    EXPECT_TRUE(holiday.info.holidays.contains(*Date::parse("2026-11-23")));
    EXPECT_THAT(holiday.problems, SizeIs(1));
    EXPECT_THAT(with("/hero/ridge/1", json::array({"960", 300})).info.hero.ridge, SizeIs(2));
}

TEST(FittingInfo, LosesAMemberThatCanBeMissing)
{
    const FittingInfo contact = with("/contact/telephone", 298613750);
    EXPECT_EQ(contact.info.contact.telephone, "");
    EXPECT_FALSE(contact.info.contact.text.empty());
    EXPECT_TRUE(with("/tagline", "まなぶ").info.tagline.empty());
    const FittingInfo programme = with("/awardProgrammes/0/since", "1989");
    ASSERT_THAT(programme.info.awardProgrammes, SizeIs(1));
    EXPECT_EQ(programme.info.awardProgrammes.front().since, std::nullopt);
    const FittingInfo sun = with("/hero/sun/x", "960");
    EXPECT_EQ(sun.info.hero.sun, std::nullopt) << "a sun without a place is none";
    EXPECT_EQ(sun.info.hero.home, "media/a.png");
}

TEST(FittingInfo, SaysEverySlip)
{
    json pack = packJson();
    pack["featured"][0] = "a";
    pack["featured"][2] = 7;
    pack["holidays"][1]["date"] = true;
    const auto read = fittingPackInfo(pack.dump(2), "pack.json");
    ASSERT_TRUE(read.ok());
    std::vector<std::string> places;
    for (const Problem& problem : read.value().problems)
        places.push_back(problem.where.pointer);
    EXPECT_THAT(places, ElementsAre("/featured/0", "/featured/2", "/holidays/1/date"));
    EXPECT_THAT(read.value().info.featured, ElementsAre(id("event/b")));
}

TEST(FittingInfo, DoesNotDoWithoutWhatNothingCanBeShownWithout)
{
    for (const auto& [pointer, slip] : {std::pair<std::string, json>{"/timeZone", "Asia/Tukuba"},
                                        {"/languages/0", 5},
                                        {"/primaryLanguage", true},
                                        {"/format", 9},
                                        {"/id", 3},
                                        {"/title", "まち"}})
    {
        json pack = packJson();
        pack[json::json_pointer(pointer)] = slip;
        const auto read = fittingPackInfo(pack.dump(2), "pack.json");
        ASSERT_FALSE(read.ok()) << pointer;
        EXPECT_THAT(read.error().where.pointer, HasSubstr(pointer));
        EXPECT_GT(read.error().where.line, 1);
    }
}

} // namespace
} // namespace musubi::pack
