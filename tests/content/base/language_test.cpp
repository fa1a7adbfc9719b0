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
