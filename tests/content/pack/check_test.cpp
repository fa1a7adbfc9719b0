// What `check` finds when one thing in a good pack is changed. Whole packs on disk,
// one defect each, are in broken_packs_test.cpp.
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
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kEvent = "events/entry-0.json";
constexpr const char* kMuseum = "institutions/entry-1.json";
constexpr const char* kAward = "awards/entry-2.json";
constexpr const char* kGeosite = "geosites/entry-3.json";
constexpr const char* kInitiative = "initiatives/entry-4.json";
constexpr const char* kQuiz = "quizzes/entry-7.json";

std::size_t fixesIn(const WorkspaceFiles& files)
{
    std::size_t fixes = 0;
    for (const Problem& problem : check(files, schemas(), day("2026-01-05")))
        fixes += problem.fixes.size();
    return fixes;
}

TEST(Check, FindsNothingInAGoodPack)
{
    EXPECT_THAT(found(good()), IsEmpty());
}

TEST(Check, FollowsEveryReference)
{
    const std::string lost = " error reference-to-nowhere";
    EXPECT_THAT(foundAfter(kEvent, "/venue/institution", "institution/gone"),
                ElementsAre(std::string(kEvent) + " /venue/institution" + lost));
    EXPECT_THAT(foundAfter(kAward, "/programme", "gone"), ElementsAre(std::string(kAward) + " /programme" + lost));
    EXPECT_THAT(foundAfter(kInitiative, "/pillar", "gone"), ElementsAre(std::string(kInitiative) + " /pillar" + lost));
    EXPECT_THAT(foundAfter(kInitiative, "/measure", "gone"),
                ElementsAre(std::string(kInitiative) + " /measure" + lost));
    EXPECT_THAT(foundAfter(kInitiative, "/goals/0", "gone"),
                ElementsAre(std::string(kInitiative) + " /goals/0" + lost));
    EXPECT_THAT(foundAfter(kGeosite, "/stories/0", 9), ElementsAre(std::string(kGeosite) + " /stories/0" + lost));
    EXPECT_THAT(
        foundAfter(kGeosite, "/routes", {{{"title", text("か")}, {"stops", {"geosite/entry-3", "event/gone"}}}}),
        ElementsAre(std::string(kGeosite) + " /routes/0/stops/1" + lost));
    EXPECT_THAT(foundAfter("pack.json", "/featured/1", "quiz/gone"), ElementsAre("pack.json /featured/1" + lost));
    EXPECT_THAT(foundAfter("pack.json", "/primaryLanguage", "fr"), ElementsAre("pack.json /primaryLanguage" + lost));
    EXPECT_THAT(foundAfter("pack.json", "/geopark/timeline",
                           {{{"era", "holocene"},
                             {"title", text("か")},
                             {"since", text("か")},
                             {"marks", {{{"text", text("か")}, {"at", 0.5}, {"entry", "event/gone"}}}}}}),
                ElementsAre("pack.json /geopark/timeline/0/marks/0/entry" + lost));
}

TEST(Check, MissesTheMapAndSeesTheOneThatIsLeftOver)
{
    EXPECT_THAT(foundAfter("pack.json", "/map", "map/town.json"),
                ElementsAre("map/area.json  hint unknown-file", "pack.json /map error reference-to-nowhere"));
}

TEST(Check, LooksForTheHeroPictures)
{
    WorkspaceFiles files = good();
    put(files, "pack.json", "/hero", {{"home", "media/sky.svg"}});
    EXPECT_THAT(found(files), ElementsAre("pack.json /hero/home error picture-missing"));
    files.media = {"media/sky.svg"};
    EXPECT_THAT(found(files), IsEmpty());
}

TEST(Check, AsksEveryTextForTheTranslatedLanguages)
{
    WorkspaceFiles files = good();
    take(files, kQuiz, "/choices/1/text/en");
    take(files, "pack.json", "/guideline/pillars/0/goals/0/text/ja-easy");
    take(files, "pack.json", "/guideline/pillars/0/title/zh");
    EXPECT_THAT(found(files), ElementsAre("pack.json /guideline/pillars/0/goals/0/text warning language-missing",
                                          "quizzes/entry-7.json /choices/1/text warning language-missing"));
}

TEST(Check, AsksTitlesForEveryLanguageOfThePack)
{
    WorkspaceFiles files = good();
    take(files, kEvent, "/title/ko");
    take(files, kEvent, "/title/en");
    const auto problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].message, "The text is missing in: en, ko.");
    EXPECT_EQ(problems[0].severity, Severity::Warning);
}

TEST(Check, OnlyHintsAtNamesThatAreNotTranslated)
{
    WorkspaceFiles files = good();
    put(files, kAward, "/winners/0/name", {{"ja", "石野 見本"}});
    put(files, kGeosite, "/geology/0/name", {{"ja", "{石|いし}"}, {"ja-easy", "いし"}});
    EXPECT_THAT(found(files), ElementsAre(std::string(kAward) + " /winners/0/name hint language-missing",
                                          std::string(kGeosite) + " /geology/0/name hint language-missing"));
}

