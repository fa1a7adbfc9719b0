#include "kiosk/app/site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Language language(const char* tag)
{
    return Language(std::string(tag));
}

Content packIn(const std::vector<Language>& languages)
{
    model::CatalogueParts parts;
    parts.info.timeZone = "Asia/Tokyo";
    parts.info.languages = languages;
    parts.info.fallback.primary = languages.front();
    return {model::Catalogue::build(std::move(parts)), "", nullptr};
}

present::Strings strings(const std::map<Language, std::string>& files)
{
    return present::Strings::parse(files).value();
}

TEST(Site, SaysWhichLanguageOfThePackTheProgramHasNoWordsIn)
{
    const present::Strings words = strings({{language("ja"), R"({"home": "ホーム", "back": "もどる"})"}});
    EXPECT_THAT(remarksAtStart({}, words, packIn({language("ja"), language("en")})),
                ElementsAre("The pack offers \"en\", but there is no en.json among the program's words: buttons and "
                            "labels are in \"ja\" there."));
}

TEST(Site, SaysHowManyWordsALanguageLacks)
{
    const present::Strings words =
        strings({{language("ja"), R"({"home": "ホーム", "back": "もどる"})"}, {language("en"), R"({"home": "Home"})"}});
    EXPECT_THAT(remarksAtStart({}, words, packIn({language("ja"), language("en")})),
                ElementsAre("en.json lacks 1 of the program's words, such as \"back\": they are in \"ja\" there."));
    EXPECT_THAT(remarksAtStart({}, words, packIn({language("ja")})), IsEmpty()) << "nobody can choose it";
}

TEST(Site, LeavesOutALanguageWhoseWordsCannotBeReadAndSaysWhere)
{
    const present::Strings words =
        strings({{language("ja"), R"({"home": "ホーム"})"}, {language("vi"), "{\n\"home\" }"}});
    EXPECT_EQ(words.languages(), std::vector<Language>{language("ja")});
    Options options;
    options.folders.assets = "/usr/share/musubi";
    EXPECT_THAT(remarksAtStart(options, words, packIn({language("ja")})),
                ElementsAre("/usr/share/musubi/strings/vi.json:2: The file is not JSON."));
}

TEST(Site, SaysWhatTheFirstPageAsksOfThePackInVain)
{
    Options options;
    EXPECT_EQ(nowhereToStart(options, packIn({language("ja")})), std::nullopt);
    options.start = present::Address::parse("awards?programme=nonsense").value();
    EXPECT_EQ(nowhereToStart(options, packIn({language("ja")})),
              "--at awards?programme=nonsense: the pack has no award programme \"nonsense\"");
    options.start = present::Address::parse("institutions?place=nowhere").value();
    EXPECT_TRUE(nowhereToStart(options, packIn({language("ja")})));
}

} // namespace
} // namespace musubi::app
