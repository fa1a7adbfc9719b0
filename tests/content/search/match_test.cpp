#include "content/search/match.hpp"

#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What is marked, as text.
std::vector<std::string> marked(const std::string& markup, const std::string& typed)
{
    const RubyText title = RubyText::parse(markup).value();
    const std::string base = title.base();
    std::vector<std::string> parts;
    for (const ByteRange& range : marksIn(title, Query::parse(typed)))
        parts.push_back(base.substr(range.from, range.until - range.from));
    return parts;
}

LocalisedText title(const std::string& japanese, const std::string& english = {})
{
    std::map<Language, RubyText> texts{{Language("ja"), RubyText::parse(japanese).value()}};
    if (!english.empty())
        texts.emplace(Language("en"), RubyText::plain(english));
    return LocalisedText(texts);
}

TEST(Marks, PrintedLettersAreMarkedExactly)
{
    EXPECT_THAT(marked("つくばエキスポセンター", "えきすぽ"), ElementsAre("エキスポ"));
    EXPECT_THAT(marked("Stone garden", "gar"), ElementsAre("gar"));
    EXPECT_THAT(marked("石と石", "石"), ElementsAre("石", "石"));
}

TEST(Marks, KanaMarksTheWholeKanjiRunThatIsReadSo)
{
    EXPECT_THAT(marked("{科学|かがく}の{芽|め}", "かが"), ElementsAre("科学"));
    EXPECT_THAT(marked("{国立|こくりつ}{科学|かがく}{館|かん}", "こくりつか"), ElementsAre("国立科学"));
    EXPECT_THAT(marked("{科学|かがく}のひろば", "かがくのひ"), ElementsAre("科学のひ"));
}

TEST(Marks, AWordThatIsHalfInKanaMarksWhatItStandsFor)
{
    EXPECT_THAT(marked("{筑波山|つくばさん}{神社|じんじゃ}", "山じんじゃ"), ElementsAre("山神社"));
    EXPECT_THAT(marked("{筑波山|つくばさん}{神社|じんじゃ}", "つくば山"), ElementsAre("筑波山"));
    EXPECT_THAT(marked("{宇宙|うちゅう}の{石|いし}の{博物館|はくぶつかん}", "宇宙のいし"), ElementsAre("宇宙の石"));
}

TEST(Marks, WhatBeginsInsideOfAReadingEndsInsideOfIt)
{
    EXPECT_THAT(marked("{小|しょう}・{中学生|ちゅうがくせい}", "うちゅう"), IsEmpty());
    EXPECT_THAT(marked("{国立|こくりつ}{科学|かがく}{館|かん}", "つか"), IsEmpty());
    EXPECT_THAT(marked("{中学生|ちゅうがくせい}", "がく"), ElementsAre("中学生"));
}

TEST(Marks, NoSyllableOfAWordInKanaIsSplit)
{
    EXPECT_THAT(marked("つくばしょうれいしょう", "いし"), IsEmpty());
    EXPECT_THAT(marked("しょうれいしょう", "し"), ElementsAre("し")); // with which it begins
    EXPECT_THAT(marked("ヘリテージストーン", "ストー"), ElementsAre("ストー"));
    EXPECT_THAT(marked("かせきいし", "いし"), ElementsAre("いし"));
}

TEST(Marks, NoSyllableOfAReadingIsSplit)
{
    EXPECT_THAT(marked("つくば{奨励賞|しょうれいしょう}", "いし"), IsEmpty());
    EXPECT_THAT(marked("つくば{奨励賞|しょうれいしょう}", "し"), ElementsAre("奨励賞")); // with which it begins
    EXPECT_THAT(marked("{石|いし}の{賞|しょう}", "いし"), ElementsAre("石"));
}

TEST(Marks, NoSyllableIsEnteredInItsMiddle)
{
    EXPECT_THAT(marked("{小中学校|しょうちゅうがっこう}", "うちゅう"), IsEmpty());
    EXPECT_THAT(marked("{小中学校|しょうちゅうがっこう}", "っこう"), IsEmpty());
    EXPECT_THAT(marked("しょうちゅうがっこう", "うちゅう"), IsEmpty());
    EXPECT_THAT(marked("{環境|かんきょう}に{強|つよ}い{植物|しょくぶつ}", "いし"), IsEmpty());
    EXPECT_THAT(marked("{宇宙|うちゅう}と{小中学校|しょうちゅうがっこう}", "うちゅう"), ElementsAre("宇宙"));
}

TEST(Marks, WhatBeginsAWordComesBeforeWhatDoesNot)
{
    EXPECT_THAT(marked("{小中学校|しょうちゅうがっこう}の{学校|がっこう}", "がっこう"), ElementsAre("学校"));
    EXPECT_THAT(marked("{小中学校|しょうちゅうがっこう}", "がっこう"), ElementsAre("小中学校"));
    EXPECT_THAT(marked("スクール・クール", "くーる"), ElementsAre("クール"));
    EXPECT_THAT(marked("スクール", "くーる"), ElementsAre("クール"));
}

