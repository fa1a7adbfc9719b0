#include "content/search/excerpt.hpp"

#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::search {
namespace {

using testing::ElementsAre;

LocalisedText japanese(const std::string& markup)
{
    return LocalisedText({{Language("ja"), RubyText::parse(markup).value()}});
}

class ExcerptTest : public testing::Test
{
protected:
    ExcerptTest() { m_entry.title = japanese("カピオ"); }

    [[nodiscard]] std::optional<Excerpt> ask(const std::string& typed, const std::string& language = "ja") const
    {
        const auto catalogue = test::catalogueOf({m_entry});
        return excerptOf(m_entry, *catalogue, Language(language), Query::parse(typed));
    }
    /// The piece with what is marked in brackets.
    [[nodiscard]] std::string shown(const std::string& typed, const std::string& language = "ja") const
    {
        const auto excerpt = ask(typed, language);
        if (!excerpt)
            return "nothing";
        std::string text = excerpt->piece.text.base();
        for (auto mark = excerpt->marks.rbegin(); mark != excerpt->marks.rend(); ++mark)
            text.insert(mark->until, "]").insert(mark->from, "[");
        return text;
    }

    model::Entry m_entry = test::entry("institution/capio");
};

TEST_F(ExcerptTest, IsNotNeededWhereTheTitleShowsEveryWord)
{
    m_entry.title = japanese("{石|いし}の{学校|がっこう}");
    m_entry.summary = japanese("{学校|がっこう}です。");
    EXPECT_EQ(shown("がっこう"), "nothing");
    EXPECT_EQ(shown("石 学校"), "nothing");
    EXPECT_EQ(shown("星"), "nothing") << "nobody finds it by that";
}

TEST_F(ExcerptTest, ShowsTheTextThatHoldsTheWordAsItIsPrinted)
{
    m_entry.body = japanese("だれでも{使|つか}えます。{学校|がっこう}の{行事|ぎょうじ}にも。");
    EXPECT_EQ(shown("がっこう"), "[学校]の行事にも。") << "from the beginning of its sentence";
    EXPECT_EQ(ask("がっこう")->piece.text.spoken(), "がっこうのぎょうじにも。") << "a voice reads it";
    EXPECT_EQ(shown("行事"), "学校の[行事]にも。");
}

TEST_F(ExcerptTest, ShowsWhatTheTitleDoesNot)
{
    m_entry.summary = japanese("{石|いし}のカピオ");
    m_entry.tags = {"school"};
    EXPECT_EQ(shown("カピオ 石"), "[石]のカピオ");
    EXPECT_EQ(shown("school"), "[school]");
    EXPECT_EQ(shown("石 school"), "[石]のカピオ") << "of two that hold as much, the one that stands first";
}

TEST_F(ExcerptTest, PrefersTheTextThatHoldsMore)
{
    m_entry.summary = japanese("{石|いし}です。");
    m_entry.body = japanese("{石|いし}と{星|ほし}です。");
    EXPECT_EQ(shown("石 星"), "[石]と[星]です。");
}

TEST_F(ExcerptTest, ShowsTheTitleInTheLanguageThatWasTyped)
{
    m_entry.title =
        LocalisedText({{Language("en"), RubyText::plain("Capio hall")}, {Language("ja"), RubyText::plain("カピオ")}});
    EXPECT_EQ(shown("hall"), "Capio [hall]");
    EXPECT_EQ(ask("hall")->piece.language, Language("en"));
    EXPECT_EQ(shown("hall", "en"), "nothing");
}

TEST_F(ExcerptTest, IsInTheVisitorsLanguageWhereThatHoldsTheWord)
{
    m_entry.summary =
        LocalisedText({{Language("en"), RubyText::plain("A 2026 hall")}, {Language("ja"), RubyText::plain("2026年")}});
    EXPECT_EQ(shown("2026", "en"), "A [2026] hall");
    EXPECT_EQ(shown("2026", "ja"), "[2026]年");
}

TEST_F(ExcerptTest, IsCutBetweenLettersAndWords)
{
    m_entry.summary = japanese("あいうえおかきく​けこさ​しすせそ​{石|いし}たち​つてと"
                               "​なにぬねのは​ひふへほ​まみむめも");
    EXPECT_EQ(shown("石"), "…しすせそ[石]たちつてとなにぬねのはひふへほ…") << "six before, 24 in all, between phrases";
    m_entry.summary = test::text("It was a long and winding road that led to the stone of many colours at its end "
                                 "beyond the hills");
    EXPECT_EQ(shown("stone", "en"), "…led to the [stone] of many colours at its end…");
}

TEST_F(ExcerptTest, BeginsWithAWord)
{
    m_entry.summary = japanese("わかばの​ころの​まつりの​ときの、​カーニバルでは、​"
                               "{学校|がっこう}です");
    EXPECT_EQ(shown("学校"), "…ころのまつりのときの、カーニバルでは、[学校]です") << "19 before and 4";
    m_entry.summary = japanese("わかばの​ころの​カーニバルでは、​{学校|がっこう}や​"
                               "{研究|けんきゅう}の​{機関|きかん}が​{実験|じっけん}や​"
                               "{工作|こうさく}の​コーナーを​ひらきます");
    EXPECT_EQ(shown("学校"), "…[学校]や研究の機関が実験や工作のコーナーを…") << "カーニバルでは、 has no room whole";
}

TEST_F(ExcerptTest, IsCutBetweenWordsThatNobodyHasMarked)
{
    m_entry.summary =
        japanese("{東京|とうきょう}の{研究者|けんきゅうしゃ}が{小学校|しょうがっこう}で"
                 "{赤外線|せきがいせん}カメラを{使|つか}い{身近|みぢか}な{生|い}き{物|もの}を{調|しら}べます");
    EXPECT_EQ(shown("小学校"), "…研究者が[小学校]で赤外線カメラを使い身近な生き物を…");
    m_entry.summary = LocalisedText({{Language("ko"), RubyText::plain("작은 연구자들이 초등학교에서 적외선 카메라를 "
                                                                      "사용하여 가까운 생물을 조사합니다")}});
    EXPECT_EQ(shown("초등학교", "ko"), "…연구자들이 [초등학교]에서 적외선 카메라를 사용하여…");
}

TEST_F(ExcerptTest, IsInAnotherLanguageOnlyWhereTheVisitorsDoesNotHoldIt)
{
    m_entry.title = LocalisedText({{Language("en"), RubyText::plain("Capio 2026 robots")},
                                   {Language("ja"), RubyText::plain("カピオ")},
                                   {Language("ko"), RubyText::plain("카피오")}});
    m_entry.body = LocalisedText({{Language("en"), RubyText::plain("In 2026 robots")},
                                  {Language("ja"), RubyText::plain("2026年のrobots")},
                                  {Language("ko"), RubyText::plain("2026년에")}});
    EXPECT_EQ(shown("2026", "ko"), "[2026]년에") << "although a title in English holds it";
    EXPECT_EQ(shown("2026 robots", "ko"), "[2026]년에") << "although others hold more";
    EXPECT_EQ(shown("robots", "ko"), "2026年の[robots]") << "the pack's own language stands in for others";
    EXPECT_EQ(shown("capio", "ko"), "[Capio] 2026 robots") << "rather than nothing";
}

TEST_F(ExcerptTest, KeepsReadingsWholeAndBracesLiteral)
{
    m_entry.summary =
        japanese("ああ\u200Bああああああああああああああああ\u200B{筑波山神社|つくばさんじんじゃ}の\\{石\\}");
    EXPECT_EQ(shown("つくばさん"), "…ああああああああああああああああ[筑波山神社]の{石}")
        << "16 and 8: all of the room";
    EXPECT_THAT(ask("つくばさん")->piece.text.spoken(), testing::HasSubstr("つくばさんじんじゃの"));
}

TEST_F(ExcerptTest, MarksEveryPlaceInThePiece)
{
    m_entry.summary = japanese("{石|いし}と\u200B{石|いし}とイシ");
    EXPECT_EQ(shown("いし"), "[石]と[石]と[イシ]");
}

} // namespace
} // namespace musubi::search
