// Lists of open data to entries and back.
#include "content/exchange/import_plan.hpp"
#include "content/exchange/open_data_table.hpp"
#include "content/pack/check.hpp"
#include "content/pack/reader.hpp"
#include "content/store/schema_folder.hpp"
#include "tests/content/exchange/nasty_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::exchange {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kHeader = "NO,イベント名,イベント名_カナ,開始日,終了日,開始時間,終了時間,説明,緯度,経度,定員,URL\n";

/// A workspace that imports are carried out in.
struct Import : testing::Test
{
    pack::WorkspaceFiles files;
    ExchangeMemory memory;

    ImportPlan plan(const std::string& bytes, OpenData list = OpenData::Events, Edited edited = Edited::Keep,
                    const ColumnMapping& mapping = {})
    {
        auto plan = planOpenData(bytes, list, mapping, files, memory, {"https://www.example.org/list.csv", edited});
        EXPECT_TRUE(plan.ok());
        return plan ? plan.value() : ImportPlan{};
    }

    ImportPlan import(const std::string& bytes, OpenData list = OpenData::Events, Edited edited = Edited::Keep)
    {
        ImportPlan planned = plan(bytes, list, edited);
        for (const pack::File& file : filesOf(planned, memory))
            if (file.path != kMemoryFile)
                put(file);
        memory = ExchangeMemory::parse(planned.memory.encode()).value();
        return planned;
    }

    void put(const pack::File& file)
    {
        std::erase_if(files.json, [&](const pack::File& there) { return there.path == file.path; });
        files.json.push_back(file);
        std::ranges::sort(files.json, {}, &pack::File::path);
    }

    json entry(const std::string& path)
    {
        for (const pack::File& file : files.json)
            if (file.path == path)
                return json::parse(file.bytes);
        return {};
    }

    void edit(const std::string& path, const std::string& pointer, const json& value)
    {
        json changed = entry(path);
        changed[json::json_pointer(pointer)] = value;
        put({path, changed.dump()});
    }

    std::vector<std::string> fates(const ImportPlan& planned)
    {
        std::vector<std::string> all;
        for (const PlannedEntry& one : planned.entries)
            all.emplace_back(nameOf(one.fate));
        return all;
    }
};

std::vector<std::string> codes(const ImportPlan& plan)
{
    std::vector<std::string> all;
    for (const Fault& fault : plan.faults)
        all.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
                      std::string(nameOf(fault.code)));
    return all;
}

TEST_F(Import, MakesDraftsWithTheSourceThatWasNamed)
{
    EXPECT_THAT(fates(import(nastyFile("utf8.csv"))), ElementsAre("create", "create"));
    const json stones = entry("events/123455-1.json");
    EXPECT_EQ(stones["state"], "draft");
    EXPECT_EQ(stones["source"], json::array({"https://www.example.org/list.csv"}));
    EXPECT_EQ(stones["title"]["ja"], "{石|いし}の{教室|きょうしつ}");
    EXPECT_EQ(stones["sessions"][0]["start"], "2026-12-05T10:00");
    EXPECT_EQ(stones["sessions"][0]["minutes"], 90);
    EXPECT_EQ(stones["venue"]["coordinates"]["latitude"], 36.06);
    EXPECT_EQ(entry("events/123455-2.json")["note"], "雨天中止");
}

TEST_F(Import, MakesEntriesThatTheSchemasAllow)
{
    import(nastyFile("utf8.csv"));
    import(
        "名称,名称_カナ,住所,緯度,経度,電話番号,利用可能曜日,開始時間,終了時間,利用可能時間特記事項,説明,"
        "バリアフリー情報\n"
        "石の博物館,イシノハクブツカン,石町1,36.06,140.13,29-864-1111,火～日,9:00,17:00,年末年始休,石を見る,段差なし\n",
        OpenData::PublicFacilities);
    import("名称,市区町村名,所在地_市区町村,所在地_町字,概要,説明\n大きな石,見本市,見本市,石町,概要です,説明です\n",
           OpenData::CulturalProperties);
    import("名称,料金（基本）,料金（詳細）,アクセス方法\n星の丘,500円,こどもは無料,駅から歩く\n", OpenData::Tourism);
    ASSERT_EQ(files.json.size(), 5U);
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    ASSERT_TRUE(schemas.ok());
    for (const pack::Problem& problem : pack::check(files, schemas.value(), *Date::of(2026, 11, 30)))
        EXPECT_NE(problem.code, pack::ProblemCode::Schema) << pack::describe(problem);
    for (const pack::File& file : files.json)
        EXPECT_TRUE(pack::parseEntry(file.bytes, file.path).ok()) << file.path;
}

