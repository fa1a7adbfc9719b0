#include "kiosk/app/journey.hpp"

#include "kiosk/app/journey_words.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

const std::string kStart = "start home now=2026-11-21T09:41+09:00\n";

Journey journeyOf(const std::string& text)
{
    const Result<Journey> journey = parseJourney(text, "a.journey");
    EXPECT_TRUE(journey.ok()) << (journey ? "" : describe(journey.error()));
    return journey ? journey.value() : Journey();
}

template <typename Act>
Act actOf(const std::string& line)
{
    const Journey journey = journeyOf(kStart + line);
    EXPECT_EQ(journey.steps.size(), 2U);
    const Act* const act = journey.steps.empty() ? nullptr : std::get_if<Act>(&journey.steps.back().act);
    EXPECT_NE(act, nullptr) << line;
    return act == nullptr ? Act() : *act;
}

/// What is said about `line`, which stands in line 2.
std::string refusalOf(const std::string& line)
{
    const Result<Journey> journey = parseJourney(kStart + line + "\n", "a.journey");
    if (journey)
        return "accepted";
    EXPECT_EQ(journey.error().code, ErrorCode::Malformed);
    EXPECT_EQ(journey.error().where, (Where{"a.journey", "", 2})) << line;
    return journey.error().message;
}

bool says(const std::string& sentence, const std::string& part)
{
    return sentence.find(part) != std::string::npos;
}

} // namespace

TEST(JourneyWords, AreSeparatedByBlanksAndKeptTogetherByQuotes)
{
    const auto words = wordsOfLine("  tap\t\"two words\" #node # comment");
    ASSERT_TRUE(words.ok());
    EXPECT_EQ(words.value(),
              (std::vector<JourneyWord>{{"tap", Quoted::No}, {"two words", Quoted::Yes}, {"#node", Quoted::No}}));
    EXPECT_EQ(wordsOfLine(R"("say \"now\"")").value()[0].text, "say \"now\"");
    EXPECT_TRUE(wordsOfLine("# nothing but a comment").value().empty());
    EXPECT_TRUE(wordsOfLine("#nothing").value().empty());
    EXPECT_TRUE(wordsOfLine(" \r").value().empty());
}

TEST(Journey, StartsSomewhereSometime)
{
    const Journey journey =
        journeyOf("# first\n\nstart events?page=2 lang=en furigana=on now=2026-11-21T09:41+09:00 size=1280x720\n");
    ASSERT_EQ(journey.steps.size(), 1U);
    EXPECT_EQ(journey.steps[0].line, 3);
    const auto& start = std::get<StartStep>(journey.steps[0].act);
    EXPECT_EQ(start.address.text(), "events?page=2");
    EXPECT_EQ(start.language, Language("en"));
    EXPECT_EQ(start.furigana, present::Switch::On);
    EXPECT_EQ(start.now, parseInstant("2026-11-21T00:41Z").value());
    EXPECT_EQ(start.size, (PixelSize{1280, 720}));
}

TEST(Journey, TapsByNameByIdAndByPlace)
{
    EXPECT_EQ(std::get<ByLabel>(actOf<TapStep>("tap \"タッチして はじめよう\"").target).label, "タッチして はじめよう");
    EXPECT_EQ(std::get<ById>(actOf<TapStep>("tap #home.door.events").target).id, "home.door.events");
    EXPECT_EQ(std::get<scene::Point>(actOf<TapStep>("tap 960,540").target), (scene::Point{960, 540}));
}

