#include "content/base/language.hpp"

#include <gtest/gtest.h>

namespace musubi {
namespace {

Language tag(const char* name)
{
    return Language(name);
}

LanguageFallback fallback()
{
    LanguageFallback languages;
    languages.primary = tag("ja");
    languages.chains[tag("zh")] = {tag("en"), tag("ja")};
    languages.chains[tag("ja-easy")] = {tag("ja")};
    return languages;
}

LocalisedText text(std::initializer_list<const char*> languages)
{
    std::map<Language, RubyText> texts;
    for (const char* language : languages)
        texts.emplace(Language(language), RubyText::plain(std::string("in ") + language));
    return LocalisedText(texts);
}

TEST(LanguageFallback, GoesThroughTheChainToThePrimaryLanguage)
{
    EXPECT_EQ(fallback().order(tag("zh")), (std::vector{tag("zh"), tag("en"), tag("ja")}));
    EXPECT_EQ(fallback().order(tag("ko")), (std::vector{tag("ko"), tag("ja")}));
}

TEST(LanguageFallback, NamesNoLanguageTwice)
{
    EXPECT_EQ(fallback().order(tag("ja")), std::vector{tag("ja")});
    EXPECT_EQ(fallback().order(tag("ja-easy")), (std::vector{tag("ja-easy"), tag("ja")}));
}

TEST(LocalisedText, GivesTheWantedLanguageWhenItIsThere)
{
    const FoundText found = text({"ja", "en", "zh"}).in(tag("zh"), fallback());
    EXPECT_EQ(found.language, tag("zh"));
    EXPECT_EQ(found.text.base(), "in zh");
}

TEST(LocalisedText, SaysWhichLanguageStandsIn)
{
    EXPECT_EQ(text({"ja", "en"}).in(tag("zh"), fallback()).language, tag("en"));
    EXPECT_EQ(text({"ja"}).in(tag("zh"), fallback()).language, tag("ja"));
}

TEST(LocalisedText, GivesAnyLanguageRatherThanNone)
{
    EXPECT_EQ(text({"fr"}).in(tag("zh"), fallback()).text.base(), "in fr");
}

TEST(LocalisedText, TakesABlankTextForNone)
{
    for (const char* blank : {"", " ", "\n", "\xE3\x80\x80", "\xE2\x80\x8B"}) {
        std::map<Language, RubyText> texts = text({"en", "ja"}).all();
        texts[tag("zh")] = RubyText::plain(blank);
        EXPECT_EQ(LocalisedText(texts).in(tag("zh"), fallback()).language, tag("en")) << blank;
        texts[tag("en")] = RubyText::plain(blank);
        EXPECT_EQ(LocalisedText(texts).in(tag("zh"), fallback()).language, tag("ja")) << blank;
        texts[tag("ja")] = RubyText::plain(blank);
        EXPECT_TRUE(LocalisedText(texts).in(tag("zh"), fallback()).text.empty()) << blank;
        texts[tag("th")] = RubyText::plain("in th");
        EXPECT_EQ(LocalisedText(texts).in(tag("zh"), fallback()).language, tag("th")) << blank;
    }
    const auto spaceWithReading = RubyText::parse("{ |か}").value();
    const LocalisedText odd({{tag("ja"), RubyText::plain("石")}, {tag("en"), spaceWithReading}});
    EXPECT_EQ(odd.in(tag("en"), fallback()).language, tag("ja"));
}

TEST(LanguageFallback, ComesToAnEndWhenLanguagesStandInForEachOther)
{
    LanguageFallback loop;
    loop.primary = tag("ja");
    loop.chains[tag("zh")] = {tag("ko")};
    loop.chains[tag("ko")] = {tag("zh"), tag("ko")};
    loop.chains[tag("ja")] = {tag("ja")};
    EXPECT_EQ(loop.order(tag("ko")), (std::vector{tag("ko"), tag("zh"), tag("ja")}));
    for (const char* wanted : {"zh", "ko", "ja"})
        EXPECT_EQ(text({"fr"}).in(tag(wanted), loop).language, tag("fr"));
    EXPECT_EQ(text({"ja", "zh"}).in(tag("ko"), loop).language, tag("zh"));
}

TEST(LocalisedText, IsEmptyWhenNothingIsGiven)
{
    EXPECT_TRUE(LocalisedText().empty());
    EXPECT_TRUE(LocalisedText().in(tag("ja"), fallback()).text.empty());
    EXPECT_FALSE(text({"ja"}).empty());
    EXPECT_TRUE(text({"ja"}).has(tag("ja")));
    EXPECT_FALSE(text({"ja"}).has(tag("en")));
}

} // namespace
} // namespace musubi