TEST_F(Import, OfTheSameListAgainDoesNothing)
{
    import(nastyFile("utf8.csv"));
    for (const char* const saved : {"utf8.csv", "cp932.csv", "full-width-headings.csv", "line-feeds-only.csv"})
        EXPECT_THAT(fates(import(nastyFile(saved))), ElementsAre("same", "same")) << saved;
}

TEST_F(Import, FollowsTheListWhereNobodyHasEdited)
{
    import(kHeader + "1,石の教室,イシノキョウシツ,2026-12-05,,10:00,11:00,古い,,,20,\n");
    edit("events/1.json", "/title/ja", "{石|いしー}の{教室|きょうしつ}"); // a reading is no other text
    const ImportPlan changed = import(kHeader + "1,石の学校,,2026-12-06,,10:00,11:00,新しい,,,20,\n");
    EXPECT_THAT(fates(changed), ElementsAre("change"));
    EXPECT_EQ(changed.entries[0].changes[0],
              (FieldChange{"/title/ja", R"("{石|いしー}の{教室|きょうしつ}")", R"("石の学校")", Verdict::Taken}));
    EXPECT_EQ(entry("events/1.json")["summary"]["ja"], "新しい");
    EXPECT_EQ(entry("events/1.json")["sessions"][0]["start"], "2026-12-06T10:00");
}