TEST(Check, TakesKanaFiguresAndLatinLettersForWhatTheyAre)
{
    for (const char* fine : {"{石|いし}", "{3D|スリーディー}", "{１|いち}つ", "{㎡|へいほうメートル}", "{々|どう}",
                             "{石切場|いしきりば}", "{石|イシ・いし}", "{ＫＥＫ|けっく}", "{α|アルファ}"})
        EXPECT_THAT(foundAfter(kEvent, "/summary", text(fine)), IsEmpty()) << fine;
    for (const char* odd : {"{いし|いし}", "{石|ishi}", "{石|石}", "{。|いし}", "{カメラ|かめら}"})
        EXPECT_THAT(foundAfter(kEvent, "/summary", text(odd)),
                    ElementsAre(std::string(kEvent) + " /summary/ja warning ruby-mismatch"))
            << odd;
}

TEST(Check, FindsBrokenReadingsInPackAndEntries)
{
    EXPECT_THAT(foundAfter(kEvent, "/facts/0/label", text("{石")),
                ElementsAre(std::string(kEvent) + " /facts/0/label/ja error ruby-malformed"));
    EXPECT_THAT(foundAfter("pack.json", "/tagline", text("石}")),
                ElementsAre("pack.json /tagline/ja error ruby-malformed"));
}

TEST(Check, ReportsADayThatDoesNotExist)
{
    EXPECT_THAT(foundAfter(kEvent, "/sessions/0/start", "2026-02-30T10:00"),
                ElementsAre(std::string(kEvent) + " /sessions/0/start error schema"));
}

TEST(Check, CountsASessionThatIsStillGoingOnAsNotOver)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/sessions/0/start", "2026-01-04T20:00");
    take(files, kEvent, "/sessions/0/rrule");
    put(files, kEvent, "/venue", {{"text", text("か")}});
    put(files, kEvent, "/sessions/0/minutes", 240);
    EXPECT_THAT(found(files, "2026-01-05"), ElementsAre(std::string(kEvent) + " /sessions warning past-only"));
    put(files, kEvent, "/sessions/0/minutes", 241);
    EXPECT_THAT(found(files, "2026-01-05"), IsEmpty());
}

TEST(Check, LeavesADateFarAheadAlone)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/sessions/0/start", "2099-01-03T10:00");
    EXPECT_THAT(found(files), IsEmpty());
}

TEST(Check, JudgesADateHoweverFarItIsAndARuleForAYear)
{
    WorkspaceFiles files = good();
    put(files, kMuseum, "/hours/exceptions", {{{"from", "2026-03-05"}, {"to", "2026-03-06"}, {"closed", true}}});
    put(files, kEvent, "/sessions/0/start", "2026-03-05T10:00");
    take(files, kEvent, "/sessions/0/rrule");
    EXPECT_THAT(found(files, "2026-01-05"),
                ElementsAre(std::string(kEvent) + " /sessions/0 warning outside-opening-hours"));
    EXPECT_THAT(found(files, "2024-01-05"),
                ElementsAre(std::string(kEvent) + " /sessions/0 warning outside-opening-hours"));
    put(files, kEvent, "/sessions/0/except", {"2026-03-05"});
    put(files, kEvent, "/sessions/0/rrule", "FREQ=WEEKLY");
    EXPECT_THAT(found(files, "2026-01-05"), IsEmpty());
    put(files, kMuseum, "/hours/exceptions", {{{"from", "2027-01-07"}, {"to", "2027-01-07"}, {"closed", true}}});
    EXPECT_THAT(found(files, "2026-01-05"), IsEmpty()) << "the 367th day";
    EXPECT_THAT(found(files, "2026-01-07"),
                ElementsAre(std::string(kEvent) + " /sessions/0 warning outside-opening-hours"));
}

TEST(Check, TellsASameTitleFromASameThing)
{
    WorkspaceFiles files = test::generatePack(16);
    put(files, "awards/entry-10.json", "/title", jsonOf(files, kAward).at("title"));
    put(files, "events/entry-8.json", "/title", jsonOf(files, kEvent).at("title"));
    EXPECT_THAT(found(files), IsEmpty()) << "another year, another day";
    put(files, "awards/entry-10.json", "/year", jsonOf(files, kAward).at("year"));
    put(files, "awards/entry-10.json", "/number", jsonOf(files, kAward).at("number"));
    EXPECT_THAT(found(files), ElementsAre(std::string(kAward) + " /title warning duplicate-entry"));
}

TEST(Check, CountsRightAnswers)
{
    WorkspaceFiles files = good();
    put(files, kQuiz, "/choices/1/correct", true);
    const auto problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].message, "The question has 2 right answers; it needs exactly one.");
}

TEST(Check, StillChecksEntriesWhenThePackFileIsBroken)
{
    WorkspaceFiles files = good();
    put(files, "pack.json", "/format", 9);
    put(files, kQuiz, "/choices/1/correct", true);
    EXPECT_THAT(found(files),
                ElementsAre("pack.json /format error schema", std::string(kQuiz) + " /choices error quiz-answer"));
}

