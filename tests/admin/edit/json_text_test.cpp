#include "admin/edit/json_text.hpp"
#include "content/store/workspace_folder.hpp"
#include "tests/admin/edit/small_workspace.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::edit::test {

namespace {

/// The file after one value was put at a place.
std::string changed(const std::string& bytes, const std::string& pointer, const std::string& json)
{
    Document document = *parseDocument(bytes, "").value();
    EXPECT_TRUE(putAt(document, pointer, parseValue(json).value()));
    return encodeLike(bytes, document);
}

} // namespace

TEST(JsonText, EveryFileOfTheDefaultPackIsWrittenAsItWasRead)
{
    const auto files = store::loadWorkspace(std::string(MUSUBI_SOURCE_DIR) + "/content/packs/tsukuba");
    ASSERT_TRUE(files);
    ASSERT_GT(files.value().json.size(), 100U);
    for (const pack::File& file : files.value().json)
        EXPECT_EQ(encodeLike(file.bytes, *parseDocument(file.bytes, file.path).value()), file.bytes) << file.path;
}

TEST(JsonText, OneChangedTextChangesOneLineOfAnyFile)
{
    const auto files = store::loadWorkspace(std::string(MUSUBI_SOURCE_DIR) + "/content/packs/tsukuba");
    ASSERT_TRUE(files);
    for (const pack::File& file : files.value().json) {
        if (pack::roleOf(file.path) != pack::FileRole::Entry)
            continue;
        const std::string state = textAt(*parseDocument(file.bytes, file.path).value(), "/state");
        std::string expected = file.bytes;
        const std::string line = "\"state\": \"" + state + "\"";
        expected.replace(expected.find(line), line.size(), "\"state\": \"changed\"");
        EXPECT_EQ(changed(file.bytes, "/state", "\"changed\""), expected) << file.path;
    }
}

TEST(JsonText, NumbersThatNobodyChangedKeepTheirZeros)
{
    const std::string text = changed(stoneBytes(), "/position/longitude", "140.2");
    EXPECT_NE(text.find("\"position\": { \"latitude\": 36.080, \"longitude\": 140.2 }"), std::string::npos) << text;
    EXPECT_NE(changed(stoneBytes(), "/title/en", "\"x\"").find("{ \"latitude\": 36.080, \"longitude\": 140.110 }"),
              std::string::npos);
}

TEST(JsonText, WhatIsNewFollowsTheIndentationOfTheFile)
{
    const std::string text = changed(smallWorkspace()[2].bytes, "/featured/1", "\"event/lake\"");
    EXPECT_EQ(text, "{\r\n\t\"id\": \"city\",\r\n\t\"featured\": [\r\n\t\t\"event/stone\",\r\n\t\t\"event/lake\"\r\n\t]"
                    "\r\n}\r\n");
    EXPECT_EQ(
        changed("{\n  \"a\": 1\n}\n", "/b", R"({"c": [1, {"d": 2}]})"),
        "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [\n      1,\n      {\n        \"d\": 2\n      }\n    ]\n  }\n}\n");
}

TEST(JsonText, WhatStoodOnOneLineStaysOnOne)
{
    EXPECT_NE(changed(stoneBytes(), "/usualMonths/2", "12").find("\"usualMonths\": [3, 11, 12],"), std::string::npos);
}

TEST(JsonText, ANewFileIsIndentedByTwoSpacesAndEndsItsLastLine)
{
    EXPECT_EQ(encodeLike("", Document{{"id", "a"}, {"tags", Document::array()}}),
              "{\n  \"id\": \"a\",\n  \"tags\": []\n}\n");
}

TEST(JsonText, SurroundingsOfTheValueStay)
{
    EXPECT_EQ(changed("\xEF\xBB\xBF {\"a\": \"\\\"]}\", \"b\": 1}\n\n", "/b", "2"),
              "\xEF\xBB\xBF {\"a\": \"\\\"]}\", \"b\": 2}\n\n");
}

} // namespace musubi::edit::test
