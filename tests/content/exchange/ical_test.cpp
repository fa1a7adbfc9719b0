// Calendars out and in (RFC 5545), and schema.org out.
#include "content/exchange/ical_lines.hpp"
#include "content/exchange/ical_reading.hpp"
#include "content/exchange/import_plan.hpp"
#include "content/exchange/schema_org.hpp"
#include "content/model/recurrence.hpp"
#include "content/pack/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::exchange {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const TimeZone kTokyo = TimeZone::open("Asia/Tokyo").value();

CalendarFrame frame()
{
    return {"small", kTokyo, parseInstant("2026-11-30T12:00+09:00").value(), Language(std::string("ja"))};
}

/// A calendar of one event.
std::string calendar(const std::string& lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\nSUMMARY:石の教室\r\n" + lines +
           "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

EntryDraft only(const std::string& bytes, const ExchangeMemory& memory = {})
{
    const auto read = readCalendar(bytes, kTokyo, memory);
    EXPECT_TRUE(read.ok());
    EXPECT_EQ(read.value().drafts.size(), 1U);
    return read.value().drafts.empty() ? EntryDraft{} : read.value().drafts.front();
}

json field(const EntryDraft& draft, const std::string& pointer)
{
    for (const auto& [place, value] : draft.fields)
        if (place == pointer)
            return json::parse(value);
    return {};
}

model::Entry entryOf(const std::string& id, const std::string& sessions)
{
    return pack::parseEntry(R"({"id":")" + id +
                                R"(","kind":"event","state":"published","title":{"ja":"{石|いし}の教室"},
        "summary":{"ja":"割る、見る; \\\\ です。\n二行目"},"source":["x"],"audience":[],"fee":{"kind":"free"},
        "venue":{"text":{"ja":"博物館"},"coordinates":{"latitude":36.06,"longitude":140.13,"accuracy":"point"}},
        "sessions":)" + sessions +
                                "}",
                            "events/" + id + ".json")
        .value();
}

const std::string kWeekly = R"([{"id":"saturday","start":"2026-12-05T10:00","minutes":90,
    "rrule":"FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226","except":["2026-12-12"],"signUp":{"mode":"none"}}])";

TEST(ContentLines, AreFoldedAt75OctetsWithoutCuttingALetter)
{
    const std::string text =
        "SUMMARY:" + std::string(66, 'a') + "石の教室石の教室石の教室石の教室石の教室石の教室石の教室石の教室石の教室";
    const std::string folded = foldedLine(text);
    std::size_t lines = 0;
    for (std::size_t at = 0; at < folded.size(); ++lines) {
        const std::size_t end = folded.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 75U);
        if (at > 0) {
            EXPECT_EQ(folded[at], ' ');
            EXPECT_NE(static_cast<unsigned char>(folded[at + 1]) & 0xC0U, 0x80U);
        }
        at = end + 2;
    }
    EXPECT_GT(lines, 2U);
    const auto read = parseContentLines(folded);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ("SUMMARY:" + read[0].value, text);
}

TEST(ContentLines, HaveParametersAndEscapes)
{
    const auto read =
        parseContentLines("x\r\nDTSTART;tzid=\"Asia/Tokyo;:\";VALUE=DATE-TIME:2026\r\n\r\nA:b\\,c\\nd\\\\n\n");
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].line, 2);
    EXPECT_EQ(read[0].param("TZID"), "Asia/Tokyo;:");
    EXPECT_EQ(unescapedText(read[1].value), "b,c\nd\\n");
    EXPECT_EQ(unescapedText(escapedText("a,b;c\\n\nd")), "a,b;c\\n\nd");
}

TEST(CalendarOut, SaysWhenWithZoneAndRule)
{
    const std::string written = encodeCalendar({entryOf("stones", kWeekly)}, {}, frame());
    for (const char* const line :
         {"BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n", "TZOFFSETTO:+0900\r\n", "UID:event/stones/saturday@small\r\n",
          "DTSTAMP:20261130T030000Z\r\n", "SEQUENCE:0\r\n", "DTSTART;TZID=Asia/Tokyo:20261205T100000\r\n",
          "DTEND;TZID=Asia/Tokyo:20261205T113000\r\n", "EXDATE;TZID=Asia/Tokyo:20261212T100000\r\n",
          "SUMMARY:石の教室\r\n", "LOCATION:博物館\r\n", "GEO:36.060000;140.130000\r\n", "STATUS:CONFIRMED\r\n"})
        EXPECT_THAT(written, HasSubstr(line));
    // The day alone means all of it, in the pack's zone; in UTC it ends at 14:59.
    EXPECT_THAT(written, HasSubstr("RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226T1459"));
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t end = written.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 75U);
        at = end + 2;
    }
}

