#include "kiosk/speech/utterance.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"

#include <gmock/gmock.h>

namespace musubi::speech {
namespace {

using scene::Role;
using testing::ElementsAre;
using testing::IsEmpty;

const SpokenWords kWords{"ボタン", "えらばれています", "いまは つかえません", "から"};

scene::Node textIn(const std::string& language, std::string id, const std::string& markup, Role role = Role::Text)
{
    scene::Node node = scene::test::text(std::move(id), {60, 60, 400, 40}, markup, role);
    std::get<scene::TextContent>(node.content).style.language = language;
    return node;
}

scene::Scene pageOf(std::vector<scene::Node> nodes, const std::string& title = {})
{
    scene::Scene scene;
    scene.title = title;
    scene.root = scene::test::plain("page", {0, 0, 1920, 1080}, Role::Group);
    scene.root.children = std::move(nodes);
    return scene;
}

scene::Node knob(std::string id, std::string label, Role role = Role::Button)
{
    scene::Node node = scene::test::button(std::move(id), {60, 300, 100, 100}, "home");
    node.label = std::move(label);
    node.role = role;
    return node;
}

TEST(Utterances, SayThePageAndWhatEachControlIs)
{
    EXPECT_THAT(
        utterancesOf(scene::test::samplePage(), kWords),
        ElementsAre(Utterance{"title", "ja", "きょうのつくば"}, Utterance{"card", "ja", "かせきさがし 9:30、ボタン"},
                    Utterance{"picture", "ja", "いわの しゃしん"}, Utterance{"knob", "ja", "つくばさん、ボタン"},
                    Utterance{"full", "ja", "まんせき、いまは つかえません"}));
}

TEST(Utterances, BeginWithTheTitleAndEndWithWhatStandsBeforeIt)
{
    const auto page = pageOf({knob("back", "もどる"), textIn("ja", "title", "{石|いし}", Role::Heading),
                              textIn("ja", "story", "かたい。おもい。")},
                             "いし");
    EXPECT_THAT(utterancesOf(page, kWords),
                ElementsAre(Utterance{"title", "ja", "いし"}, Utterance{"story", "ja", "かたい。"},
                            Utterance{"story", "ja", "おもい。"}, Utterance{"back", "ja", "もどる、ボタン"}));
}

TEST(Utterances, SayATitleThatIsNowhereOnThePageWithoutARing)
{
    EXPECT_THAT(utterancesOf(pageOf({knob("back", "もどる")}, "ちず"), {}),
                ElementsAre(Utterance{"", "ja", "ちず"}, Utterance{"back", "ja", "もどる"}));
}

TEST(Utterances, OfASheetAreTheSheetAlone)
{
    const auto said = utterancesOf(scene::test::withSheet(scene::test::samplePage()), {});
    ASSERT_FALSE(said.empty());
    for (const Utterance& utterance : said)
        EXPECT_TRUE(utterance.node.starts_with("sheet") || utterance.node.empty()) << utterance.node;
}

TEST(Utterances, SpeakForeignWordsInTheirLanguageAndTheRoleInThePages)
{
    scene::Node english = scene::test::button("english", {60, 300, 100, 100}, "home");
    english.role = Role::Selected;
    english.children = {textIn("en", "english.words", "English")};
    EXPECT_THAT(utterancesOf(pageOf({english, textIn("en", "time", "9:30–17:00")}), kWords),
                ElementsAre(Utterance{"english", "en", "English"}, Utterance{"english", "ja", "えらばれています"},
                            Utterance{"time", "ja", "9:30 から 17:00"}));
}

TEST(Utterances, ReadAPageInPlainJapaneseAsOne)
{
    auto page = pageOf({textIn("ja", "a", "いし"), textIn("ja-easy", "b", "いわ")});
    page.language = "ja-easy";
    EXPECT_THAT(utterancesOf(page, kWords),
                ElementsAre(Utterance{"a", "ja-easy", "いし"}, Utterance{"b", "ja-easy", "いわ"}));
}

TEST(Utterances, SayAControlWithoutLettersAndNoTextWithoutThem)
{
    EXPECT_THAT(utterancesOf(pageOf({textIn("ja", "dot", "・"), knob("key", "、")}), kWords),
                ElementsAre(Utterance{"key", "ja", "、、ボタン"}));
}

TEST(Utterances, OfTheAttractLoopAreNone)
{
    auto page = scene::test::samplePage();
    page.loops = true;
    EXPECT_THAT(utterancesOf(page, kWords), IsEmpty());
}

TEST(Utterances, TellWhatAnEntryIsThenTheFactsTheStoryAndWhatIsRelated)
{
    const auto page = pageOf({knob("back", "もどる"), textIn("ja", "top.title", "もよおし", Role::Heading),
                              knob("languages.en", "English"), textIn("ja", "event.story.title", "いし", Role::Heading),
                              textIn("ja", "event.story.text", "かたい。"), textIn("ja", "event.facts.0.label", "いつ"),
                              textIn("ja", "event.section.0.title", "なぜ", Role::Heading),
                              knob("event.ties.0", "つながり"), knob("bar.home", "ホーム")},
                             "もよおし");
    std::vector<std::string> told;
    const PageSpeech speech = speechOf(page, {});
    for (const Utterance& utterance : speech.content)
        told.push_back(utterance.node);
    EXPECT_THAT(told, ElementsAre("top.title", "event.story.title", "event.facts.0.label", "event.story.text",
                                  "event.section.0.title", "event.ties.0"));
    EXPECT_THAT(speech.frame, ElementsAre(Utterance{"back", "ja", "もどる"}, Utterance{"languages.en", "ja", "English"},
                                          Utterance{"bar.home", "ja", "ホーム"}));
}

TEST(Utterances, OfALaterLeafDoNotTakeItsFirstHeadingForTheTitle)
{
    scene::Node back = knob("leaf.previous", "まえ");
    const auto page = pageOf(
        {textIn("ja", "event.text", "おもい。"), textIn("ja", "event.days", "いつ", Role::Heading), std::move(back)},
        "いし");
    EXPECT_THAT(speechOf(page, {}).content,
                ElementsAre(Utterance{"", "ja", "いし"}, Utterance{"event.text", "ja", "おもい。"},
                            Utterance{"event.days", "ja", "いつ"}));
}

TEST(Utterances, ThatWereSaidOnTheLeafBeforeAreNotNew)
{
    const PageSpeech before{{{"top.title", "ja", "いし"}, {"a", "ja", "かたい。"}}, {}};
    const PageSpeech leaf{{{"top.title", "ja", "いし"}, {"b", "ja", "かたい。"}}, {{"back", "ja", "もどる"}}};
    EXPECT_THAT(newSince(before, leaf), ElementsAre(Utterance{"b", "ja", "かたい。"}));
    EXPECT_THAT(newSince(before, {{{"", "ja", "いし"}}, {}}), IsEmpty()) << "the name of the page is known";
}

} // namespace
} // namespace musubi::speech
