// Every problem at once: a broken part of a file hides no other, and no slip is told twice.
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
using test::take;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr const char* kEvent = "events/entry-0.json";
constexpr const char* kMuseum = "institutions/entry-1.json";
constexpr const char* kInitiative = "initiatives/entry-4.json";
constexpr const char* kQuiz = "quizzes/entry-7.json";

std::string at(const char* file, const char* rest)
{
    return std::string(file) + " " + rest;
}

TEST(CheckAllAtOnce, FindsWhatElseIsWrongBesideABrokenMember)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/theme", "erth");
    put(files, kEvent, "/ties", {{{"kind", "related"}, {"to", "event/gone"}}});
    put(files, kEvent, "/sessions/0/rrule", "FREQ=SOMETIMES");
    put(files, kEvent, "/venue/institution", "institution/gone");
    put(files, kEvent, "/summary", text("{石"));
    put(files, kEvent, "/valid", {{"from", "2026-12-01"}, {"until", "2026-11-01"}});
    EXPECT_THAT(found(files),
                UnorderedElementsAre(at(kEvent, "/theme error schema"), at(kEvent, "/ties/0/to error tie-to-nowhere"),
                                     at(kEvent, "/sessions/0/rrule error recurrence-invalid"),
                                     at(kEvent, "/venue/institution error reference-to-nowhere"),
                                     at(kEvent, "/summary/ja error ruby-malformed"),
                                     at(kEvent, "/valid/until error validity-reversed")));
}

TEST(CheckAllAtOnce, LooksAtEachElementOfAListByItself)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/ties", {{{"kind", "related"}, {"to", 5}}, {{"kind", "related"}, {"to", "event/gone"}}});
    Json sessions = jsonOf(files, kEvent).at("sessions");
    sessions.push_back(sessions.at(0));
    sessions.at(0)["start"] = "next week";
    sessions.at(1)["rrule"] = "FREQ=SOMETIMES";
    put(files, kEvent, "/sessions", sessions);
    EXPECT_THAT(found(files), UnorderedElementsAre(at(kEvent, "/ties/0/to error schema"),
                                                   at(kEvent, "/ties/1/to error tie-to-nowhere"),
                                                   at(kEvent, "/sessions/0/start error schema"),
                                                   at(kEvent, "/sessions/1/id error duplicate-id"),
                                                   at(kEvent, "/sessions/1/rrule error recurrence-invalid")));
}

TEST(CheckAllAtOnce, ComparesSessionsWithHoursAlthoughTheEntriesAreBroken)
{
    WorkspaceFiles files = good();
    put(files, kMuseum, "/type", "castle");
    put(files, kEvent, "/theme", "erth");
    put(files, kEvent, "/sessions/0/start", "2026-01-10T03:00");
    EXPECT_THAT(found(files), UnorderedElementsAre(at(kMuseum, "/type error schema"), at(kEvent, "/theme error schema"),
                                                   at(kEvent, "/sessions/0 warning outside-opening-hours")));
}

TEST(CheckAllAtOnce, StillLooksAtTextsWhenOneLanguageIsBroken)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/summary", {{"ja", "{石"}, {"ja-easy", 5}, {"en", "a"}});
    EXPECT_THAT(found(files), UnorderedElementsAre(at(kEvent, "/summary/ja error ruby-malformed"),
                                                   at(kEvent, "/summary/ja-easy error schema")));
    put(files, kEvent, "/summary", {{"ja", "{石"}, {"ja-easy", "か"}, {"english", "a"}});
    EXPECT_THAT(found(files), UnorderedElementsAre(at(kEvent, "/summary error schema"),
                                                   at(kEvent, "/summary/ja error ruby-malformed")));
}

TEST(CheckAllAtOnce, StillLooksAtTheRestOfAFileWithATextWithoutEnd)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/summary", {{"ja", std::string(200'000, 'a')}, {"ja-easy", "か"}, {"en", "{a"}});
    put(files, kEvent, "/theme", "erth");
    EXPECT_THAT(found(files), UnorderedElementsAre(at(kEvent, "/summary/ja error schema"),
                                                   at(kEvent, "/summary/en error ruby-malformed"),
                                                   at(kEvent, "/theme error schema")));
}

TEST(CheckAllAtOnce, ChecksLanguagesAndReferencesWhenThePackFileIsRefused)
{
    WorkspaceFiles files = good();
    put(files, "pack.json", "/timeZone", "Asia/Tukuba");
    put(files, "pack.json", "/featured/0", "quiz/gone");
    take(files, kQuiz, "/choices/1/text/en");
    put(files, kInitiative, "/pillar", "gone");
    EXPECT_THAT(found(files), UnorderedElementsAre("pack.json /timeZone error schema",
                                                   "pack.json /featured/0 error reference-to-nowhere",
                                                   at(kQuiz, "/choices/1/text warning language-missing"),
                                                   at(kInitiative, "/pillar error reference-to-nowhere")));
}

