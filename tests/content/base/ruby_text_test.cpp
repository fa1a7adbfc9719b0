#include "content/base/ruby_text.hpp"

#include "content/base/ruby_faults.hpp"

#include <gtest/gtest.h>

#include <random>

namespace musubi {
namespace {

RubyText parsed(std::string_view markup)
{
    auto text = RubyText::parse(markup);
    EXPECT_TRUE(text.ok()) << markup;
    return text.valueOr(RubyText());
}

TEST(RubyText, ReadsTextsWithReadings)
{
    const RubyText text = parsed("{石|いし}をわって{見|み}よう");
    const std::vector<RubyRun> expected{{"石", "いし"}, {"をわって", ""}, {"見", "み"}, {"よう", ""}};
    EXPECT_EQ(text.runs(), expected);
    EXPECT_EQ(text.base(), "石をわって見よう");
    EXPECT_EQ(text.spoken(), "いしをわってみよう");
    EXPECT_TRUE(text.hasReadings());
}

TEST(RubyText, TakesEscapedMarkupAsItIs)
{
    EXPECT_EQ(parsed("\\{a\\|b\\}\\\\").base(), "{a|b}\\");
    EXPECT_EQ(parsed("{石\\||いし}").runs().front().base, "石|");
    EXPECT_EQ(parsed("{石|い\\}}").runs().front().reading, "い}");
}

TEST(RubyText, LeavesOtherBackslashesAndBarsAlone)
{
    EXPECT_EQ(parsed("a\\b|c\\").base(), "a\\b|c\\");
}

TEST(RubyText, RefusesBrokenMarkup)
{
    for (const char* wrong : {"{石|いし", "石|いし}", "{石}", "{|いし}", "{石|}", "{石|い{し}", "{{石|いし}|x}", "{",
                              "}", "{}", "{|}", "{石|い|し}", "\xFF"})
        EXPECT_EQ(RubyText::parse(wrong).error().code, ErrorCode::Malformed) << wrong;
}

TEST(RubyText, NamesEveryFaultOfAText)
{
    EXPECT_EQ(rubyFaults("{石と{山|やま} }と{木|}と{森}", 9).size(), 4U);
    EXPECT_EQ(rubyFaults("{石|い|し}と{木|}", 9).size(), 2U) << "the brace that ends a fault is none itself";
    EXPECT_EQ(rubyFaults("{石|いし}と{木", 9).size(), 1U);
    EXPECT_EQ(rubyFaults("}}}}}", 3).size(), 3U);
    EXPECT_TRUE(rubyFaults("{石|いし}", 9).empty());
}

TEST(RubyText, KeepsBreaksInRunsAndDropsThemInWords)
{
    const RubyText text = parsed("つくばの\u200B{科学|かがく}\u200B館");
    EXPECT_EQ(text.base(), "つくばの科学館");
    EXPECT_EQ(text.spoken(), "つくばのかがく館");
    EXPECT_EQ(text.runs().front().base, "つくばの\u200B");
}

TEST(RubyText, PlainTextKnowsNoMarkup)
{
    const RubyText text = RubyText::plain("{石|いし}");
    EXPECT_EQ(text.base(), "{石|いし}");
    EXPECT_FALSE(text.hasReadings());
    EXPECT_TRUE(RubyText::plain("").empty());
}

TEST(RubyText, LosesItsReadingsOnRequest)
{
    EXPECT_EQ(parsed("{石|いし}を{見|み}る").withoutReadings(), RubyText::plain("石を見る"));
}

TEST(RubyText, JoinsPlainEndsWhenAdded)
{
    EXPECT_EQ(parsed("{石|いし}を") + parsed("わる"), parsed("{石|いし}をわる"));
    EXPECT_EQ(RubyText() + parsed("わる"), parsed("わる"));
}

std::string randomMarkup(std::mt19937& random)
{
    static const std::vector<std::string> kPieces{"{", "|", "}", "\\", "石", "いし", "a", " ", "\u200B", "\xE7"};
    std::string markup;
    for (auto left = random() % 14; left > 0; --left)
        markup += kPieces[random() % kPieces.size()];
    return markup;
}

TEST(RubyText, PrintsWhatItReadForAnyMarkup)
{
    std::mt19937 random(20'261'121); // fixed, so that a failure can be repeated
    int good = 0;
    for (int i = 0; i < 50'000; ++i) {
        const std::string markup = randomMarkup(random);
        const auto text = RubyText::parse(markup);
        if (!text) {
            ASSERT_EQ(text.error().code, ErrorCode::Malformed) << markup;
            ASSERT_EQ(text.error().message, rubyFaults(markup, 1).front()) << markup;
            continue;
        }
        ++good;
        const auto again = RubyText::parse(text.value().markup());
        ASSERT_TRUE(again.ok()) << markup << " → " << text.value().markup();
        ASSERT_EQ(again.value(), text.value()) << markup;
        for (const RubyRun& run : text.value().runs())
            ASSERT_FALSE(run.base.empty()) << markup;
    }
    EXPECT_GT(good, 5'000);
}

} // namespace
} // namespace musubi
