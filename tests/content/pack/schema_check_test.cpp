#include "content/pack/schema_check.hpp"

#include "content/store/schema_folder.hpp"
#include "tests/support/source_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::pack {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

SchemaSet published()
{
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    auto set = SchemaSet::open(schemas.value().files);
    EXPECT_TRUE(set.ok());
    return std::move(set).value();
}

/// "/fee/kind: sentence"
std::vector<std::string> remarksOf(const Json& document, const std::string& schema = "event.schema.json")
{
    static const SchemaSet kPublished = published();
    std::vector<std::string> remarks;
    for (const SchemaRemark& remark : kPublished.remarks(schema, document))
        remarks.push_back(remark.pointer + ": " + remark.sentence);
    return remarks;
}

Json event()
{
    return {{"id", "class"},
            {"kind", "event"},
            {"state", "published"},
            {"title", {{"en", "Stone class"}}},
            {"source", {"https://example.org/"}},
            {"audience", {"primary"}},
            {"fee", {{"kind", "free"}}}};
}

Json eventWith(const std::string& pointer, const Json& value)
{
    Json json = event();
    json[Json::json_pointer(pointer)] = value;
    return json;
}

TEST(SchemaCheck, HasNothingToSayAboutAGoodFile)
{
    EXPECT_THAT(remarksOf(event()), IsEmpty());
}

TEST(SchemaCheck, NamesEveryMissingMember)
{
    Json json = event();
    json.erase("fee");
    json.erase("title");
    EXPECT_THAT(remarksOf(json), ElementsAre("/fee: \"fee\" is missing.", "/title: \"title\" is missing."));
}

TEST(SchemaCheck, NamesEveryMemberThatCannotStandThere)
{
    Json json = event();
    json["colour"] = "red";
    json["smell"] = "none";
    json["fee"]["amount"] = 100;
    EXPECT_THAT(remarksOf(json),
                ElementsAre("/colour: No member called \"colour\" can stand here.",
                            "/fee/amount: No member called \"amount\" can stand here. Possible here: kind or text.",
                            "/smell: No member called \"smell\" can stand here."));
}

TEST(SchemaCheck, SaysWhatIsWrongWithAValue)
{
    EXPECT_THAT(remarksOf(eventWith("/state", "later")),
                ElementsAre("/state: \"later\" is not one of the words that can stand here: \"draft\", \"ready\" or "
                            "\"published\"."));
    EXPECT_THAT(remarksOf(eventWith("/kind", "award")),
                ElementsAre("/kind: \"event\" has to stand here, not \"award\"."));
    EXPECT_THAT(remarksOf(eventWith("/id", "Stone Class")),
                ElementsAre("/id: \"Stone Class\" has to be small letters and figures with hyphens between, such as "
                            "stone-class."));
    EXPECT_THAT(remarksOf(eventWith("/audience", "primary")),
                ElementsAre("/audience: A list in brackets is expected here, not a text. Put it into brackets: "
                            "[\"primary\"]."));
    EXPECT_THAT(remarksOf(eventWith("/usualMonths", {0, 13})),
                ElementsAre("/usualMonths/0: 0 is too little; 1 is the least that can stand here.",
                            "/usualMonths/1: 13 is too much; 12 is the most that can stand here."));
    EXPECT_THAT(remarksOf(eventWith("/title/en", "")), ElementsAre("/title/en: The text is empty."));
    EXPECT_THAT(remarksOf(eventWith("/title", Json::object())), ElementsAre("/title: There is nothing in the braces."));
    EXPECT_THAT(remarksOf(eventWith("/source", Json::array())),
                ElementsAre("/source: The list is empty; it needs one element or more."));
    EXPECT_THAT(
        remarksOf(eventWith("/tags", {"a", "b", "a"})),
        ElementsAre("/tags: \"a\" is there twice, as number 1 and number 3 of the list; it must be there once."));
    EXPECT_THAT(remarksOf(eventWith("/sessions", "none")),
                ElementsAre("/sessions: A list in brackets is expected here, not a text."));
    EXPECT_THAT(remarksOf(eventWith("/lat", 36.2)), ElementsAre(testing::HasSubstr("/lat: No member called")));
    EXPECT_THAT(remarksOf(eventWith("/validFrom", "2026-11-21")),
                ElementsAre("/validFrom: No member called \"validFrom\" can stand here. Did you mean \"valid\"?"));
    EXPECT_THAT(remarksOf(eventWith("/satte", "draft")),
                ElementsAre("/satte: No member called \"satte\" can stand here. Did you mean \"state\", which is there "
                            "already?"));
    EXPECT_THAT(remarksOf(eventWith("/id", std::string(65, 'a'))),
                ElementsAre("/id: The text has more than 64 characters. Make it shorter."));
}

TEST(SchemaCheck, PointsAtTextsInWhatIsNoLanguage)
{
    EXPECT_THAT(
        remarksOf(eventWith("/title", {{"english", "Stone class"}})),
        ElementsAre("/title: \"english\" is no language; write its short name, such as ja, ja-easy, en, zh or ko."));
}

TEST(SchemaCheck, TakesTheUsefulSideOfAChoice)
{
    Json institution = event();
    institution.erase("audience");
    institution["kind"] = "institution";
    institution["type"] = "museum";
    institution["coordinates"] = nullptr;
    institution["hours"] = nullptr;
    EXPECT_THAT(remarksOf(institution, "institution.schema.json"), IsEmpty());
    institution["coordinates"] = {{"latitude", 136}, {"longitude", 140}, {"accuracy", "point"}};
    EXPECT_THAT(remarksOf(institution, "institution.schema.json"),
                ElementsAre("/coordinates/latitude: 136 is too much; 90 is the most that can stand here."));
    institution["coordinates"] = "here";
    EXPECT_THAT(
        remarksOf(institution, "institution.schema.json"),
        ElementsAre("/coordinates: An object in braces or null is expected here, not a text. Possible in it: accuracy, "
                    "latitude or longitude."));
}

