#include "kiosk/present/strings.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace musubi::present {

namespace {

const Language kJapanese{std::string("ja")};
const Language kPlainJapanese{std::string("ja-easy")};
const Language kEnglish{std::string("en")};
const Language kKorean{std::string("ko")};

Strings stringsOf(const std::map<Language, std::string>& files)
{
    Result<Strings> strings = Strings::parse(files);
    EXPECT_TRUE(strings.ok()) << (strings ? "" : describe(strings.error()));
    return strings ? std::move(strings).value() : Strings();
}

Error refusal(const std::string& bytes)
{
    const Result<Strings> strings = Strings::parse({{kJapanese, bytes}});
    return strings ? Error{ErrorCode::Failed, "accepted", {}} : strings.error();
}

std::string printed(const std::string& message, const std::vector<Argument>& arguments = {})
{
    return stringsOf({{kEnglish, "{\"key\": \"" + message + "\"}"}}).text(kEnglish, "key", arguments).base();
}

} // namespace

TEST(Strings, PutsValuesIntoAMessage)
{
    EXPECT_EQ(printed("{count} of {name}", {{"count", 3}, {"name", "Tsukuba"}}), "3 of Tsukuba");
}

TEST(Strings, CountsInEachLanguageItsOwnWay)
{
    const std::string message = "{count, plural, =0 {No events} one {# event} other {# events}}";
    EXPECT_EQ(printed(message, {{"count", 0}}), "No events");
    EXPECT_EQ(printed(message, {{"count", 1}}), "1 event");
    EXPECT_EQ(printed(message, {{"count", 24}}), "24 events");
}

TEST(Strings, LeavesTheNameOfAValueNobodyGave)
{
    EXPECT_EQ(printed("{count} left"), "{count} left");
}

TEST(Strings, TakesAnApostropheAsOne)
{
    EXPECT_EQ(printed("We can't connect"), "We can't connect");
    EXPECT_EQ(printed("We can''t wait for {name}", {{"name", "you"}}), "We can't wait for you");
}

TEST(Strings, ReadsReadings)
{
    const Strings strings = stringsOf({{kJapanese, R"({"key": "[石|いし]をわる"})"}});
    const RubyText text = strings.text(kJapanese, "key");
    EXPECT_EQ(text.base(), "石をわる");
    EXPECT_EQ(text.spoken(), "いしをわる");
}

TEST(Strings, KeepsReadingsAroundValues)
{
    const Strings strings = stringsOf({{kJapanese, R"({"key": "{count}[件|けん]の[石|いし]"})"}});
    EXPECT_EQ(strings.text(kJapanese, "key", {{"count", 2}}).spoken(), "2けんのいし");
}

TEST(Strings, WritesASingleBracketAsTwo)
{
    EXPECT_EQ(printed("[[1] a|b {c}", {{"c", "\\\\"}}), "[1] a|b \\\\");
}

TEST(Strings, TakesBracketsInValuesAsText)
{
    EXPECT_EQ(printed("<{name}>", {{"name", "[a|b]"}}), "<[a|b]>");
    EXPECT_EQ(printed("<{name}>", {{"name", "{x}"}}), "<{x}>");
}

TEST(Strings, AsksIcuInJapaneseForPlainJapanese)
{
    EXPECT_EQ(localeOf(kPlainJapanese), "ja");
    EXPECT_EQ(localeOf(kEnglish), "en");
    const Strings strings = stringsOf({{kPlainJapanese, R"({"key": "{count, plural, one {one} other {#つ}}"})"}});
    EXPECT_EQ(strings.text(kPlainJapanese, "key", {{"count", 1}}).base(), "1つ");
}

TEST(Strings, StandsInWithTheNearestLanguage)
{
    const Strings strings =
        stringsOf({{kEnglish, R"({"a": "A", "b": "B"})"}, {kJapanese, R"({"a": "ア", "c": "シ"})"}, {kKorean, "{}"}});
    EXPECT_EQ(strings.text(kPlainJapanese, "a").base(), "ア");
    EXPECT_EQ(strings.languageOf(kPlainJapanese, "a"), kJapanese);
    EXPECT_EQ(strings.text(kKorean, "a").base(), "A");
    EXPECT_EQ(strings.text(kEnglish, "c").base(), "シ");
    EXPECT_EQ(strings.languageOf(kEnglish, "c"), kJapanese);
}

TEST(Strings, AnswersWithTheKeyWhenNobodyKnowsIt)
{
    const Strings strings = stringsOf({{kEnglish, "{}"}});
    EXPECT_EQ(strings.text(kEnglish, "home.title").base(), "home.title");
    EXPECT_EQ(strings.languageOf(kEnglish, "home.title"), kEnglish);
    EXPECT_FALSE(strings.has(kEnglish, "home.title"));
}

TEST(Strings, ListsTheKeysOfALanguageInOrder)
{
    const Strings strings = stringsOf({{kEnglish, R"({"b": "B", "a": "A"})"}});
    EXPECT_EQ(strings.keys(kEnglish), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(strings.keys(kKorean).empty());
}

TEST(Strings, SaysTheLineWhereAFileIsNotJson)
{
    const Error error = refusal("{\n  \"a\": \"A\",\n  \"b\": oops\n}");
    EXPECT_EQ(error.code, ErrorCode::Malformed);
    EXPECT_EQ(error.where.file, "ja.json");
    EXPECT_EQ(error.where.line, 3);
}

TEST(Strings, RefusesAFileThatIsNoObject)
{
    EXPECT_EQ(refusal("[\"a\"]").code, ErrorCode::Malformed);
}

TEST(Strings, RefusesAValueThatIsNoText)
{
    const Error error = refusal("{\n  \"a\": 3\n}");
    EXPECT_EQ(error.where, (Where{"ja.json", "/a", 2}));
}

TEST(Strings, RefusesABrokenMessageWithItsPlace)
{
    const Error error = refusal("{\n\n  \"a\": \"{count\"\n}");
    EXPECT_EQ(error.code, ErrorCode::Malformed);
    EXPECT_EQ(error.where, (Where{"ja.json", "/a", 3}));
    EXPECT_NE(error.message.find("ICU"), std::string::npos) << error.message;
}

TEST(Strings, RefusesABrokenReadingWithItsPlace)
{
    for (const char* reading : {"[石]", "[石|いし", "[|いし]", "[石|]"}) {
        const Error error = refusal(std::string("{\"a\": \"") + reading + "\"}");
        EXPECT_EQ(error.code, ErrorCode::Malformed) << reading;
        EXPECT_EQ(error.where, (Where{"ja.json", "/a", 1})) << reading;
    }
}

TEST(Strings, MayBeAskedFromManyThreads)
{
    const Strings strings = stringsOf({{kEnglish, R"({"key": "{count, plural, one {# event} other {# events}}"})"}});
    const Date saturday = *Date::of(2026, 11, 21);
    std::vector<std::thread> askers;
    std::vector<int> wrong(4, 0);
    for (std::size_t asker = 0; asker < wrong.size(); ++asker) {
        askers.emplace_back([&strings, &wrong, saturday, asker] {
            for (int count = 2; count < 300; ++count) {
                const bool right =
                    strings.text(kEnglish, "key", {{"count", count}}).base() == std::to_string(count) + " events" &&
                    strings.dateText(kEnglish, "MMMdE", saturday) == "Sat 21 Nov";
                wrong[asker] += right ? 0 : 1;
            }
        });
    }
    for (std::thread& asker : askers)
        asker.join();
    EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

} // namespace musubi::present
