// What the kiosk leaves out although it can be read, because it would mislead; and that
// the rest of the pack is shown all the same.
#include "content/model/catalogue.hpp"
#include "content/pack/reader.hpp"
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