TEST(Journey, SwipesWaitsAndPressesKeys)
{
    EXPECT_EQ(actOf<SwipeStep>("swipe right").towards, input::Swipe::Right);
    EXPECT_EQ(actOf<WaitStep>("wait 45s").time, Milliseconds(45'000));
    EXPECT_EQ(actOf<WaitStep>("wait 500ms").time, Milliseconds(500));
    EXPECT_EQ(actOf<WaitStep>("wait 2m").time, Milliseconds(120'000));
    EXPECT_EQ(actOf<KeyStep>("key shift+tab").key, Key::Previous);
    EXPECT_EQ(actOf<KeyStep>("key enter").key, Key::Activate);
}

TEST(Journey, ExpectsWhatAVisitorWouldSee)
{
    EXPECT_EQ(actOf<ExpectAt>("expect at event/fossil-class").address.text(), "event/fossil-class");
    EXPECT_EQ(actOf<ExpectText>("expect text \"きょう\"").presence, Presence::Shown);
    EXPECT_EQ(actOf<ExpectText>("expect no text \"きょう\"").presence, Presence::Absent);
    EXPECT_EQ(actOf<ExpectSelected>("expect selected \"English\"").label, "English");
    EXPECT_EQ(actOf<ExpectControl>("expect control \"Home\"").label, "Home");
    EXPECT_EQ(actOf<ExpectControl>("expect control \"Home\"").presence, Presence::Shown);
    EXPECT_EQ(actOf<ExpectControl>("expect no control \"Home\"").presence, Presence::Absent);
    EXPECT_EQ(actOf<ExpectFocus>("expect focus \"Home\"").label, "Home");
    EXPECT_EQ(std::get<ByLabel>(actOf<SlideStep>("slide \"Home\"").target).label, "Home");
    EXPECT_EQ(actOf<ExpectLanguage>("expect language ja-easy").language, Language("ja-easy"));
    EXPECT_EQ(actOf<ContentStep>("content none").there, PackThere::No);
    EXPECT_EQ(actOf<ContentStep>("content pack").there, PackThere::Yes);
    (void)actOf<ExpectWarning>("expect warning");
    (void)actOf<ExpectAttract>("expect attract");
}

TEST(Journey, SaysTheLineOfEachFault)
{
    EXPECT_TRUE(parseJourney("\xef\xbb\xbfstart home now=2026-11-21T09:41+09:00\r\n", "a.journey").ok())
        << "a byte order mark and line ends of Windows";
    EXPECT_TRUE(says(refusalOf("jump"), "\"jump\" is none of content, expect, key, slide, start"));
    EXPECT_TRUE(says(refusalOf("tap"), "\"Label\", #node.id or x,y"));
    EXPECT_TRUE(says(refusalOf("tap Home"), "\"Label\", #node.id or x,y"));
    EXPECT_TRUE(says(refusalOf("tap 960,high"), "\"Label\", #node.id or x,y"));
    EXPECT_TRUE(says(refusalOf("tap \"Home"), "quotation mark"));
    EXPECT_TRUE(says(refusalOf("swipe up"), "\"up\" is none of left, right"));
    EXPECT_TRUE(says(refusalOf("swipe"), "left or right"));
    EXPECT_TRUE(says(refusalOf("wait long"), "45s"));
    EXPECT_TRUE(says(refusalOf("wait 45"), "45s"));
    EXPECT_TRUE(says(refusalOf("key f1"), "\"f1\" is none of enter, escape"));
    EXPECT_TRUE(says(refusalOf("content"), "none or pack"));
    EXPECT_TRUE(says(refusalOf("content gone"), "\"gone\" is none of none, pack"));
    EXPECT_TRUE(says(refusalOf("expect"), "expect needs"));
    EXPECT_TRUE(says(refusalOf("expect text unquoted"), "expect needs"));
    EXPECT_TRUE(says(refusalOf("expect no warning"), "expect needs"));
    EXPECT_TRUE(says(refusalOf("slide"), "slide needs"));
    EXPECT_TRUE(says(refusalOf("expect at kitchen"), "the places are"));
    EXPECT_TRUE(says(refusalOf("start"), "needs an address"));
    EXPECT_TRUE(says(refusalOf("start home"), "needs now="));
    EXPECT_TRUE(says(refusalOf("start home now=today"), "today"));
    EXPECT_TRUE(says(refusalOf("start home mood=good"), "mood=good"));
    EXPECT_TRUE(says(refusalOf("start home furigana=maybe"), "furigana=maybe"));
    EXPECT_TRUE(says(refusalOf("start home size=big"), "\"big\" is no size"));
}

TEST(Journey, RefusesNamesThatEverythingHas)
{
    for (const char* line : {"tap \"\"", "slide \"\"", "tap \" \"", "expect text \"\"", "expect no text \"\"",
                             "expect control \"\"", "expect selected \"\"", "expect focus \"\""})
        EXPECT_TRUE(says(refusalOf(line), "is empty")) << line;
}

TEST(Journey, BeginsWithAStart)
{
    const Result<Journey> early = parseJourney("# comment\ntap \"Home\"\n", "a.journey");
    ASSERT_FALSE(early.ok());
    EXPECT_EQ(early.error().where.line, 2);
    EXPECT_TRUE(says(early.error().message, "begins with start"));
    const Result<Journey> empty = parseJourney("# nothing\n", "a.journey");
    ASSERT_FALSE(empty.ok());
    EXPECT_TRUE(says(empty.error().message, "no step"));
}

} // namespace musubi::app
