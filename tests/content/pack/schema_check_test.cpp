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
    EXPECT_THAT(remarksOf(json), ElementsAre(": \"fee\" is missing.", ": \"title\" is missing."));
}

TEST(SchemaCheck, NamesEveryMemberThatCannotStandThere)
{
    Json json = event();
    json["colour"] = "red";
    json["smell"] = "none";
    json["fee"]["amount"] = 100;
    EXPECT_THAT(remarksOf(json), ElementsAre("/colour: No member called \"colour\" can stand here.",
                                             "/fee/amount: No member called \"amount\" can stand here.",
                                             "/smell: No member called \"smell\" can stand here."));
}

TEST(SchemaCheck, SaysWhatIsWrongWithAValue)
{
    EXPECT_THAT(remarksOf(eventWith("/state", "later")),
                ElementsAre("/state: \"later\" is not one of the words that can stand here."));
    EXPECT_THAT(remarksOf(eventWith("/kind", "award")),
                ElementsAre("/kind: \"award\" is not the value that has to stand here."));
    EXPECT_THAT(remarksOf(eventWith("/id", "Stone Class")),
                ElementsAre("/id: \"Stone Class\" has to be small letters and figures with hyphens between, such as "
                            "stone-class."));
    EXPECT_THAT(remarksOf(eventWith("/audience", "primary")),
                ElementsAre("/audience: Something else than a text is expected here."));
    EXPECT_THAT(remarksOf(eventWith("/usualMonths", {0, 13})),
                ElementsAre("/usualMonths/0: The number is below 1.", "/usualMonths/1: The number is above 12."));
    EXPECT_THAT(remarksOf(eventWith("/title/en", "")), ElementsAre("/title/en: The text is empty."));
    EXPECT_THAT(remarksOf(eventWith("/title", Json::object())), ElementsAre("/title: The object is empty."));
    EXPECT_THAT(remarksOf(eventWith("/source", Json::array())), ElementsAre("/source: The list is empty."));
    EXPECT_THAT(remarksOf(eventWith("/tags", {"a", "b", "a"})),
                ElementsAre("/tags: The list names #0 and #2 alike; each must be there once."));
    EXPECT_THAT(remarksOf(eventWith("/id", std::string(65, 'a'))),
                ElementsAre("/id: The text has more than 64 characters."));
}

TEST(SchemaCheck, PointsAtTextsInWhatIsNoLanguage)
{
    EXPECT_THAT(remarksOf(eventWith("/title", {{"english", "Stone class"}})),
                ElementsAre("/title: The names or values in here are not what the schema allows."));
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
                ElementsAre("/coordinates/latitude: The number is above 90."));
    institution["coordinates"] = "here";
    EXPECT_THAT(remarksOf(institution, "institution.schema.json"),
                ElementsAre("/coordinates: Something else than a text is expected here."));
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