TEST(CheckAllAtOnce, TakesTheLanguagesFromWhatCanBeRead)
{
    WorkspaceFiles files = good();
    take(files, kQuiz, "/choices/1/text/en");
    take(files, kEvent, "/title/ko");
    const std::string choice = at(kQuiz, "/choices/1/text warning language-missing");
    const std::string title = at(kEvent, "/title warning language-missing");

    put(files, "pack.json", "/languages", Json::array());
    EXPECT_THAT(found(files), UnorderedElementsAre("pack.json /languages error schema", choice)) << "as translated";
    put(files, "pack.json", "/languages", {"ja", "ja-easy", "en", 5, "ko"});
    EXPECT_THAT(found(files), UnorderedElementsAre("pack.json /languages/3 error schema", choice, title));

    std::erase_if(files.json, [](const File& file) { return file.path == "pack.json"; });
    EXPECT_THAT(found(files), Contains(title)) << "as most titles are";
}

TEST(CheckAllAtOnce, DoesNotBlameEntriesForWhatIsBrokenInThePackFile)
{
    WorkspaceFiles files = good();
    put(files, "pack.json", "/guideline/pillars/0/id", 5);
    put(files, "pack.json", "/awardProgrammes", "none");
    put(files, "pack.json", "/geopark/stories/0/number", "one");
    EXPECT_THAT(found(files), UnorderedElementsAre("pack.json /guideline/pillars/0/id error schema",
                                                   "pack.json /awardProgrammes error schema",
                                                   "pack.json /geopark/stories/0/number error schema"));
}

TEST(CheckAllAtOnce, TellsEachSlipOnce)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/media", {{{"file", "/etc/passwd.png"}, {"alt", text("か")}, {"licence", "CC0-1.0"}}});
    put(files, kEvent, "/colour", {{"ja", "あか\a"}});
    put(files, kEvent, "/sessions/0/signUp", Json::object());
    take(files, kQuiz, "/choices");
    EXPECT_THAT(found(files),
                UnorderedElementsAre(at(kEvent, "/media/0/file error schema"), at(kEvent, "/colour error schema"),
                                     at(kEvent, "/sessions/0/signUp/mode error schema"),
                                     at(kQuiz, "/choices error schema")));
}

TEST(CheckAllAtOnce, SaysOfAFileInTheWrongFolderOnlyThat)
{
    WorkspaceFiles files = good();
    files.json.push_back({"events/hall.json", jsonOf(files, kMuseum).dump()});
    put(files, "events/hall.json", "/id", "hall");
    put(files, "events/hall.json", "/title", {{"ja", "か"}, {"ja-easy", "か"}, {"en", "a"}, {"zh", "a"}, {"ko", "a"}});
    EXPECT_THAT(found(files), ElementsAre("events/hall.json /kind error schema"));
}

TEST(CheckAllAtOnce, ReportsAllOfAPackInWhichEverythingIsBroken)
{
    WorkspaceFiles files = good();
    for (File& file : files.json) {
        Json document = Json::parse(file.bytes);
        document["unknown"] = 1;
        for (auto& member : document)
            member = 7;
        file.bytes = document.dump();
    }
    const auto problems = found(files);
    EXPECT_THAT(problems, Not(IsEmpty()));
    for (const std::string& problem : problems)
        EXPECT_THAT(problem, testing::AnyOf(testing::HasSubstr("schema"), testing::HasSubstr("unknown-file")));
}

std::vector<Fix> fixesAfter(const char* pointer, const Json& value)
{
    WorkspaceFiles files = good();
    put(files, kEvent, pointer, value);
    const auto problems = check(files, schemas(), day("2026-01-05"));
    EXPECT_EQ(problems.size(), 1U) << pointer;
    return problems.empty() ? std::vector<Fix>() : problems.front().fixes;
}

TEST(CheckAllAtOnce, MendsWhatIsSurelyASlip)
{
    EXPECT_THAT(fixesAfter("/theme", "sapce"), ElementsAre(Fix{"Write \"space\".", "/theme", "\"space\""}));
    EXPECT_THAT(fixesAfter("/sample", "true"), ElementsAre(Fix{"Write true.", "/sample", "true"}));
    EXPECT_THAT(fixesAfter("/audience", "primary"),
                ElementsAre(Fix{"Write [\"primary\"].", "/audience", "[\"primary\"]"}));
    EXPECT_THAT(fixesAfter("/sessions/0/qouta", 5), IsEmpty()) << "there is a quota already";
    EXPECT_THAT(fixesAfter("/sessions/0", {{"id", "a"},
                                           {"start", "2026-12-05T10:00"},
                                           {"minutes", 60},
                                           {"qouta", 5},
                                           {"signUp", {{"mode", "none"}}}}),
                ElementsAre(Fix{"Call it \"quota\": put what it holds there …", "/sessions/0/quota", "5"},
                            Fix{"… and take \"qouta\" out.", "/sessions/0/qouta", ""}));
    EXPECT_THAT(fixesAfter("/theme", "rock"), IsEmpty()) << "nobody can know what was meant";
}

TEST(CheckAllAtOnce, FindsReadingsWhereNobodyNeedsThem)
{
    const auto summary = [](const char* en) { return Json{{"ja", "{ＫＥＫ|けっく}"}, {"ja-easy", "か"}, {"en", en}}; };
    EXPECT_THAT(foundAfter(kEvent, "/summary", summary("{stone|いし}")),
                ElementsAre(at(kEvent, "/summary/en warning ruby-mismatch")));
    EXPECT_THAT(foundAfter(kEvent, "/summary", summary("the sign {石|いし}")), IsEmpty());
}

} // namespace
} // namespace musubi::pack