TEST(CalendarOut, IsReadBackAsTheSameSessions)
{
    const model::Entry entry = entryOf("stones", kWeekly);
    const EntryDraft draft = only(encodeCalendar({entry}, {}, frame()));
    EXPECT_THAT(draft.faults, IsEmpty());
    EXPECT_EQ(draft.id.text(), "event/stones");
    const model::Entry again = entryOf("stones", field(draft, "/sessions").dump());
    const auto days = [](const model::Entry& one) {
        return model::sessionsBetween(one.id, one.as<model::Event>(), *Date::of(2026, 12, 1), *Date::of(2027, 2, 1));
    };
    EXPECT_EQ(days(again).size(), 3U);
    EXPECT_EQ(days(again), days(entry));
    EXPECT_EQ(field(draft, "/summary/ja"), entry.summary.all().begin()->second.markup());
}

TEST(CalendarIn, KeepsUidSequenceAndCancellation)
{
    const std::string bytes = calendar("SEQUENCE:3\r\nSTATUS:CANCELLED\r\nDTSTART;TZID=Asia/Tokyo:20261205T100000\r\n"
                                       "DURATION:PT1H30M\r\n");
    const EntryDraft draft = only(bytes);
    EXPECT_EQ(draft.calendar, (CalendarTerms{"a@example.org", 3, true}));
    ExchangeMemory memory;
    memory.entries[draft.id.text()] = {"", {}, draft.fields, draft.calendar};
    const auto entry = entryOf(draft.id.slug, field(draft, "/sessions").dump());
    const std::string written = encodeCalendar({entry}, ExchangeMemory::parse(memory.encode()).value(), frame());
    EXPECT_THAT(written, HasSubstr("UID:a@example.org\r\n"));
    EXPECT_THAT(written, HasSubstr("SEQUENCE:3\r\n"));
    EXPECT_THAT(written, HasSubstr("STATUS:CANCELLED\r\n"));
    EXPECT_EQ(only(written, memory).id, draft.id);
}

TEST(CalendarIn, TakesRulesAndDaysThatAreLeftOut)
{
    const EntryDraft draft = only(calendar("DTSTART:20261205T010000Z\r\nDTEND:20261205T023000Z\r\n"
                                           "RRULE:FREQ=WEEKLY;UNTIL=20261226T010000Z;BYDAY=SA\r\n"
                                           "EXDATE:20261212T010000Z,20261219T010000Z\r\n"));
    EXPECT_THAT(draft.faults, IsEmpty());
    EXPECT_EQ(field(draft, "/sessions"), json::parse(R"([{"id":"calendar","start":"2026-12-05T10:00","minutes":90,
                  "rrule":"FREQ=WEEKLY;UNTIL=20261226T100000;BYDAY=SA","except":["2026-12-12","2026-12-19"],
                  "signUp":{"mode":"none"}}])"));
}

TEST(CalendarIn, TakesOccurrencesThatWereMovedOrCalledOff)
{
    const EntryDraft draft = only(
        calendar("DTSTART:20261205T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:a@example.org\r\nRECURRENCE-ID:20261212T100000\r\nDTSTART:20261213T140000\r\n"
                 "DURATION:PT1H\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\nSTATUS:CANCELLED\r\n"
                 "RECURRENCE-ID:20261219T100000\r\nDTSTART:20261219T100000\r\nDURATION:PT1H\r\n"));
    const json sessions = field(draft, "/sessions");
    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions[0]["except"], json::array({"2026-12-12", "2026-12-19"}));
    EXPECT_EQ(sessions[1]["start"], "2026-12-13T14:00");
    EXPECT_FALSE(draft.calendar->isCancelled);
}

TEST(CalendarIn, KnowsTheZonesOfOthers)
{
    const std::string end = "\r\nDURATION:PT1H\r\n";
    for (const char* const start :
         {"DTSTART;TZID=Asia/Tokyo:20261205T100000", "DTSTART;TZID=\"Tokyo Standard Time\":20261205T100000",
          "DTSTART:20261205T100000", "DTSTART;TZID=Europe/Berlin:20261205T020000",
          "DTSTART;TZID=/example.org/Europe/Berlin:20261205T020000"})
        EXPECT_EQ(field(only(calendar(start + end)), "/sessions")[0]["start"], "2026-12-05T10:00") << start;
}

