#include "kiosk/app/journey_player.hpp"

#include "tests/kiosk/app/small_kiosk.hpp"

namespace musubi::app {

namespace {

class JourneyPlayer : public SmallKiosk
{
protected:
    [[nodiscard]] Outcome play(const std::string& steps, const std::string& start = "home") const
    {
        const Result<Journey> journey =
            parseJourney("start " + start + " now=2026-11-21T09:41:30+09:00\n" + steps, "a.journey");
        if (!journey)
            return journey.error();
        const JourneyGround ground{
            &m_strings, &m_metrics, {model::Catalogue::build(smallPack()), {}}, TimeZone::open("Asia/Tokyo").value(),
            "",         {}};
        return playJourney(journey.value(), ground);
    }

    void expectArrival(const std::string& steps, const std::string& start = "home") const
    {
        const Outcome outcome = play(steps, start);
        EXPECT_TRUE(outcome.ok()) << (outcome ? "" : describe(outcome.error()));
    }

    [[nodiscard]] std::string failureOf(const std::string& steps) const
    {
        const Outcome outcome = play(steps);
        if (outcome)
            return "arrived";
        EXPECT_EQ(outcome.error().code, ErrorCode::Failed) << describe(outcome.error());
        return describe(outcome.error());
    }
};

} // namespace

TEST_F(JourneyPlayer, TouchesByNameAndByPlace)
{
    expectArrival("tap \"English\"\n expect language en\n expect selected \"English\"\n expect control \"日本語\"\n");
    expectArrival("tap #attract.start\n expect at home\n", "attract");
    expectArrival("tap 960,810\n expect at home\n", "attract");
}

TEST_F(JourneyPlayer, SlidesOffWithoutTouching)
{
    expectArrival("slide \"English\"\n expect language ja\n tap \"English\"\n expect language en\n");
    expectArrival("slide #attract.start\n expect attract\n", "attract");
}

TEST_F(JourneyPlayer, SeesWhereTheRingStands)
{
    expectArrival("key tab\n key tab\n expect focus \"English\"\n");
    EXPECT_NE(failureOf("expect focus \"English\"\n").find("the ring stands nowhere"), std::string::npos);
    EXPECT_NE(failureOf("key tab\n expect focus \"English\"\n").find("the ring stands on "), std::string::npos);
}

TEST_F(JourneyPlayer, NoticesWhatCannotBeTouched)
{
    expectArrival("expect no control \"dragons\"\n");
    EXPECT_NE(failureOf("expect no control \"English\"\n").find("a control is called so"), std::string::npos);
}

TEST_F(JourneyPlayer, DoesNotWalkWhereNobodyCanBe)
{
    EXPECT_NE(failureOf("tap 5000,5000\n").find("it lies outside of the glass, which is 1920 x 1080"),
              std::string::npos);
    const std::string start = "start home now=2026-11-21T09:41+09:00 lang=xx\n";
    EXPECT_NE(failureOf(start).find("the pack has no language \"xx\""), std::string::npos);
}

TEST_F(JourneyPlayer, LetsTimePass)
{
    expectArrival("wait 44s\n wait 1s\n expect warning\n wait 15s\n expect attract\n");
    expectArrival("expect text \"9:41\"\n wait 29s\n expect text \"9:41\"\n wait 1s\n expect text \"9:42\"\n expect no "
                  "text \"9:41\"\n");
}

TEST_F(JourneyPlayer, AnswersTheQuestionWhereItIsVisible)
{
    expectArrival("wait 50s\n tap #idle.stay\n wait 44s\n expect at home\n");
}

TEST_F(JourneyPlayer, WalksByKeyboard)
{
    expectArrival("key tab\n key shift+tab\n key escape\n expect at home\n", "institution/museum");
}

TEST_F(JourneyPlayer, ComparesAWholeAddressOnlyWhenAskedTo)
{
    expectArrival("expect at events\n expect at events?page=2\n", "events?page=2");
    EXPECT_EQ(play("expect at events?page=3\n", "events?page=2").ok(), false);
}

TEST_F(JourneyPlayer, SaysWhereItFailedAndWhatIsSeen)
{
    const std::string failure = failureOf("\n# comment\nexpect text \"dragons\"\n");
    EXPECT_EQ(failure.rfind("a.journey:4: expect text \"dragons\"\n", 0), 0U) << failure;
    EXPECT_NE(failure.find("no text says so. Seen at home (ja):"), std::string::npos) << failure;
    EXPECT_NE(failure.find("English"), std::string::npos) << failure;
}

TEST_F(JourneyPlayer, TouchesNothingWhenSeveralAreCalledSoInPart)
{
    const std::string failure = failureOf("tap \"ント\"\n"); // コントラスト, イベント
    EXPECT_NE(failure.find("several controls have this in their name: "), std::string::npos) << failure;
    EXPECT_NE(failure.find("コントラスト"), std::string::npos) << failure;
    expectArrival("tap \"Engl\"\n expect language en\n");
    expectArrival("tap \"English\"\n tap \"日本語\"\n expect language ja\n");
}

TEST_F(JourneyPlayer, NamesFirstWhatIsMostLikeTheNameThatNothingHas)
{
    const std::string failure = failureOf("tap \"Englisch\"\n");
    const std::string seen = failure.substr(failure.find("Seen at"));
    EXPECT_EQ(seen.find("English"), seen.find(": ", seen.find('\n')) + 2) << failure;
}

TEST_F(JourneyPlayer, CannotTouchWhatIsCovered)
{
    EXPECT_NE(failureOf("wait 50s\ntap \"English\"\n").find("no control that can be touched"), std::string::npos);
    EXPECT_NE(failureOf("tap #idle.stay\n").find("there is no such node"), std::string::npos);
}

TEST_F(JourneyPlayer, FailsEachKindOfExpectation)
{
    EXPECT_NE(failureOf("expect at events\n").find("elsewhere"), std::string::npos);
    EXPECT_NE(failureOf("expect no text \"9:41\"\n").find("a text says so"), std::string::npos);
    EXPECT_NE(failureOf("expect selected \"English\"\n").find("nothing selected"), std::string::npos);
    EXPECT_NE(failureOf("expect control \"dragons\"\n").find("no control"), std::string::npos);
    EXPECT_NE(failureOf("expect language en\n").find("the language is ja"), std::string::npos);
    EXPECT_NE(failureOf("expect warning\n").find("nobody is asked"), std::string::npos);
    EXPECT_NE(failureOf("expect attract\n").find("does not play"), std::string::npos);
}

} // namespace musubi::app
