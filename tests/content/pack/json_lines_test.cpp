#include "content/pack/json_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::pack {
namespace {

using namespace std::string_view_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

JsonLines scanned(std::string_view bytes)
{
    auto lines = scanJson(bytes, "a.json");
    EXPECT_TRUE(lines.ok()) << bytes;
    return lines.valueOr(JsonLines());
}

TEST(JsonLines, KnowWhereEveryValueStands)
{
    const JsonLines found = scanned("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {\"c\": null}\n  ]\n}\n");
    EXPECT_THAT(found.lines, ElementsAre(Pair("", 1), Pair("/a", 2), Pair("/b", 3), Pair("/b/0", 4), Pair("/b/1", 5),
                                         Pair("/b/1/c", 5)));
}

TEST(JsonLines, EscapeNamesInPointers)
{
    EXPECT_THAT(scanned(R"({"a/b~c": 1, "\u77f3\n": 2})").lines,
                ElementsAre(Pair("", 1), Pair("/a~1b~0c", 1), Pair("/石\n", 1)));
}

TEST(JsonLines, FallBackToTheNearestValueAround)
{
    const JsonLines found = scanned("{\n\"a\":\n{\n\"b\": 1}}");
    EXPECT_EQ(found.lineOf("/a/b"), 4);
    EXPECT_EQ(found.lineOf("/a/missing"), 2);
    EXPECT_EQ(found.lineOf("/x/y/z"), 1);
    EXPECT_EQ(found.lineOf(""), 1);
    EXPECT_EQ(JsonLines().lineOf("/a"), 0);
}

TEST(JsonLines, ReportEveryMemberNamedAgain)
{
    const JsonLines found = scanned("{\"a\": 1,\n\"b\": {\"c\": 1, \"c\": 2},\n\"\\u0061\": 3,\n\"a\": 4}");
    EXPECT_THAT(found.duplicates,
                ElementsAre(DuplicateName{"/b/c", 2}, DuplicateName{"/a", 3}, DuplicateName{"/a", 4}));
    EXPECT_EQ(found.lineOf("/a"), 4);
    EXPECT_THAT(scanned("[{\"a\": 1}, {\"a\": 1}]").duplicates, IsEmpty());
}

TEST(JsonLines, AcceptAByteOrderMarkAndAnySpace)
{
    EXPECT_EQ(scanned("\xEF\xBB\xBF \r\n\t{}\r\n").lineOf(""), 2);
    EXPECT_EQ(scanned("\"only a text\"").lines.size(), 1U);
}

TEST(JsonLines, TellAFileThatWasCutWithinALetterFromOneInAnotherEncoding)
{
    const auto refusal = [](std::string_view bytes) { return scanJson(bytes, "a.json").error().message; };
    const std::string_view stone = "{\n\"a\": \"\xE7\x9F\xB3"; // 石
    for (const std::size_t missing : {1, 2}) {
        const auto cut = scanJson(stone.substr(0, stone.size() - missing), "a.json");
        ASSERT_FALSE(cut);
        EXPECT_EQ(cut.error().message, "The file ends in the middle of a letter: what followed is missing.");
        EXPECT_EQ(cut.error().where.line, 2);
    }
    EXPECT_EQ(refusal(stone), "The file ends in the middle of a value.");
    EXPECT_NE(refusal("{\"a\": \"\x90\xCE\"}").find("Shift_JIS"), std::string::npos);
    EXPECT_NE(refusal("\xFF\xFE{\0}\0"sv).find("UTF-16"), std::string::npos);
}

TEST(JsonLines, RefuseWhatIsNotJson)
{
    for (const std::string_view wrong : {""sv,
                                         " "sv,
                                         "{"sv,
                                         "}"sv,
                                         "{\"a\"}"sv,
                                         "{\"a\":}"sv,
                                         "{\"a\":1,}"sv,
                                         "{a:1}"sv,
                                         "[1,]"sv,
                                         "[1 2]"sv,
                                         "01"sv,
                                         "1."sv,
                                         ".5"sv,
                                         "+1"sv,
                                         "-"sv,
                                         "1e"sv,
                                         "NaN"sv,
                                         "tru"sv,
                                         "'a'"sv,
                                         "\"a"sv,
                                         "\"a\nb\""sv,
                                         "\"\\x\""sv,
                                         "\"\\u12g4\""sv,
                                         "\"\\ud800\""sv,
                                         "\"\\ud800\\u0041\""sv,
                                         "\"\\udc00\""sv,
                                         "{} {}"sv,
                                         "// c\n{}"sv,
                                         "{}\0"sv,
                                         "\"\\"sv,
                                         "{\"a\":1 \"b\":2}"sv})
    {
        const auto result = scanJson(wrong, "a.json");
        ASSERT_FALSE(result.ok()) << wrong;
        EXPECT_EQ(result.error().code, ErrorCode::Malformed) << wrong;
        EXPECT_EQ(result.error().where.file, "a.json");
        EXPECT_GE(result.error().where.line, 1) << wrong;
        EXPECT_TRUE(result.error().message.ends_with(".")) << wrong;
    }
}

TEST(JsonLines, PointAtTheLineThatIsWrong)
{
    EXPECT_EQ(scanJson("{\n\"a\": 1\n\"b\": 2}", "a.json").error().where.line, 3);
    EXPECT_EQ(scanJson("{\n\"a\": \"\x90\"}", "a.json").error().where.line, 2);
}

TEST(JsonLines, SayHowTheCommonestSlipsAreMended)
{
    const auto said = [](std::string_view bytes) { return scanJson(bytes, "a.json").error().message; };
    EXPECT_EQ(said(""), "The file is empty.");
    EXPECT_EQ(said("\xEF\xBB\xBF \n"), "The file is empty.");
    for (const char* comma : {"{\"a\": 1,\n}", "[1,\n]"})
        EXPECT_THAT(said(comma), testing::EndsWith("take the comma out.")) << comma;
    for (const char* comment : {"// c\n{}", "{\n# c\n\"a\": 1}", "[/* c */ 1]"})
        EXPECT_THAT(said(comment), testing::StartsWith("A comment stands here")) << comment;
    for (const char* quotes : {"{'a': 1}", "{\"a\": 'b'}", "{“a”: 1}", "{\"a\": 「b」}"})
        EXPECT_THAT(said(quotes), testing::EndsWith("straight and double: \".")) << quotes;
    EXPECT_THAT(said("{a: 1}"), testing::Not(testing::HasSubstr("straight")));
    for (const std::string_view otherwise : {"{\"a\": \"\x90\xCE\"}"sv, "\xFF\xFE{\0}\0"sv})
        EXPECT_THAT(said(otherwise), testing::EndsWith("save it as UTF-8.")) << otherwise;
}

TEST(JsonLines, RefuseNestingBeyondTheLimitWithoutFollowingIt)
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(scanJson(nested(64), "a.json").ok());
    EXPECT_FALSE(scanJson(nested(65), "a.json").ok());
    EXPECT_FALSE(scanJson(nested(1'000'000), "a.json").ok());
    EXPECT_TRUE(isDepthWithinLimit(nested(64)));
    EXPECT_FALSE(isDepthWithinLimit(nested(65)));
    EXPECT_TRUE(isDepthWithinLimit("\"" + std::string(100, '[') + "\\\"" + std::string(100, '{') + "\""));
}

TEST(JsonLines, RefuseNamesWithoutEndAndNumbersWithoutEnd)
{
    EXPECT_FALSE(scanJson("{\"" + std::string(600, 'a') + "\": 1}", "a.json").ok());
    EXPECT_FALSE(scanJson(std::string(100, '9'), "a.json").ok());
}

TEST(JsonLines, StayBoundedForVeryManyValues)
{
    std::string many = "[0";
    for (int i = 0; i < 300'000; ++i)
        many += ",0";
    const JsonLines found = scanned(many + "\n]");
    EXPECT_LE(found.lines.size(), 200'000U);
    EXPECT_EQ(found.lineOf("/299999"), 1);
}

} // namespace
} // namespace musubi::pack