std::vector<std::string> codes(const EntryDraft& draft)
{
    std::vector<std::string> all;
    for (const Fault& fault : draft.faults) {
        EXPECT_FALSE(fault.why.empty() || fault.remedy.empty());
        all.push_back(std::to_string(fault.line) + " " + std::string(nameOf(fault.code)));
    }
    return all;
}

TEST(CalendarIn, SaysWhatItCannotTake)
{
    EXPECT_THAT(codes(only(calendar("DTSTART;VALUE=DATE:20261205\r\n"))), ElementsAre("3 time-unknown"));
    EXPECT_THAT(codes(only(calendar("DTSTART;TZID=Nowhere:20261205T100000\r\n"))), ElementsAre("6 time-unreadable"));
    EXPECT_THAT(codes(only(calendar("DTSTART:20261205T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=HOURLY\r\n"))),
                ElementsAre("8 rule-unreadable"));
    EXPECT_THAT(codes(only(calendar("DTSTART:20261205T100000\r\nDURATION:PT1H\r\nRDATE:20261206T100000\r\n"))),
                ElementsAre("8 not-carried"));
    EXPECT_THAT(codes(only(calendar("DTSTART;TZID=America/New_York:20261204T200000\r\nDURATION:PT1H\r\n"
                                    "RRULE:FREQ=WEEKLY;BYDAY=FR\r\n"))),
                ElementsAre("8 rule-unreadable"));
    const auto none = readCalendar("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", kTokyo, {});
    ASSERT_EQ(none.value().faults.size(), 1U);
    EXPECT_EQ(none.value().faults[0].code, FaultCode::CalendarUnreadable);
}

TEST(CalendarIn, LeavesOutStatesThatAreOlderThanWhatIsThere)
{
    const EntryDraft older = only(calendar("SEQUENCE:1\r\nDTSTART:20261205T100000\r\nDURATION:PT1H\r\n"));
    ExchangeMemory memory;
    memory.entries[older.id.text()] = {"", {}, older.fields, CalendarTerms{"a@example.org", 2, false}};
    const ImportPlan plan = planOf({older}, {}, memory, {"x", Edited::Keep});
    ASSERT_EQ(plan.entries.size(), 1U);
    EXPECT_EQ(plan.entries[0].fate, Fate::Skip);
    EXPECT_THAT(plan.entries[0].reason, HasSubstr("later state"));
}

TEST(CalendarIn, TakesAPublishedEventThatWasCalledOffOffTheScreens)
{
    const EntryDraft off =
        only(calendar("STATUS:CANCELLED\r\nSEQUENCE:1\r\nDTSTART:20261205T100000\r\nDURATION:PT1H\r\n"));
    pack::WorkspaceFiles files;
    EXPECT_EQ(planOf({off}, files, {}, {"x", Edited::Keep}).entries[0].fate, Fate::Skip);
    ExchangeMemory memory;
    memory.entries[off.id.text()] = {"", {}, off.fields, CalendarTerms{"a@example.org", 0, false}};
    files.json.push_back({pack::pathOf(off.id), json{{"id", off.id.slug},
                                                     {"kind", "event"},
                                                     {"state", "published"},
                                                     {"title", {{"ja", "石の教室"}}},
                                                     {"sessions", field(off, "/sessions")}}
                                                    .dump()});
    const ImportPlan plan = planOf({off}, files, memory, {"x", Edited::Keep});
    EXPECT_EQ(plan.entries[0].fate, Fate::Change);
    EXPECT_EQ(json::parse(plan.entries[0].after)["state"], "draft");
    EXPECT_TRUE(plan.memory.entries.at(off.id.text()).calendar->isCancelled);
}

TEST(SchemaOrg, NamesEachOccurrenceWithItsInstant)
{
    const json graph = json::parse(encodeSchemaOrg({entryOf("stones", kWeekly)}, {}, frame(), *Date::of(2026, 12, 1),
                                                   *Date::of(2026, 12, 20)))["@graph"];
    ASSERT_EQ(graph.size(), 2U);
    EXPECT_EQ(graph[0]["@type"], "Event");
    EXPECT_EQ(graph[0]["name"], "石の教室");
    EXPECT_EQ(graph[0]["startDate"], "2026-12-05T10:00:00+09:00");
    EXPECT_EQ(graph[1]["endDate"], "2026-12-19T11:30:00+09:00");
    EXPECT_EQ(graph[0]["isAccessibleForFree"], true);
    EXPECT_EQ(graph[0]["location"]["geo"]["latitude"], 36.06);
}

} // namespace
} // namespace musubi::exchange
