// The published schemas themselves: Draft 7, complete, with words for whoever writes a pack with other tools.
#include "content/pack/schema_check.hpp"
#include "tests/content/pack/changed_pack.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace musubi::pack {
namespace {

using Json = nlohmann::json;

// What may stand in a schema, from the meta-schema http://json-schema.org/draft-07/schema#.
const std::set<std::string> kSchemas{"additionalItems", "additionalProperties", "not", "propertyNames"};
const std::set<std::string> kLists{"allOf", "anyOf", "oneOf"};
const std::set<std::string> kNamed{"properties", "definitions"};
const std::set<std::string> kTexts{"$schema", "$id", "$ref", "title", "description", "pattern"};
const std::set<std::string> kCounts{"minLength", "maxLength", "minItems", "maxItems", "minProperties"};
const std::set<std::string> kTypes{"object", "array", "string", "integer", "number", "boolean", "null"};

std::vector<std::pair<std::string, Json>> published()
{
    std::vector<std::pair<std::string, Json>> documents;
    for (const File& file : schemas().files)
        documents.emplace_back(file.path, Json::parse(file.bytes));
    return documents;
}

bool isListOfTexts(const Json& value)
{
    return value.is_array() &&
           std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_string(); }) &&
           std::set<Json>(value.begin(), value.end()).size() == value.size();
}

bool isType(const Json& value)
{
    if (value.is_string())
        return kTypes.contains(value.get<std::string>());
    return isListOfTexts(value) && std::all_of(value.begin(), value.end(), isType);
}

void expectSchema(const Json& schema, const std::string& place);

void expectKeyword(const std::string& name, const Json& value, const std::string& place)
{
    if (kSchemas.contains(name) || (name == "items" && !value.is_array())) {
        expectSchema(value, place);
    } else if (kLists.contains(name) || name == "items") {
        ASSERT_TRUE(value.is_array() && !value.empty()) << place;
        for (std::size_t i = 0; i < value.size(); ++i)
            expectSchema(value[i], place + "/" + std::to_string(i));
    } else if (kNamed.contains(name)) {
        ASSERT_TRUE(value.is_object()) << place;
        for (const auto& [member, child] : value.items())
            expectSchema(child, place + "/" + member);
    } else if (kTexts.contains(name)) {
        EXPECT_TRUE(value.is_string()) << place;
    } else if (kCounts.contains(name)) {
        EXPECT_TRUE(value.is_number_unsigned()) << place;
    } else if (name == "minimum" || name == "maximum") {
        EXPECT_TRUE(value.is_number()) << place;
    } else if (name == "required") {
        EXPECT_TRUE(isListOfTexts(value)) << place;
    } else if (name == "dependencies") {
        EXPECT_TRUE(std::all_of(value.begin(), value.end(), isListOfTexts)) << place;
    } else if (name == "type") {
        EXPECT_TRUE(isType(value)) << place;
    } else if (name == "enum" || name == "examples") {
        EXPECT_TRUE(value.is_array() && !value.empty()) << place;
    } else if (name == "uniqueItems") {
        EXPECT_TRUE(value.is_boolean()) << place;
    } else {
        EXPECT_EQ(name, "const") << place;
    }
}

void expectSchema(const Json& schema, const std::string& place)
{
    if (schema.is_boolean())
        return;
    ASSERT_TRUE(schema.is_object()) << place;
    for (const auto& [name, value] : schema.items())
        expectKeyword(name, value, place + "/" + name);
}

/// Every member that an object of the schema may have, with its schema and its place.
void forEachMember(const Json& schema, const std::string& place,
                   const std::function<void(const Json&, const std::string&)>& visit)
{
    if (!schema.is_structured())
        return;
    if (schema.is_object() && schema.contains("properties")) {
        for (const auto& [name, child] : schema.at("properties").items())
            visit(child, place + "/properties/" + name);
    }
    for (const auto& [name, child] : schema.items()) {
        if (name != "examples" && name != "oneOf") // branches of a choice say again what stands beside them
            forEachMember(child, place + "/" + name, visit);
    }
}

TEST(PublishedSchemas, AreSchemasOfDraftSeven)
{
    for (const auto& [name, document] : published()) {
        EXPECT_EQ(document.at("$schema"), "http://json-schema.org/draft-07/schema#") << name;
        EXPECT_EQ(document.at("$id"), name);
        EXPECT_FALSE(document.at("title").get<std::string>().empty()) << name;
        expectSchema(document, name);
    }
}

TEST(PublishedSchemas, ExistForEveryKindOfEntryAndForWhatThePackShares)
{
    std::vector<std::string> names;
    for (const auto& [name, document] : published())
        names.push_back(name);
    std::vector<std::string> expected{"common.schema.json", "icons.schema.json", "map.schema.json", "pack.schema.json"};
    for (const model::EntryKind kind : model::kEntryKinds)
        expected.push_back(std::string(nameOf(kind)) + ".schema.json");
    EXPECT_THAT(names, testing::UnorderedElementsAreArray(expected));
}

TEST(PublishedSchemas, SayWhatEveryMemberIsFor)
{
    std::size_t members = 0;
    for (const auto& [name, document] : published()) {
        forEachMember(document, name, [&members](const Json& member, const std::string& place) {
            ++members;
            // `true`: said in common.schema.json.
            EXPECT_TRUE(member == Json(true) || member.contains("description")) << place;
        });
    }
    EXPECT_GT(members, 200U);
}

TEST(PublishedSchemas, RequireOnlyMembersThatTheyName)
{
    std::function<void(const Json&, const std::string&)> look = [&](const Json& schema, const std::string& place) {
        if (!schema.is_structured())
            return;
        if (schema.is_object() && schema.contains("required") && schema.contains("properties") &&
            schema.value("additionalProperties", Json(true)) == Json(false))
        {
            for (const Json& member : schema.at("required"))
                EXPECT_TRUE(schema.at("properties").contains(member.get<std::string>())) << place << " " << member;
        }
        for (const auto& [name, child] : schema.items())
            look(child, place + "/" + name);
    };
    for (const auto& [name, document] : published())
        look(document, name);
}

TEST(PublishedSchemas, KeepToThemselvesInTheirExamples)
{
    const auto set = SchemaSet::open(schemas().files);
    ASSERT_TRUE(set.ok()) << set.error().message;
    std::size_t asked = 0;
    for (const auto& [name, document] : published()) {
        for (const Json& example : document.value("examples", Json::array())) {
            ++asked;
            for (const SchemaRemark& remark : set.value().remarks(name, example))
                ADD_FAILURE() << name << " " << remark.pointer << ": " << remark.sentence;
        }
    }
    EXPECT_GE(asked, model::kEntryKinds.size() + 2) << "one a kind, the pack's and the map's";
}

} // namespace
} // namespace musubi::pack