TEST(Marks, WhatHoldsAWholeReadingMayBeginBeforeIt)
{
    EXPECT_THAT(marked("この{石|いし}", "のいし"), ElementsAre("の石"));
    EXPECT_THAT(marked("{国立|こくりつ}{科学|かがく}", "りつかがく"), ElementsAre("国立科学"));
}

TEST(Marks, KanjiStandAnywhere)
{
    EXPECT_THAT(marked("{花崗岩|かこうがん}{石材|せきざい}と{岩石|がんせき}", "石"), ElementsAre("石", "石"));
}

TEST(Marks, WhatGoesOnBehindAMiddleDotBeginsWithAWord)
{
    EXPECT_THAT(marked("{科学|かがく}ナノ・テクノロジー", "なのてく"), ElementsAre("ナノ・テク"));
    EXPECT_THAT(marked("きょう・ちゅうがく", "うちゅう"), IsEmpty());
}

TEST(Marks, LineBreakMarksAreNotCounted)
{
    EXPECT_THAT(marked("かすみがうら{市|し}\u200B{水族館|すいぞくかん}の{魚|さかな}", "さかな"), ElementsAre("魚"));
    EXPECT_THAT(marked("つく\u200Bば{駅|えき}", "えき"), ElementsAre("駅"));
    EXPECT_THAT(marked("つく\u200Bば{駅|えき}", "くば駅"), ElementsAre("くば駅"));
}

TEST(Marks, TouchingMarksAreOne)
{
    EXPECT_THAT(marked("化石博物館", "化石 博物"), ElementsAre("化石博物"));
    EXPECT_THAT(marked("{市|し}のし", "し"), ElementsAre("市", "し"));
}

TEST(Marks, NothingIsMarkedInATitleWithoutTheWord)
{
    EXPECT_THAT(marked("{科学|かがく}", "stone"), IsEmpty());
    EXPECT_THAT(marked("", "石"), IsEmpty());
}

TEST(FindInTitle, TellsPrintedFromSpoken)
{
    const LocalisedText both = title("{科学|かがく}の{石|いし}", "Stone of science");
    EXPECT_EQ(findInTitle(both, Query::parse("科学")), FoundIn::Title);
    EXPECT_EQ(findInTitle(both, Query::parse("かがく")), FoundIn::Reading);
    EXPECT_EQ(findInTitle(both, Query::parse("stone")), FoundIn::Title);
    EXPECT_EQ(findInTitle(both, Query::parse("いし stone")), FoundIn::Reading);
    EXPECT_EQ(findInTitle(both, Query::parse("科学 星")), std::nullopt);
}

TEST(FindInTitle, TellsWordsFromWhatStandsInsideOfThem)
{
    const auto find = [](const char* markup, const char* typed) {
        return findInTitle(title(markup), Query::parse(typed), Fit::Word);
    };
    EXPECT_EQ(find("{学校|がっこう}", "がっこう"), FoundIn::Reading);
    EXPECT_EQ(find("{小中学校|しょうちゅうがっこう}", "がっこう"), std::nullopt);
    EXPECT_EQ(findInTitle(title("{小中学校|しょうちゅうがっこう}"), Query::parse("がっこう")), FoundIn::Reading);
    EXPECT_EQ(find("{強|つよ}い{石|いし}", "い"), FoundIn::Reading) << "with which 石 begins";
    EXPECT_EQ(find("{強|つよ}い", "い"), std::nullopt) << "the end of a word";
    EXPECT_EQ(find("わくわくする{科学|かがく}", "わくわく"), FoundIn::Title);
    EXPECT_EQ(find("{科学|かがく}でわくわく", "わくわく"), FoundIn::Title) << "behind a particle";
    EXPECT_EQ(find("つくばエキスポセンター", "えきすぽ"), FoundIn::Title) << "where the writing changes";
}

TEST(Holds, LooksIntoEverythingThatThePagesSay)
{
    model::Entry award = test::award("award/a", 2004);
    award.body = title("{電子|でんし}の{研究|けんきゅう}");
    award.tags = {"quantum"};
    award.facts = {{"star", test::text("Prize money"), test::text("One million")}};
    award.sections = {{"help", test::text("Why"), test::text("Because of dots")}};
    std::get<model::Award>(award.details).winners = {{test::text("Esaki"), test::text("University")}};
    const auto catalogue = test::catalogueOf({award});
    const auto isHeld = [&](const char* typed) { return holds(award, *catalogue, Query::parse(typed)); };
    for (const char* typed : {"でんし", "電子の研", "quantum", "money", "million", "why", "dots", "esaki univ", "2004"})
        EXPECT_TRUE(isHeld(typed)) << typed;
    EXPECT_FALSE(isHeld("電子研究"));
    EXPECT_FALSE(isHeld("esaki oxford"));
}

} // namespace
} // namespace musubi::search
