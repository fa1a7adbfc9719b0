// What the kiosk leaves out although it can be read, because it would mislead; and that
// the rest of the pack is shown all the same.
#include "content/model/catalogue.hpp"
#include "content/pack/reader.hpp"
#include "content/store/workspace_folder.hpp"
#include "tests/content/pack/changed_pack.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {
namespace {

using Json = nlohmann::json;
using test::put;
using test::take;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kAll = 8;

/// "file /pointer code" of what the reader says, and how many entries are left.
struct Read
{
    std::vector<std::string> problems;
    std::size_t entries = 0;
};

Read read(const WorkspaceFiles& files)
{
    const auto pack = readPack(files);
    Read result;
    for (const Problem& problem : pack.value().problems)
        result.problems.push_back(problem.where.file + " " + problem.where.pointer + " " +
                                  std::string(nameOf(problem.code)));
    result.entries = pack.value().parts.entries.size();
    return result;
}

void expectLeftOut(const char* file, const char* pointer, const Json& value, const std::string& where)
{
    WorkspaceFiles files = good();
    put(files, file, pointer, value);
    const Read result = read(files);
    EXPECT_THAT(result.problems, ElementsAre(std::string(file) + " " + where)) << pointer << " " << value;
    EXPECT_EQ(result.entries, kAll - 1) << pointer;
}

void expectLeftOutWithout(const char* file, const char* pointer)
{
    WorkspaceFiles files = good();
    take(files, file, pointer);
    EXPECT_EQ(read(files).entries, kAll - 1) << pointer;
}

TEST(LeaveOut, NothingOfAGoodPack)
{
    EXPECT_THAT(read(good()).problems, IsEmpty());
    EXPECT_EQ(read(good()).entries, kAll);
}

TEST(LeaveOut, WhatWouldMislead)
{
    expectLeftOut("events/entry-0.json", "/sessions/0/minutes", 0, "/sessions/0/minutes schema");
    expectLeftOut("events/entry-0.json", "/sessions/0/start", "0026-12-05T10:00", "/sessions/0/start year-implausible");
    expectLeftOut("events/entry-0.json", "/valid", {{"from", "2026-12-01"}, {"until", "2026-11-01"}},
                  "/valid/until validity-reversed");
    expectLeftOut("institutions/entry-1.json", "/coordinates/latitude", 136, "/coordinates schema");
    expectLeftOut("awards/entry-2.json", "/winners", Json::array(), "/winners award-without-winner");
    expectLeftOut("awards/entry-2.json", "/year", 12026, "/year year-implausible");
    expectLeftOut("quizzes/entry-7.json", "/choices/1/correct", true, "/choices quiz-answer");
    expectLeftOut("quizzes/entry-7.json", "/title", {{"ja", " "}}, "/title text-blank");
    expectLeftOut("initiatives/entry-4.json", "/roadmap",
                  {{"reviews", Json::array()},
                   {"steps", {{{"title", text("か")}, {"fromYear", 3}, {"toYear", 1}, {"state", "now"}}}}},
                  "/roadmap/steps/0/toYear roadmap-reversed");
}

TEST(LeaveOut, WhatWouldHaveToBeTakenForGranted)
{
    expectLeftOutWithout("events/entry-0.json", "/sessions/0/signUp");
    expectLeftOutWithout("events/entry-0.json", "/sessions/0/signUp/mode");
    expectLeftOutWithout("events/entry-0.json", "/sessions/0/minutes");
    expectLeftOutWithout("geosites/entry-3.json", "/official");
    expectLeftOutWithout("quizzes/entry-7.json", "/level");
}

TEST(LeaveOut, ValuesOfTheWrongType)
{
    expectLeftOut("events/entry-0.json", "/sessions/0/quota", "20", "/sessions/0/quota schema");
    expectLeftOut("events/entry-0.json", "/title", "Stones", "/title schema");
    expectLeftOut("awards/entry-2.json", "/year", "2025", "/year schema");
    expectLeftOut("institutions/entry-1.json", "/hours/weekly", "daily", "/hours/weekly schema");
}

TEST(LeaveOut, NumbersThatCannotBe)
{
    const char* event = "events/entry-0.json";
    for (const Json& quota : {Json(-1), Json(0), Json(1e15), Json(1e300)})
        expectLeftOut(event, "/sessions/0/quota", quota, "/sessions/0/quota schema");
    expectLeftOut(event, "/sessions/0/minutes", 20'161, "/sessions/0/minutes schema");
    expectLeftOut(event, "/sessions/0/signUp/closesHoursBefore", -1, "/sessions/0/signUp/closesHoursBefore schema");
    expectLeftOut(event, "/sdgs", {4, 99}, "/sdgs/1 schema");
    expectLeftOut(event, "/usualMonths", {13}, "/usualMonths/0 schema");
    expectLeftOut("geosites/entry-3.json", "/heights", {{{"name", text("か")}, {"metres", 1e300}}},
                  "/heights/0/metres schema");
    expectLeftOut("offers/entry-6.json", "/capacity", 0, "/capacity schema");
}

TEST(LeaveOut, SaysOfANumberHowMuchCanStandThere)
{
    const auto sentenceAbout = [](const Json& quota) {
        WorkspaceFiles files = good();
        put(files, "events/entry-0.json", "/sessions/0/quota", quota);
        return readPack(files).value().problems.at(0).message;
    };
    EXPECT_EQ(sentenceAbout(-1), "-1 is too little; 1 is the least that can stand here.");
    EXPECT_EQ(sentenceAbout(1e300), "1e+300 is too much; 100000 is the most that can stand here.");
    EXPECT_EQ(sentenceAbout(1e15), "1e+15 is too much; 100000 is the most that can stand here.");
    EXPECT_EQ(sentenceAbout(1.5), "A whole number is expected here.");
}

TEST(LeaveOut, TextsThatHaveRoomNowhere)
{
    const auto letters = [](std::size_t count) {
        std::string many;
        for (std::size_t i = 0; i < count; ++i)
            many += "か";
        return many;
    };
    expectLeftOut("events/entry-0.json", "/body", text(letters(1'201).c_str()), "/body/ja schema");
    expectLeftOut("events/entry-0.json", "/title", text(letters(121).c_str()), "/title/ja text-too-long");
    expectLeftOut("institutions/entry-1.json", "/telephone", std::string(1'201, '0'), "/telephone schema");
    WorkspaceFiles files = good();
    put(files, "events/entry-0.json", "/body", text(letters(1'200).c_str()));
    put(files, "events/entry-0.json", "/title", text(letters(120).c_str()));
    EXPECT_THAT(read(files).problems, IsEmpty());
}

TEST(LeaveOut, LettersThatNoScreenCanShow)
{
    WorkspaceFiles files = good();
    put(files, "events/entry-0.json", "/summary",
        text("\xE2\x80\xAE{石|い\xE2\x80\x8Eし}を\tわる🚀\xEE\x80\x80{🪨|いし}\nおわり"));
    put(files, "events/entry-0.json", "/body", text("🚀"));
    const auto pack = readPack(files);
    EXPECT_THAT(pack.value().problems, IsEmpty());
    const auto& entries = pack.value().parts.entries;
    const auto event = std::find_if(entries.begin(), entries.end(),
                                    [](const model::Entry& entry) { return entry.id.text() == "event/entry-0"; });
    ASSERT_NE(event, entries.end());
    const RubyText words = event->summary.all().at(Language(std::string("ja")));
    EXPECT_EQ(words.markup(), "{石|い\xE2\x80\x8Eし}を わる\nおわり");
    EXPECT_FALSE(event->body.has(Language(std::string("ja")))) << "nothing is left of it";
}

TEST(LeaveOut, PicturesWithoutWords)
{
    const Json picture{{"illustration", "mineral"}, {"alt", text("か")}, {"licence", "CC0-1.0"}};
    Json blank = picture;
    blank["alt"] = {{"ja", " "}};
    WorkspaceFiles files = good();
    put(files, "events/entry-0.json", "/media", {blank, picture});
    const auto pack = readPack(files);
    ASSERT_EQ(pack.value().problems.size(), 1U);
    EXPECT_EQ(pack.value().problems[0].where.pointer, "/media/0/alt");
    EXPECT_EQ(pack.value().problems[0].code, ProblemCode::AltTextMissing);
    EXPECT_EQ(pack.value().parts.entries.size(), kAll);
    EXPECT_EQ(pack.value().parts.entries.at(0).media.size(), 1U);
}

TEST(LeaveOut, SaysThatTheMapIsNotThere)
{
    WorkspaceFiles files = good();
    put(files, "pack.json", "/map", "map/town.json");
    EXPECT_THAT(read(files).problems, ElementsAre("pack.json /map reference-to-nowhere"));
    EXPECT_EQ(readPack(files).value().problems.at(0).message, "There is no file map/town.json.");
}

/// The pointers of all numbers in a document.
void gatherNumbers(const Json& node, const std::string& pointer, std::vector<std::string>& pointers)
{
    if (node.is_number())
        pointers.push_back(pointer);
    if (!node.is_structured())
        return;
    std::size_t index = 0;
    for (const auto& [name, child] : node.items())
        gatherNumbers(child, pointer + "/" + (node.is_object() ? name : std::to_string(index++)), pointers);
}

TEST(LeaveOut, AnyNumberThatCheckRefuses)
{
    const auto files = store::loadWorkspace(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace").value();
    std::size_t refused = 0;
    for (const File& file : files.json) {
        std::vector<std::string> pointers;
        if (roleOf(file.path) == FileRole::Entry)
            gatherNumbers(Json::parse(file.bytes), "", pointers);
        for (const std::string& pointer : pointers) {
            for (const double slip : {-1e9, 1e12}) {
                WorkspaceFiles changed = files;
                put(changed, file.path, pointer, slip);
                const auto problems = check(changed, schemas(), test::day("2026-11-21"));
                const bool isRefused = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
                    return problem.severity == Severity::Error && problem.where.file == file.path;
                });
                const std::size_t left = readPack(changed).value().parts.entries.size();
                EXPECT_EQ(left, readPack(files).value().parts.entries.size() - (isRefused ? 1 : 0))
                    << file.path << pointer << " " << slip;
                refused += isRefused ? 1 : 0;
            }
        }
    }
    EXPECT_GT(refused, 40U);
}

TEST(LeaveOut, NothingThatCheckDoesNotReportToo)
{
    WorkspaceFiles files = good();
    put(files, "events/entry-0.json", "/sessions/0/minutes", 0);
    put(files, "quizzes/entry-7.json", "/choices/1/correct", true);
    put(files, "awards/entry-2.json", "/year", 1);
    std::vector<std::string> reported;
    for (const Problem& problem : check(files, schemas(), test::day("2026-01-05"))) {
        if (problem.severity == Severity::Error)
            reported.push_back(problem.where.file);
    }
    EXPECT_THAT(reported, ElementsAre("awards/entry-2.json", "events/entry-0.json", "quizzes/entry-7.json"));
}

} // namespace
} // namespace musubi::pack
