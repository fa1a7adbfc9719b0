#include "kiosk/present/context.hpp"

#include <gtest/gtest.h>

namespace musubi::present {

namespace {

class ContextTest : public testing::Test
{
protected:
    [[nodiscard]] Context context(const std::string& language, Switch furigana) const
    {
        return {
            *m_catalogue, m_strings, {Language(language), furigana}, Address("home"), {*Date::of(2026, 11, 21), 581}};
    }

    static model::CatalogueParts parts()
    {
        model::CatalogueParts parts;
        parts.info.fallback.chains[Language("ja-easy")] = {Language("ja")};
        parts.info.fallback.chains[Language("ko")] = {Language("en")};
        return parts;
    }

    std::shared_ptr<const model::Catalogue> m_catalogue = model::Catalogue::build(parts());
    Strings m_strings = Strings::parse({{Language("ja"), R"({"title": "[石|いし]の[話|はなし]"})"},
                                        {Language("ja-easy"), R"({"title": "[石|いし]の はなし"})"},
                                        {Language("en"), R"({"title": "About stones"})"}})
                            .value();
    LocalisedText m_content{
        {{Language("ja"), RubyText::parse("{山|やま}の上").value()}, {Language("en"), RubyText::plain("On the peak")}}};
};

} // namespace

TEST_F(ContextTest, SaysInterfaceWordsWithoutReadings)
{
    const Words words = context("ja", Switch::On).say("title");
    EXPECT_EQ(words.text, RubyText::plain("石の話"));
    EXPECT_EQ(words.ruby, Switch::Off);
    EXPECT_EQ(words.language, "ja");
}

TEST_F(ContextTest, ShowsReadingsOfTitlesWhenFuriganaIsOn)
{
    EXPECT_TRUE(context("ja", Switch::On).sayFully("title").text.hasReadings());
    EXPECT_EQ(context("ja", Switch::On).sayFully("title").ruby, Switch::On);
    EXPECT_FALSE(context("ja", Switch::Off).sayFully("title").text.hasReadings());
    EXPECT_EQ(context("ja", Switch::Off).sayFully("title").ruby, Switch::Off);
}

TEST_F(ContextTest, AlwaysShowsReadingsInPlainJapanese)
{
    EXPECT_TRUE(context("ja-easy", Switch::Off).sayFully("title").text.hasReadings());
    EXPECT_TRUE(context("ja-easy", Switch::Off).fullWords(m_content).text.hasReadings());
    EXPECT_FALSE(context("ja-easy", Switch::Off).words(m_content).text.hasReadings());
}

TEST_F(ContextTest, KeepsNoRoomForReadingsInOtherLanguages)
{
    const Words words = context("en", Switch::On).fullWords(m_content);
    EXPECT_EQ(words.text, RubyText::plain("On the peak"));
    EXPECT_EQ(words.ruby, Switch::Off);
}

TEST_F(ContextTest, TellsInWhichLanguageATextReallyIs)
{
    EXPECT_EQ(context("ko", Switch::Off).words(m_content).language, "en");
    EXPECT_EQ(context("ko", Switch::Off).say("title").language, "en");
    EXPECT_EQ(context("ja-easy", Switch::Off).words(m_content).language, "ja");
}

TEST_F(ContextTest, ShowsReadingsOfJapaneseThatStandsInForAnotherLanguage)
{
    const LocalisedText onlyJapanese{{{Language("ja"), RubyText::parse("{山|やま}").value()}}};
    EXPECT_EQ(context("en", Switch::On).fullWords(onlyJapanese).text.spoken(), "やま");
    EXPECT_EQ(context("en", Switch::On).fullWords(onlyJapanese).language, "ja");
}

TEST_F(ContextTest, HasNoWordsForATextThatIsNotGiven)
{
    EXPECT_TRUE(context("ja", Switch::Off).words(LocalisedText()).empty());
}

TEST_F(ContextTest, MovesToAnotherAddressAndKeepsTheRest)
{
    const Context there = context("en", Switch::Off).withPlaceName("Library").at(Address("events"));
    EXPECT_EQ(there.address().place(), "events");
    EXPECT_EQ(there.placeName(), "Library");
    EXPECT_EQ(there.language(), Language("en"));
    EXPECT_EQ(there.today().text(), "2026-11-21");
}

} // namespace musubi::present
