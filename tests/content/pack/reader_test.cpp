#include "content/pack/reader.hpp"

#include "tests/support/entries.hpp"
#include "tests/support/json_files.hpp"
#include "tests/support/pack_generator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::pack {
namespace {

using namespace model;
using test::id;
using test::put;
using testing::ElementsAre;

/// The smallest event that there can be.
constexpr std::string_view kEvent = R"({
  "id": "class",
  "kind": "event",
  "state": "published",
  "title": {"ja": "{石|いし}の教室", "en": "Stone class"}
})";

std::string eventWith(const std::string& members)
{
    return std::string(kEvent.substr(0, kEvent.rfind('\n'))) + ",\n  " + members + "\n}";
}

Error refusalOf(const std::string& bytes)
{
    const auto entry = parseEntry(bytes, "events/class.json");
    EXPECT_FALSE(entry.ok()) << bytes;
    return entry.ok() ? Error{} : entry.error();
}

TEST(Reader, ReadsTheSmallestEntry)
{
    const auto entry = parseEntry(kEvent, "events/class.json");
    ASSERT_TRUE(entry.ok());
    EXPECT_EQ(entry.value().id, id("event/class"));
    EXPECT_EQ(entry.value().state, EntryState::Published);
    EXPECT_EQ(entry.value().title.all().at(Language("ja")).spoken(), "いしの教室");
    EXPECT_EQ(entry.value().as<Event>(), Event{});
}

TEST(Reader, TakesNullAsNotThere)
{
    EXPECT_TRUE(parseEntry(eventWith(R"("theme": null, "venue": null)"), "events/class.json").ok());
}

TEST(Reader, TakesABlankTextForOneThatIsNotGiven)
{
    const auto entry = parseEntry(eventWith(R"("summary": {"ja": "石", "en": ""}, "body": {"ja": "　", "en": " "})"),
                                  "events/class.json");
    ASSERT_TRUE(entry.ok());
    EXPECT_FALSE(entry.value().summary.has(Language("en")));
    EXPECT_TRUE(entry.value().body.empty());
}

TEST(Reader, IgnoresMembersItDoesNotKnow)
{
    EXPECT_TRUE(parseEntry(eventWith(R"("later": {"version": 2})"), "events/class.json").ok());
}

TEST(Reader, AcceptsWholeNumbersWrittenWithAFraction)
{
    const auto entry = parseEntry(eventWith(R"("sdgs": [4.0, 1e1])"), "events/class.json");
    ASSERT_TRUE(entry.ok());
    EXPECT_THAT(entry.value().sdgs, ElementsAre(4, 10));
}

TEST(Reader, NamesThePlaceOfWhatItRefuses)
{
    const Error error = refusalOf(eventWith(R"("sessions": [
    {"id": "a", "start": "2026-02-30T10:00", "minutes": 60}
  ])"));
    EXPECT_EQ(error.code, ErrorCode::Invalid);
    EXPECT_EQ(error.where, (Where{"events/class.json", "/sessions/0/start", 7}));
    EXPECT_EQ(error.message, "\"2026-02-30T10:00\" is no day and time such as 2026-11-21T09:30.");
}

TEST(Reader, SaysWhatIsMissing)
{
    const Error error = refusalOf(eventWith(R"("sessions": [{"id": "a", "minutes": 60}])"));
    EXPECT_EQ(error.where.pointer, "/sessions/0/start");
    EXPECT_EQ(error.message, "\"start\" is missing.");
}

