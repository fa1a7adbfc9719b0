// Words for a voice: every reading that there is, whatever the visitor wants to see.
#include "kiosk/present/context.hpp"

#include <gtest/gtest.h>

namespace musubi::present {

namespace {

class VoiceWords : public testing::Test
{
protected:
    [[nodiscard]] Context forVoice(const std::string& language, Switch furigana = Switch::Off) const
    {
        return Context(*m_catalogue, m_strings, {Language(language), furigana}, Address("home"),
                       {*Date::of(2026, 11, 21), 581})
            .forVoice();
    }

    std::shared_ptr<const model::Catalogue> m_catalogue = model::Catalogue::build({});
    Strings m_strings = Strings::parse({{Language("ja"), R"({"about": "{name}の[話|はなし]"})"},
                                        {Language("en"), R"({"about": "About {name}"})"}})
                            .value();
    LocalisedText m_rock{
        {{Language("ja"), RubyText::parse("{石|いし}").value()}, {Language("en"), RubyText::plain("stone")}}};
};

} // namespace

TEST_F(VoiceWords, KeepTheReadingsOfButtonsAndCaptionsToo)
{
    const Context context = forVoice("ja");
    EXPECT_EQ(context.words(m_rock).text.spoken(), "いし");
    EXPECT_EQ(context.fullWords(m_rock).text.spoken(), "いし");
    EXPECT_EQ(context.say("about", {{"name", context.words(m_rock).text}}).text.spoken(), "いしのはなし");
    EXPECT_EQ(context.sayFully("about", {{"name", "[x|y]"}}).text.spoken(), "[x|y]のはなし");
}

TEST_F(VoiceWords, StandWhereTheyStandOnTheGlass)
{
    EXPECT_EQ(forVoice("ja").fullWords(m_rock).ruby, Switch::Off);
    EXPECT_EQ(forVoice("ja", Switch::On).fullWords(m_rock).ruby, Switch::On);
    EXPECT_EQ(forVoice("ja", Switch::On).words(m_rock).ruby, Switch::Off);
    EXPECT_EQ(forVoice("ja-easy").fullWords(m_rock).ruby, Switch::On);
}

TEST_F(VoiceWords, OfOtherLanguagesAreAsEver)
{
    EXPECT_EQ(forVoice("en").words(m_rock).text, RubyText::plain("stone"));
    EXPECT_EQ(forVoice("en").say("about", {{"name", m_rock.all().begin()->second}}).text.spoken(), "About stone");
}

} // namespace musubi::present
