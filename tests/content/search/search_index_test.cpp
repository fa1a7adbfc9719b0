#include "content/pack/reader.hpp"
#include "tests/content/search/built_index.hpp"
#include "tests/support/pack_generator.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace musubi::search {
namespace {

using model::EntryKind;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(Search, FindsOneAndTwoJapaneseLetters)
{
    build({titled("event/a", "{化石|かせき}を{見|み}る"), titled("event/b", "{星|ほし}を{見|み}る")});
    EXPECT_THAT(found("化"), ElementsAre("event/a"));
    EXPECT_THAT(found("化石"), ElementsAre("event/a"));
    EXPECT_THAT(found("見"), ElementsAre("event/a", "event/b"));
    EXPECT_THAT(found("を"), ElementsAre("event/a", "event/b"));
}

TEST_F(Search, FindsKanjiByItsReading)
{
    build({titled("event/a", "{科学|かがく}の{芽|め}")});
    for (const char* typed : {"か", "かが", "かがく", "カガク", "ｶｶﾞｸ", "かがくのめ"}) {
        const Answer answer = ask(typed);
        ASSERT_EQ(answer.size(), 1U) << typed;
        EXPECT_EQ(answer[0].hits[0].foundIn, FoundIn::Reading) << typed;
    }
    EXPECT_THAT(ask("かがく")[0].hits[0].marks, ElementsAre(ByteRange{0, 6}));
    EXPECT_EQ(ask("科学")[0].hits[0].foundIn, FoundIn::Title);
}

TEST_F(Search, FindsANameThatIsWrittenHalfInKana)
{
    build({titled("geosite/shrine", "{筑波山|つくばさん}{神社|じんじゃ}"),
           titled("geosite/lake", "{霞|かすみ}ヶ{浦|うら}の{地層|ちそう}")});
    for (const char* const typed : {"筑波山じんじゃ", "筑波山じ", "つくば山", "つくば山神社", "つくば山じんじゃ",
                                    "筑波さん", "山じんじゃ", "つくばさん神社", "つくばさん 神じゃ"})
        EXPECT_THAT(found(typed), ElementsAre("geosite/shrine")) << typed;
    for (const char* const typed : {"かすみヶ浦", "カスミケ浦", "霞ヶうら", "霞ヶ浦のちそう"})
        EXPECT_THAT(found(typed), ElementsAre("geosite/lake")) << typed;
    for (const char* const typed : {"つくば神社", "筑波じんじゃ", "さん神社", "山つくば", "ば山"})
        EXPECT_THAT(found(typed), IsEmpty()) << typed;
}

TEST_F(Search, MarksTheTitleOfTheVisitorsLanguage)
{
    model::Entry entry = test::entry("event/a");
    entry.title = LocalisedText({{Language("ja"), RubyText::parse("{青|あお}い{石|いし}").value()},
                                 {Language("en"), RubyText::plain("Blue stone")}});
    build({entry});
    const Date today = test::day("2026-11-21");
    EXPECT_THAT(ask({"stone", Language("en"), today})[0].hits[0].marks, ElementsAre(ByteRange{5, 10}));
    const Hit hit = ask({"stone", Language("ja"), today})[0].hits[0];
    EXPECT_THAT(hit.marks, IsEmpty());
    EXPECT_EQ(hit.foundIn, FoundIn::Title);
}

TEST_F(Search, NeedsEveryWordWhereverItStands)
{
    model::Entry entry = titled("event/a", "{青|あお}い{石|いし}");
    entry.summary = test::text("For children");
    build({entry, titled("event/b", "{赤|あか}い{石|いし}")});
    EXPECT_THAT(found("いし child"), ElementsAre("event/a"));
    EXPECT_THAT(found("石　青"), ElementsAre("event/a"));
    EXPECT_THAT(found("石 緑"), IsEmpty());
}

TEST_F(Search, KnowsNamesThatStandElsewhere)
{
    model::Entry talk = titled("event/a", "お{話|はなし}");
    std::get<model::Event>(talk.details).venue = model::Venue{test::id("institution/dome"), {}, {}};
    model::Entry prize = test::award("award/a", 1999);
    std::get<model::Award>(prize.details).winners = {{japanese("{朝永振一郎|ともながしんいちろう}"), {}}};
    build({talk, titled("institution/dome", "{星|ほし}のドーム"), prize});
    EXPECT_THAT(found("ほしのどーむ"), ElementsAre("event/a", "institution/dome"));
    EXPECT_THAT(found("ともなが"), ElementsAre("award/a"));
    EXPECT_THAT(found("1999"), ElementsAre("award/a"));
}

TEST_F(Search, TakesEveryTextAsText)
{
    build({titled("event/a", "AND の{門|もん}"), titled("event/b", "C++ 'quoted' \"x\"")});
    EXPECT_THAT(found("AND"), ElementsAre("event/a"));
    EXPECT_THAT(found("\"AND\" OR *"), IsEmpty());
    EXPECT_THAT(found("門*"), ElementsAre("event/a"));
    EXPECT_THAT(found("-門"), ElementsAre("event/a"));
    EXPECT_THAT(found("C++"), ElementsAre("event/b"));
    EXPECT_THAT(found("'; DROP TABLE entries; --"), IsEmpty());
    EXPECT_THAT(found("NEAR(quoted x, 2)"), IsEmpty());
    EXPECT_THAT(found("terms:quoted"), IsEmpty());
    EXPECT_THAT(found(std::string("qu\0oted", 7)), IsEmpty());
    EXPECT_THAT(found("\xFF\xFE quoted"), ElementsAre("event/b"));
}

TEST_F(Search, FindsNothingForNothing)
{
    build({titled("event/a", "{石|いし}")});
    for (const char* typed : {"", " ", "　", "。", "!?*", "ぬ"})
        EXPECT_THAT(ask(typed), IsEmpty()) << typed;
}

TEST_F(Search, ShowsOnlyWhatIsPublishedAndValidToday)
{
    model::Entry draft = titled("event/a", "{石|いし}");
    draft.state = model::EntryState::Draft;
    model::Entry over = titled("event/b", "{石|いし}");
    over.valid.until = test::day("2026-11-20");
    model::Entry lastDay = titled("event/c", "{石|いし}");
    lastDay.valid.until = test::day("2026-11-21");
    build({draft, over, lastDay});
    EXPECT_THAT(found("石"), ElementsAre("event/c"));
    EXPECT_EQ(ask("石")[0].count, 1U);
}

TEST_F(Search, CanBeAboutOneKind)
{
    build({titled("event/a", "{石|いし}"), titled("geosite/a", "{石|いし}")});
    const Answer answer = ask({"石", Language("ja"), test::day("2026-11-21"), 5, EntryKind::Geosite});
    ASSERT_EQ(answer.size(), 1U);
    EXPECT_EQ(answer[0].hits[0].id.text(), "geosite/a");
}

TEST_F(Search, GivesTheSameAnswerEveryTime)
{
    build(model::Catalogue::build(pack::readPack(test::generatePack(400)).value().parts));
    for (const char* typed : {"か", "かせき", "そりゅうし", "s", "湖 光る"}) {
        const Answer first = ask(typed);
        EXPECT_FALSE(first.empty()) << typed;
        EXPECT_EQ(first, ask(typed)) << typed;
    }
}

TEST_F(Search, FindsWhatReadingEveryEntryWouldFind)
{
    const auto catalogue = model::Catalogue::build(pack::readPack(test::generatePack(160)).value().parts);
    build(catalogue);
    for (const char* typed :
         {"化", "しょく", "そりゅうし", "ひかるほし", "robot", "shining sto", "기상", "近くで見", "12"}) {
        const auto holding = [&](Fit least) {
            std::size_t count = 0;
            for (const EntryKind kind : model::kTopicKinds)
                for (const model::Entry* entry : catalogue->allOfKind(kind))
                    count += holds(*entry, *catalogue, Query::parse(typed), least) ? 1 : 0;
            return count;
        };
        const std::size_t words = holding(Fit::Word);
        const std::size_t expected = words > 0 ? words : holding(Fit::Inside);
        std::size_t counted = 0;
        for (const HitsOfKind& kind : ask(typed))
            counted += kind.count;
        EXPECT_EQ(counted, expected) << typed;
    }
}

TEST_F(Search, IsAskedOnAnotherThreadWhileTheNextIndexIsBuilt)
{
    const auto catalogue = model::Catalogue::build(pack::readPack(test::generatePack(200)).value().parts);
    build(catalogue);
    const Answer before = ask("石");
    std::thread builder([&] { EXPECT_TRUE(buildIndex(*catalogue, file()).ok()); });
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(ask("石"), before);
    builder.join();
    EXPECT_EQ(ask("石"), before);
}

TEST_F(Search, OfAnEmptyCatalogueFindsNothing)
{
    build(std::vector<model::Entry>{});
    EXPECT_THAT(ask("石"), IsEmpty());
}

} // namespace
} // namespace musubi::search