TEST(Check, KeepsTiesToAFileThatIsOnlyBroken)
{
    WorkspaceFiles files = good();
    put(files, kMuseum, "/type", "castle");
    EXPECT_THAT(found(files), ElementsAre(std::string(kMuseum) + " /type error schema"));
}

TEST(Check, OffersTheSameSlugOfAnotherKindWhenNothingElseUsesIt)
{
    WorkspaceFiles files = good();
    put(files, kEvent, "/ties", {{{"kind", "about"}, {"to", "award/entry-3"}}});
    auto problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].message, "There is no entry award/entry-3. Did you mean geosite/entry-3?");
    EXPECT_THAT(problems[0].fixes, IsEmpty()) << "another entry is tied to geosite/entry-3 by its own name";
    for (const char* path : {kMuseum, kAward, kInitiative, "showcases/entry-5.json", "offers/entry-6.json", kQuiz})
        put(files, path, "/ties", {{{"kind", "related"}, {"to", "event/entry-0"}}});
    put(files, "pack.json", "/featured", Json::array());
    problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    ASSERT_EQ(problems[0].fixes.size(), 1U);
    EXPECT_EQ(problems[0].fixes[0], (Fix{"Tie it to geosite/entry-3.", "/ties/0/to", "\"geosite/entry-3\""}));
}

TEST(Check, OffersNoFixForANameThatTwoAgreeOn)
{
    WorkspaceFiles files = good();
    files.json.push_back({"institutions/city-hall.json", jsonOf(files, kMuseum).dump()});
    put(files, "institutions/city-hall.json", "/id", "city-hall");
    put(files, "institutions/city-hall.json", "/title",
        {{"ja", "か"}, {"ja-easy", "か"}, {"en", "a"}, {"zh", "a"}, {"ko", "a"}});
    put(files, kEvent, "/ties", {{{"kind", "about"}, {"to", "institution/city-hal"}}});
    EXPECT_EQ(fixesIn(files), 1U) << "one name, one letter, used by nobody else";
    put(files, kEvent, "/ties/0/to", "institution/ctiy-hall");
    EXPECT_EQ(fixesIn(files), 1U) << "two neighbours exchanged";
    put(files, kEvent, "/ties/0/to", "institution/cty-hal");
    EXPECT_EQ(fixesIn(files), 0U) << "two letters: perhaps another hall";
    put(files, kEvent, "/ties/0/to", "institution/city-hal");
    put(files, kQuiz, "/ties", {{{"kind", "about"}, {"to", "institution/city-hal"}}});
    EXPECT_EQ(fixesIn(files), 0U);
}

TEST(Check, SaysWhenASchemaCannotBeUsed)
{
    const auto problems = check(good(), {{{"event.schema.json", "{"}}}, day("2026-01-05"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].where.file, "event.schema.json");
}

TEST(Check, NeverPassesOverAFileThatTheKioskLeavesOut)
{
    WorkspaceFiles files = good();
    put(files, kMuseum, "/hours/weekly/0/close", "08:00");
    EXPECT_THAT(found(files), ElementsAre(std::string(kMuseum) + " /hours/weekly/0/close error schema"));
}

TEST(Check, RefusesATextWithoutEnd)
{
    EXPECT_THAT(foundAfter(kEvent, "/id", std::string(200'000, 'a')),
                ElementsAre(std::string(kEvent) + " /id error schema"));
    EXPECT_THAT(foundAfter(kEvent, "/summary", {{"en", std::string(200'000, '{')}}),
                ElementsAre(std::string(kEvent) + " /summary/en error schema"));
}

TEST(Check, AsksTheSchemaAboutTextsUpToTheLimit)
{
    const auto problems = foundAfter(kAward, "/tags", {std::string(4'000, 'a') + "_"});
    const std::string refused = std::string(kAward) + " /tags/0 error schema";
    EXPECT_THAT(problems, ElementsAre(refused, refused)) << "its length and its form";
}

TEST(Check, OrdersProblemsByFileAndLine)
{
    WorkspaceFiles files = good();
    put(files, kQuiz, "/choices/1/correct", true);
    put(files, kQuiz, "/url", "ftp://example.org");
    put(files, kAward, "/colour", "red");
    put(files, kAward, "/year", "soon");
    const auto problems = check(files, schemas(), day("2026-01-05"));
    ASSERT_EQ(problems.size(), 4U);
    EXPECT_LT(problems[0].where.line, problems[1].where.line);
    EXPECT_EQ(problems[1].where.file, kAward);
    EXPECT_LT(problems[2].where.line, problems[3].where.line);
}

TEST(Problem, IsDescribedOnOneLineWithItsFixBelow)
{
    const Problem problem{ProblemCode::TieToNowhere,
                          Severity::Error,
                          {"events/a.json", "/ties/0/to", 12},
                          "There is no entry event/b.",
                          {{"Take the tie out.", "/ties/0", ""}}};
    EXPECT_EQ(describe(problem), "events/a.json:12 /ties/0/to: error tie-to-nowhere: There is no entry event/b.\n"
                                 "    fix: Take the tie out.");
}

} // namespace
} // namespace musubi::pack
