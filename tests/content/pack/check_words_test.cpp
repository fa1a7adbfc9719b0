// What `check` finds in the words of a pack, and in what words it says so.
#include "tests/content/pack/changed_pack.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::pack {
namespace {

using Json = nlohmann::json;
using test::day;
using test::jsonOf;
using test::put;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kEvent = "events/entry-0.json";
constexpr const char* kQuiz = "quizzes/entry-7.json";

TEST(CheckWords, TakesATextWithoutInkForBlank)
{
    for (const char* blank : {"", " ", "\n", "　", "\xE2\x80\x8B", "{ |か}"})
        EXPECT_THAT(foundAfter(kEvent, "/summary", text(blank)),
                    testing::Contains(std::string(kEvent) + " /summary/ja error text-blank"))
            << blank;
    EXPECT_THAT(foundAfter(kEvent, "/summary", text("か")), IsEmpty());
}

TEST(CheckWords, AsksAboutATextInALanguageThatThePackDoesNotHave)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/summary/jp", "か");
    const auto problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].where.pointer, "/summary/jp");
    EXPECT_EQ(problems[0].severity, Severity::Warning);
    EXPECT_EQ(problems[0].message, "pack.json has no language \"jp\", so nobody sees this text. Did you mean ja?");
}

TEST(CheckWords, LetsOnlyLongTextsHaveLines)
{
    EXPECT_THAT(foundAfter(kEvent, "/summary", text("か\nき")), IsEmpty());
    EXPECT_THAT(foundAfter(kEvent, "/body", text("か\n\nき")), IsEmpty());
    const std::string control = " error control-character";
    EXPECT_THAT(foundAfter(kEvent, "/facts/0/label", text("か\nき")),
                ElementsAre(std::string(kEvent) + " /facts/0/label/ja" + control));
    EXPECT_THAT(foundAfter("pack.json", "/contact/telephone", "029\n883"),
                ElementsAre("pack.json /contact/telephone" + control));
    EXPECT_THAT(foundAfter("pack.json", "/tagline", text("か\xE2\x80\xAEき")),
                ElementsAre("pack.json /tagline/ja" + control));
}

TEST(CheckWords, KnowsWhichSignsTheKioskCanDraw)
{
    for (const char* fine :
         {"★", "♪", "①", "㎡", "→", "☎", "⚡", "{𠮷|きち}", "か\xE2\x80\x8Bき", "{葛\xF3\xA0\x84\x80|かずら}"})
        EXPECT_THAT(foundAfter(kEvent, "/summary", text(fine)), IsEmpty()) << fine;
    for (const char* box : {"か🚀", "か🇯🇵", "か✅", "か\xEE\x80\x80", "か\xEF\xBF\xBD"})
        EXPECT_THAT(foundAfter(kEvent, "/summary", text(box)),
                    ElementsAre(std::string(kEvent) + " /summary/ja warning glyph-missing"))
            << box;
}

TEST(CheckWords, FollowsALoopOfManyLanguagesOnce)
{
    Json fallback;
    Json languages{"ja", "ja-easy", "en", "zh", "ko"};
    const auto name = [](int number) { return "aa-x" + std::to_string(1000 + number); };
    constexpr int kMany = 3'000;
    for (int i = 0; i < kMany; ++i) {
        fallback[name(i)] = {name((i + 1) % kMany)};
        languages.push_back(name(i));
    }
    WorkspaceFiles files = good();
    put(files, "pack.json", "/fallback", fallback);
    put(files, "pack.json", "/languages", languages);
    std::vector<std::string> loops;
    for (const std::string& problem : found(files)) {
        if (problem.ends_with("fallback-loop"))
            loops.push_back(problem);
    }
    EXPECT_THAT(loops, ElementsAre("pack.json /fallback/" + name(kMany - 1) + "/0 error fallback-loop"));
}

TEST(CheckWords, SaysWhichNameAFileCouldHaveWhenItsOwnIsNoId)
{
    WorkspaceFiles files = good();
    files.json.push_back({"quizzes/Quiz (1).json", jsonOf(files, kQuiz).dump()});
    put(files, "quizzes/Quiz (1).json", "/id", "other");
    put(files, "quizzes/Quiz (1).json", "/title",
        {{"ja", "か"}, {"ja-easy", "か"}, {"en", "a"}, {"zh", "a"}, {"ko", "a"}});
    const auto problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].message,
              "The id \"other\" is not the file's name \"Quiz (1)\". Call the file \"other.json\".");
}

TEST(CheckWords, SaysWhatShouldStandWhereSomethingElseStands)
{
    const auto messageAfter = [](const char* pointer, const Json& value) {
        WorkspaceFiles files = good();
        put(files, kEvent, pointer, value);
        const auto problems = check(files, schemas(), day("2026-01-05"));
        return problems.size() == 1 ? problems[0].message : std::to_string(problems.size()) + " problems";
    };
    EXPECT_EQ(messageAfter("/title", "石"),
              "A text is written with its languages here, such as {\"ja\": \"…\", \"en\": \"…\"}.");
    EXPECT_EQ(messageAfter("/sessions/0/start", "2026/12/05 10:00"),
              "\"2026/12/05 10:00\" has to be a day and a time, such as 2026-11-21T09:30.");
}

} // namespace
} // namespace musubi::pack