TEST(Reader, RefusesWhatTheModelCannotHold)
{
    for (const char* member : {R"("title": {"ja": "{石"})",
                               R"("title": "Stone class")",
                               R"("title": {"ja": 5})",
                               R"("theme": "stones")",
                               R"("sdgs": ["4"])",
                               R"("sdgs": [4.5])",
                               R"("sdgs": [1e12])",
                               R"("tags": "a")",
                               R"("ties": [{"kind": "friend", "to": "event/a"}])",
                               R"("ties": [{"kind": "next", "to": "a"}])",
                               R"("ties": [{"to": "event/a"}])",
                               R"("audience": ["dogs"])",
                               R"("sample": "yes")",
                               R"("valid": {"from": "soon"})",
                               R"("valid": "soon")",
                               R"("media": {})",
                               R"("venue": {"coordinates": {"latitude": 36}})",
                               R"("fee": {"kind": "cheap"})",
                               R"("sessions": [{"id": "a", "start": "2026-11-21T10:00", "minutes": -1}])",
                               R"("state": "later")"})
    {
        const Error error = refusalOf(eventWith(member));
        EXPECT_EQ(error.code, ErrorCode::Invalid) << member;
        EXPECT_GT(error.where.line, 1) << member;
        EXPECT_FALSE(error.where.pointer.empty()) << member;
    }
}

TEST(Reader, RefusesWhatHasNoIdOrNoKind)
{
    EXPECT_EQ(refusalOf("{}").message, "\"kind\" is missing.");
    EXPECT_EQ(refusalOf(R"({"kind": "event"})").message, "\"id\" is missing.");
    EXPECT_EQ(refusalOf(R"({"kind": "party", "id": "a"})").where.pointer, "/kind");
    EXPECT_EQ(refusalOf(R"({"kind": "event", "id": "A b"})").where.pointer, "/id");
}

TEST(Reader, RefusesAnEntryInTheFolderOfAnotherKind)
{
    const auto entry = parseEntry(kEvent, "awards/class.json");
    ASSERT_FALSE(entry.ok());
    EXPECT_EQ(entry.error().message, "An entry of kind event belongs into the folder events.");
}

TEST(Reader, RefusesBytesThatAreNoJsonObject)
{
    for (const char* bytes : {"", "[]", "null", "\"a\"", "{", "{\"a\": 1e999}", "\x80"}) {
        const auto entry = parseEntry(bytes, "events/class.json");
        ASSERT_FALSE(entry.ok()) << bytes;
        EXPECT_EQ(entry.error().code, ErrorCode::Malformed) << bytes;
    }
}

TEST(Reader, LooksAtTheSizeBeforeAnythingElse)
{
    const auto entry = parseEntry(std::string(kEntryBytesLimit + 1, '{'), "events/class.json");
    ASSERT_FALSE(entry.ok());
    EXPECT_EQ(entry.error().code, ErrorCode::TooLarge);
}

TEST(Reader, MovesASessionAtMidnightToTheDayItStartsOn)
{
    const auto entry = parseEntry(eventWith(R"("sessions": [{"id": "a", "start": "2026-11-21T24:00", "minutes": 60,
                                            "signUp": {"mode": "none"}}])"),
                                  "events/class.json");
    ASSERT_TRUE(entry.ok());
    EXPECT_EQ(entry.value().as<Event>().sessions[0].start.text(), "2026-11-22T00:00");
}

TEST(Reader, RefusesOpeningHoursThatCloseBeforeTheyOpen)
{
    const auto entry = parseEntry(R"({"id": "a", "kind": "institution", "state": "published", "title": {"en": "A"},
      "type": "museum", "hours": {"weekly": [{"days": ["mon"], "open": "17:00", "close": "09:00"}]}})",
                                  "institutions/a.json");
    ASSERT_FALSE(entry.ok());
    EXPECT_EQ(entry.error().where.pointer, "/hours/weekly/0/close");
}

TEST(Reader, RefusesAPackOfAnotherFormatOrZone)
{
    WorkspaceFiles files = test::generatePack(1);
    put(files, "pack.json", "/format", 2);
    EXPECT_EQ(readPack(files).error().where.pointer, "/format");
    put(files, "pack.json", "/format", 1);
    put(files, "pack.json", "/timeZone", "Mars/Olympus");
    EXPECT_EQ(readPack(files).error().where.pointer, "/timeZone");
    EXPECT_EQ(readPack(files).error().code, ErrorCode::Malformed);
}

TEST(Reader, SaysWhichSessionsAreLeftOutAndKeepsTheEvent)
{
    WorkspaceFiles files = test::generatePack(1);
    put(files, "events/entry-0.json", "/sessions/0/rrule", "FREQ=MINUTELY;INTERVAL=5");
    const auto pack = readPack(files);
    ASSERT_TRUE(pack.ok());
    EXPECT_EQ(pack.value().parts.entries.size(), 1U);
    ASSERT_EQ(pack.value().problems.size(), 1U);
    const Problem& problem = pack.value().problems[0];
    EXPECT_EQ(problem.code, ProblemCode::RecurrenceInvalid);
    EXPECT_EQ(problem.where.pointer, "/sessions/0/rrule");
    EXPECT_EQ(problem.message, "A session repeats by day, week, month or year; FREQ=MINUTELY cannot be shown.");
}

TEST(Reader, NeedsAPackFile)
{
    EXPECT_EQ(readPack({}).error().code, ErrorCode::NotFound);
}

TEST(Reader, LosesOnlyTheFileThatIsBroken)
{
    WorkspaceFiles files = test::generatePack(16);
    files.unreadable = {"events/link.json"};
    put(files, "awards/entry-2.json", "/year", "soon");
    const auto pack = readPack(files);
    ASSERT_TRUE(pack.ok());
    EXPECT_EQ(pack.value().parts.entries.size(), 15U);
    EXPECT_TRUE(pack.value().parts.map);
    ASSERT_EQ(pack.value().problems.size(), 2U);
    EXPECT_EQ(pack.value().problems[0].code, ProblemCode::FileUnreadable);
    EXPECT_EQ(pack.value().problems[1].where.file, "awards/entry-2.json");
}

TEST(Reader, RefusesAMapThatIsUpsideDown)
{
    WorkspaceFiles files = test::generatePack(1);
    put(files, "map/area.json", "/bounds/north", 35.0);
    const auto pack = readPack(files);
    ASSERT_TRUE(pack.ok());
    EXPECT_FALSE(pack.value().parts.map);
    ASSERT_EQ(pack.value().problems.size(), 1U);
    EXPECT_EQ(pack.value().problems[0].where.pointer, "/bounds/north");
}

} // namespace
} // namespace musubi::pack