TEST(SchemaCheck, AsksWhetherANearNameWasMeant)
{
    EXPECT_THAT(remarksOf(eventWith("/sumary", {{"en", "Stones"}})),
                ElementsAre("/sumary: No member called \"sumary\" can stand here. Did you mean \"summary\"?"));
    EXPECT_THAT(remarksOf(eventWith("/state", "publishd")),
                ElementsAre("/state: \"publishd\" is not one of the words that can stand here: \"draft\", \"ready\" or "
                            "\"published\". Did you mean \"published\"?"));
    EXPECT_THAT(
        remarksOf(eventWith("/facts", {{{"icon", "scence"}, {"label", {{"en", "a"}}}, {"value", {{"en", "b"}}}}})),
        ElementsAre("/facts/0/icon: \"scence\" is not one of the words that can stand here. Did you mean "
                    "\"science\"?"));
}

TEST(SchemaCheck, SaysHowAValueOfTheWrongTypeIsWritten)
{
    EXPECT_THAT(
        remarksOf(eventWith("/sample", "true")),
        ElementsAre("/sample: True or false is expected here, not a text. Write true without quotation marks."));
    EXPECT_THAT(remarksOf(eventWith("/organiser", "City")),
                ElementsAre("/organiser: A text is written with its languages here, such as {\"ja\": \"…\", \"en\": "
                            "\"…\"}."));
    EXPECT_THAT(
        remarksOf(eventWith("/organiser", {{"en", 3}})),
        ElementsAre("/organiser/en: A text in double quotes is expected here, not a whole number. Write \"3\", with "
                    "quotation marks."));
}

TEST(SchemaCheck, SpeaksOnlyOfTheKindOfLayerThatIsMeant)
{
    Json map{{"format", 1},
             {"projection", "equirectangular"},
             {"bounds", {{"south", 36}, {"west", 140}, {"north", 36.3}, {"east", 140.3}}},
             {"layers", {{{"id", "a"}, {"kind", "area"}, {"style", "land"}}}},
             {"source", {"generated"}},
             {"licence", "CC0-1.0"}};
    EXPECT_THAT(remarksOf(map, "map.schema.json"), ElementsAre("/layers/0/points: \"points\" is missing."));
    map["layers"][0]["kind"] = "polygon";
    EXPECT_THAT(remarksOf(map, "map.schema.json"),
                testing::Contains("/layers/0/kind: \"polygon\" is not one of the words that can stand here: \"area\", "
                                  "\"line\", \"label\" or \"hill\"."));
}

TEST(SchemaCheck, NamesTheMembersOfWhichOneIsChosen)
{
    const Json words{{"alt", {{"en", "Stone"}}}, {"licence", "CC0-1.0"}};
    EXPECT_THAT(remarksOf(eventWith("/media", Json::array({words}))),
                ElementsAre("/media/0: Either illustration or file has to be given."));
    Json both = words;
    both.update({{"illustration", "mineral"}, {"file", "media/a.png"}});
    EXPECT_THAT(remarksOf(eventWith("/media", Json::array({both}))),
                ElementsAre("/media/0: Only one of illustration or file can be given."));
}

TEST(SchemaCheck, ShowsTheFormOfDaysTimesAndNames)
{
    EXPECT_THAT(remarksOf(eventWith("/valid", {{"from", "2026/11/21"}})),
                ElementsAre("/valid/from: \"2026/11/21\" has to be a day, such as 2026-11-21."));
    EXPECT_THAT(remarksOf(eventWith("/venue", {{"institution", "museum"}})),
                ElementsAre("/venue/institution: \"museum\" has to be kind and name of an entry, such as "
                            "institution/museum."));
    EXPECT_THAT(remarksOf(eventWith("/url", "www.example.org")),
                ElementsAre("/url: \"www.example.org\" has to be an address, such as https://www.example.org/."));
}

TEST(SchemaCheck, RefusesSchemasThatPointNowhere)
{
    const auto set = SchemaSet::open({{"a.schema.json", R"({"$ref": "b.schema.json#/definitions/x"})"}});
    ASSERT_FALSE(set.ok());
    EXPECT_EQ(set.error().where.file, "a.schema.json");
    EXPECT_EQ(SchemaSet::open({{"a.schema.json", "no"}}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(SchemaSet::open({{"a.schema.json", R"({"type": 5})"}}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(SchemaSet::open({{"a.schema.json", R"({"$ref": "#/definitions/none"})"}}).error().code,
              ErrorCode::Invalid);
}

TEST(SchemaCheck, FollowsReferencesBetweenFilesInBothDirections)
{
    const auto set =
        SchemaSet::open({{"a.schema.json", R"({"properties": {"b": {"$ref": "b.schema.json#/definitions/list"}}})"},
                         {"b.schema.json",
                          R"({"definitions": {"list": {"type": "array", "items": {"$ref": "#/definitions/word"}},
                              "word": {"enum": ["yes"]}}})"}});
    ASSERT_TRUE(set.ok()) << set.error().message;
    EXPECT_THAT(set.value().remarks("a.schema.json", Json{{"b", {"yes"}}}), IsEmpty());
    ASSERT_EQ(set.value().remarks("a.schema.json", Json{{"b", {"yes", "no"}}}).size(), 1U);
    EXPECT_EQ(set.value().remarks("a.schema.json", Json{{"b", {"yes", "no"}}})[0].pointer, "/b/1");
}

} // namespace
} // namespace musubi::pack