TEST_F(Import, KeepsWhatACuratorHasEditedAndSaysSoOnce)
{
    const std::string second = kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,新しい,,,20,\n";
    import(kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,古い,,,20,\n");
    edit("events/1.json", "/summary/ja", "書き直した");
    const ImportPlan changed = import(second);
    EXPECT_THAT(fates(changed), ElementsAre("same"));
    EXPECT_THAT(changed.entries[0].changes,
                ElementsAre(FieldChange{"/summary/ja", R"("書き直した")", R"("新しい")", Verdict::Kept}));
    EXPECT_EQ(entry("events/1.json")["summary"]["ja"], "書き直した");
    EXPECT_THAT(import(second).entries[0].changes, IsEmpty());
    EXPECT_THAT(fates(import(second, OpenData::Events, Edited::Overwrite)), ElementsAre("change"));
    EXPECT_EQ(entry("events/1.json")["summary"]["ja"], "新しい");
}

TEST_F(Import, TakesOutWhatTheListNoLongerSaysAndLeavesWhatWasAdded)
{
    import(kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,説明,36.1,140.1,20,https://example.org/\n");
    edit("events/1.json", "/title/en", "Stone class");
    import(kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,,,,20,\n");
    EXPECT_FALSE(entry("events/1.json").contains("url"));
    EXPECT_FALSE(entry("events/1.json").contains("summary"));
    EXPECT_FALSE(entry("events/1.json").contains("venue"));
    EXPECT_EQ(entry("events/1.json")["title"]["en"], "Stone class");
}

TEST_F(Import, NeverPublishes)
{
    import(kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,説明,,,20,\n");
    edit("events/1.json", "/state", "published");
    EXPECT_THAT(fates(import(kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,説明,,,20,\n")), ElementsAre("same"));
    EXPECT_EQ(entry("events/1.json")["state"], "published");
    const ImportPlan changed = import(kHeader + "1,石の教室,,2026-12-05,,10:00,12:00,説明,,,20,\n");
    EXPECT_EQ(entry("events/1.json")["state"], "draft");
    EXPECT_EQ(changed.entries[0].changes.back().pointer, "/state");
}

TEST_F(Import, LeavesEntriesOfTheSameTitleThatPeopleWrote)
{
    put({"events/stones.json",
         R"({"id":"stones","kind":"event","state":"published","title":{"ja":"{石|いし}の教室"}})"});
    const ImportPlan skipped = import(kHeader + "1,石の教室,,2026-12-05,,10:00,11:00,説明,,,20,\n");
    EXPECT_THAT(fates(skipped), ElementsAre("skip"));
    EXPECT_THAT(skipped.entries[0].reason, HasSubstr("event/stones"));
    const ImportPlan named = plan(kHeader + "stones,石の教室,,2026-12-05,,10:00,11:00,説明,,,20,\n");
    EXPECT_THAT(fates(named), ElementsAre("change"));
}

TEST_F(Import, SaysOfEachRowWhatIsWrongAndWhere)
{
    const ImportPlan planned =
        plan(kHeader +
             "1,,,2026-12-05,,10:00,11:00,,,,,\n2,あ,,2026-13-05,,10:00,11:00,,,,,\n3,い,,2026-12-05,,十時,11:00,,,,,\n"
             "4,う,,2026-12-05,2026-12-01,10:00,11:00,,,,,\n5,え,,2026-12-05,,10:00,09:00,,,,,\n"
             "6,お,,2026-12-05,,10:00,11:00,,140.1,36.1,,\n7,か,,2026-12-05,,10:00,11:00,,36.1,,,\n"
             "8,き,,2026-12-05,,10:00,11:00,,0,0,,\n9,く,,2026-12-05,,10:00,11:00,,,,若干名,\n"
             "10,け,,2026-12-05,,10:00,11:00,,,,,www.example.org\n9,こ,,2026-12-05,,10:00,11:00,,,,,\n");
    EXPECT_THAT(codes(planned), ElementsAre("2:2 value-missing", "3:4 date-unreadable", "4:6 time-unreadable",
                                            "4:6 time-unknown", "5:5 dates-reversed", "6:7 dates-reversed",
                                            "7:9 coordinates-swapped", "8:10 coordinates-half", "9:9 coordinates-off",
                                            "10:11 number-unreadable", "11:12 address-unreadable", "12:0 row-twice"));
    for (const Fault& fault : planned.faults)
        EXPECT_FALSE(fault.why.empty() || fault.remedy.empty()) << describe(fault);
    EXPECT_THAT(fates(planned), ElementsAre("skip", "create", "create", "create", "create", "create", "create",
                                            "create", "create", "create", "skip"));
}

TEST_F(Import, InventsNoHours)
{
    import(kHeader + "1,石の教室,,2026-12-05,2026-12-07,,,,,,,\n2,夜の会,,2026-12-31,2027-01-01,22:00,1:00,,,,,\n"
                     "3,石の週,,2026-12-05,2026-12-07,10:00,16:00,,,,,\n");
    EXPECT_EQ(entry("events/1.json")["sessions"], json::array());
    EXPECT_EQ(entry("events/1.json")["knownDates"], json::array({"2026-12-05/2026-12-07"}));
    EXPECT_EQ(entry("events/2.json")["sessions"][0]["minutes"], 180);
    EXPECT_EQ(entry("events/3.json")["sessions"][0]["rrule"], "FREQ=DAILY;UNTIL=20261207");
}

TEST_F(Import, RemembersWhichColumnIsWhich)
{
    const std::string own = "番号,催しの名,開始日,開始時間,終了時間\n1,石の教室,2026-12-05,10:00,11:00\n";
    EXPECT_THAT(codes(plan(own)), ElementsAre("1:1 column-unknown", "1:2 column-unknown", "1:0 header-missing"));
    const ImportPlan mapped = plan(own, OpenData::Events, Edited::Keep, {{"番号", "ＮＯ"}, {"催しの名", "イベント名"}});
    EXPECT_THAT(fates(mapped), ElementsAre("create"));
    memory = ExchangeMemory::parse(mapped.memory.encode()).value();
    EXPECT_THAT(fates(plan(own)), ElementsAre("create"));
}

TEST_F(Import, ReadsTheZerosThatASpreadsheetHasCut)
{
    import("都道府県コード又は市区町村コード,NO,イベント名\n082201,0012,石の教室\n");
    const ImportPlan cut = import("都道府県コード又は市区町村コード,NO,イベント名\n82201,12,石の教室\n");
    EXPECT_THAT(fates(cut), ElementsAre("same"));
    EXPECT_THAT(codes(cut), ElementsAre("2:1 zeros-lost", "2:0 value-missing"));
}

std::string exported(const pack::WorkspaceFiles& files, const ExchangeMemory& memory, OpenData list)
{
    return encodeCsv(listOf(list, files, memory, ExportScope::Everything), TextEncoding::Utf8WithMark).bytes;
}

constexpr const char* kWhole =
    "\xEF\xBB\xBF都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,"
    "開始日,"
    "終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,"
    "主催者,"
    "場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,"
    "備考\r\n"
    "123455,0001,見本県,見本市,石の教室,イシノキョウシツ,Stone class,2026/12/5,2026/12/6,10時,11:30,雨でも,"
    "\"石を割ります。\r\n\"\"帽子\"\"を\",300円,中学生は無料,石の係,029-864-1111,12,見本市,見本博物館,石町1-1,2階,36."
    "060,"
    "140.1300,駅から5分,10台,20名,2026/12/1,17:00,電話で,https://www.example.org/,雨天決行\r\n"
    "123455,0002,,,星を見る会,,,未定,,,,,'=1+1,無料,,,,,,,,,,,,,,,,,,\r\n";

TEST_F(Import, AndExportGiveBackTheListAsItCame)
{
    import(kWhole);
    EXPECT_EQ(exported(files, memory, OpenData::Events), kWhole);
    for (pack::File& file : files.json) // whoever sorts its members has changed nothing
        file.bytes = json::parse(file.bytes).dump();
    EXPECT_EQ(exported(files, memory, OpenData::Events), kWhole);
}

TEST_F(Import, AndExportTellWhatWasEditedBetween)
{
    import(kWhole);
    edit("events/123455-1.json", "/sessions/0/start", "2026-12-05T10:30");
    edit("events/123455-1.json", "/title/ja", "{石|いし}の{学校|がっこう}");
    const std::string csv = exported(files, memory, OpenData::Events);
    EXPECT_THAT(csv, HasSubstr("石の学校,イシノガッコウ,Stone class,2026/12/5,2026/12/6,10:30,12:00,雨でも"));
    EXPECT_THAT(csv, HasSubstr(",029-864-1111,12,見本市,"));
    EXPECT_THAT(fates(import(csv)), ElementsAre("same", "same"));
}

TEST_F(Import, FindsEntriesAgainThatNoListHasMade)
{
    put({"events/stones.json", R"({"id":"stones","kind":"event","state":"published","title":{"ja":"{石|いし}の教室"},
        "note":"for curators","audience":[],"fee":{"kind":"free"},
        "sessions":[{"id":"a","start":"2026-12-05T09:00","minutes":60,"signUp":{"mode":"none"}}]})"});
    const std::string csv = exported(files, memory, OpenData::Events);
    EXPECT_THAT(csv, HasSubstr(",stones,,,石の教室,,,2026-12-05,2026-12-05,09:00,10:00,"));
    EXPECT_THAT(csv, testing::Not(HasSubstr("for curators")));
    const ImportPlan again = plan(csv);
    ASSERT_EQ(again.entries.size(), 1U);
    EXPECT_EQ(again.entries[0].id.text(), "event/stones");
}

TEST_F(Import, ExportsDraftsOnlyWhenAsked)
{
    import(kWhole);
    EXPECT_THAT(listOf(OpenData::Events, files, memory, ExportScope::Published).rows, IsEmpty());
    edit("events/123455-1.json", "/state", "published");
    EXPECT_EQ(listOf(OpenData::Events, files, memory, ExportScope::Published).rows.size(), 1U);
}

TEST(ExchangeMemoryFile, ThatIsSpoiledIsRefusedOrReadAsFarAsItIsSound)
{
    EXPECT_FALSE(ExchangeMemory::parse("[]").ok());
    EXPECT_FALSE(ExchangeMemory::parse("{").ok());
    const auto read = ExchangeMemory::parse(
        R"({"columns":{"events":{"a":1,"b":"c"}},"entries":{"event/a":{"fields":{"no/place~":1,"/url":"x"},"cells":7}}})");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().columns.at("events"), (ColumnMapping{{"b", "c"}}));
    EXPECT_EQ(read.value().entries.at("event/a").fields, (Fields{{"/url", R"("x")"}}));
    EXPECT_FALSE(parseMapping(R"({"a": 1})").ok());
}

} // namespace
} // namespace musubi::exchange
