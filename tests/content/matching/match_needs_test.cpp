#include "content/matching/match_needs.hpp"
#include "tests/content/matching/board_samples.hpp"

#include <gmock/gmock.h>

namespace musubi::matching {

using test::availabilityOf;
using test::day;
using test::needOf;
using test::offerId;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Matching match(const std::vector<Need>& needs, const std::vector<Availability>& offers, const Decisions& decisions = {})
{
    auto matching = matchNeeds(needs, offers, decisions);
    EXPECT_TRUE(matching) << describe(matching.error());
    return matching ? std::move(matching).value() : Matching{};
}

/// "a stones 2026-12-09"
std::vector<std::string> said(const Matching& matching)
{
    std::vector<std::string> lines;
    for (const Pairing& pairing : matching.pairings)
        lines.push_back(pairing.need.value() + " " + pairing.offer.slug + " " +
                        (pairing.day ? pairing.day->text() : "to be agreed"));
    return lines;
}

std::string refusal(const std::vector<Need>& needs, const std::vector<Availability>& offers,
                    const Decisions& decisions = {})
{
    const auto matching = matchNeeds(needs, offers, decisions);
    return matching ? "matched" : matching.error().message;
}

} // namespace

TEST(MatchNeeds, GivesEverySchoolADayOfItsOwn)
{
    const Matching matching = match({needOf("a"), needOf("b")}, {availabilityOf("stones")});
    EXPECT_THAT(matching.alone, IsEmpty());
    ASSERT_THAT(matching.pairings, SizeIs(2));
    EXPECT_NE(matching.pairings[0].day, matching.pairings[1].day);
}

TEST(MatchNeeds, MovesOneSchoolToWhatItLikesLessSoThatAnotherGetsSomethingAtAll)
{
    Need either = needOf("a"); // likes the stones better
    either.wished = {offerId("stones")};
    Need only = needOf("b"); // can take the stones only
    only.days = {{day(9), day(9)}};
    Availability stones = availabilityOf("stones");
    stones.days = {day(9)};
    Availability lava = availabilityOf("lava");
    lava.days = {day(10)};
    EXPECT_THAT(said(match({either, only}, {stones, lava})), ElementsAre("a lava 2026-12-10", "b stones 2026-12-09"));
}

TEST(MatchNeeds, GivesTheOnePlaceToWhoHasWaitedLonger)
{
    Need fresh = needOf("a");
    fresh.wished = {offerId("stones")}; // fits better, and still
    Need patient = needOf("b");
    patient.tags.clear();
    patient.yearsWithout = 1;
    Availability stones = availabilityOf("stones");
    stones.days = {day(9)};
    const Matching matching = match({fresh, patient}, {stones});
    EXPECT_THAT(said(matching), ElementsAre("b stones 2026-12-09"));
    ASSERT_THAT(matching.alone, SizeIs(1));
    EXPECT_EQ(matching.alone[0], (Alone{NeedId("a"), WhyAlone::PlacesGiven, {{offerId("stones"), {}}}, {NeedId("b")}}));
}

TEST(MatchNeeds, PrefersTwoSchoolsThatHaveNotWaitedToOneThatHas)
{
    Need patient = needOf("a");
    patient.yearsWithout = 15;
    patient.wished = {offerId("lava")};
    Need second = needOf("b");
    second.tags = {"volcano"};
    second.subjects.clear();
    Availability stones = availabilityOf("stones");
    stones.visits = 1;
    Availability lava = availabilityOf("lava");
    lava.tags = {"volcano"};
    lava.visits = 1;
    // The patient one wants the lava that alone would do for the second; both are served when it takes the stones.
    EXPECT_THAT(match({patient, second}, {stones, lava}).alone, IsEmpty());
}

TEST(MatchNeeds, SaysOfEveryOfferWhyItDoesNotAnswerASchool)
{
    Need need = needOf("a");
    need.grades = {1, 1};
    Availability other = availabilityOf("robots");
    other.subjects.clear();
    other.tags = {"robots"};
    const Matching matching = match({need}, {availabilityOf("stones"), other});
    ASSERT_THAT(matching.alone, SizeIs(1));
    EXPECT_EQ(matching.alone[0], (Alone{NeedId("a"),
                                        WhyAlone::NothingFits,
                                        {{offerId("robots"), {Misfit::OtherTopic, Misfit::OtherGrades}},
                                         {offerId("stones"), {Misfit::OtherGrades}}},
                                        {}}));
}

TEST(MatchNeeds, LetsDaysToBeAgreedServeAsManySchoolsAsThereAreVisits)
{
    Availability open = availabilityOf("stones");
    open.days.clear();
    const Matching matching = match({needOf("a"), needOf("b"), needOf("c")}, {open});
    EXPECT_THAT(matching.pairings, SizeIs(2));
    EXPECT_FALSE(matching.pairings[0].day);
    ASSERT_THAT(matching.alone, SizeIs(1));
    EXPECT_THAT(matching.alone[0].takenBy, SizeIs(2));
}

TEST(MatchNeeds, KeepsWhatTheDeskPinnedEvenWhereItDoesNotFit)
{
    Need need = needOf("a");
    need.grades = {1, 1};
    const Matching matching =
        match({need, needOf("b")}, {availabilityOf("stones")}, {{{NeedId("a"), offerId("stones"), day(11)}}, {}});
    EXPECT_THAT(said(matching), ElementsAre("a stones 2026-12-11", "b stones 2026-12-09"));
    EXPECT_EQ(matching.pairings[0].by, PairedBy::Desk);
    EXPECT_THAT(matching.pairings[0].judgement.misfits, ElementsAre(Misfit::OtherGrades))
        << "and the desk still sees it";
    EXPECT_EQ(matching.pairings[1].by, PairedBy::Matching);
}

TEST(MatchNeeds, PinsToADayThatBothCanWhenNoneIsNamed)
{
    Need need = needOf("a");
    need.days = {{day(11), day(11)}};
    EXPECT_THAT(said(match({need}, {availabilityOf("stones")}, {{{NeedId("a"), offerId("stones"), {}}}, {}})),
                ElementsAre("a stones 2026-12-11"));
}

TEST(MatchNeeds, TakesTheDayThatTheDeskAgreedWhereTheOfferHasNoneOfItsOwn)
{
    Availability open = availabilityOf("stones");
    open.days.clear();
    EXPECT_THAT(said(match({needOf("a")}, {open}, {{{NeedId("a"), offerId("stones"), day(20)}}, {}})),
                ElementsAre("a stones 2026-12-20"));
}

TEST(MatchNeeds, SaysThatTwoSchoolsWerePinnedToOneDay)
{
    const Matching matching =
        match({needOf("a"), needOf("b")}, {availabilityOf("stones")},
              {{{NeedId("b"), offerId("stones"), day(9)}, {NeedId("a"), offerId("stones"), day(9)}}, {}});
    EXPECT_THAT(said(matching), ElementsAre("a stones 2026-12-09"));
    ASSERT_THAT(matching.alone, SizeIs(1));
    EXPECT_EQ(matching.alone[0].why, WhyAlone::PinnedPlaceGone);
    EXPECT_THAT(matching.alone[0].takenBy, ElementsAre(NeedId("a")));
}

TEST(MatchNeeds, NeverProposesWhatTheDeskForbade)
{
    Availability tuff = availabilityOf("tuff");
    tuff.tags.clear(); // answers it less well
    tuff.days = {day(10)};
    const std::vector<Availability> offers{availabilityOf("stones"), tuff};
    const Matching matching = match({needOf("a")}, offers, {{}, {{NeedId("a"), offerId("stones")}}});
    EXPECT_THAT(said(matching), ElementsAre("a tuff 2026-12-10"));
}

TEST(MatchNeeds, RefusesABoardThatContradictsItself)
{
    EXPECT_EQ(refusal({needOf("a"), needOf("a")}, {}), "Two schools' needs have the number a.");
    EXPECT_EQ(refusal({}, {availabilityOf("stones"), availabilityOf("stones")}),
              "What can be given of offer/stones is written twice.");
    EXPECT_EQ(refusal({needOf("a")}, {}, {{}, {{NeedId("b"), offerId("stones")}}}),
              "The desk decided about b, which is no need on this board.");
    EXPECT_EQ(refusal({needOf("a")}, {}, {{{NeedId("a"), offerId("stones"), {}}}, {}}),
              "The desk decided about offer/stones, of which nothing can be given here.");
    const Pin pin{NeedId("a"), offerId("stones"), {}};
    EXPECT_EQ(refusal({needOf("a")}, {availabilityOf("stones")}, {{pin, pin}, {}}), "The desk pinned a twice.");
    EXPECT_EQ(refusal(std::vector<Need>(10'001, needOf("a")), {}),
              "There are too many schools and days to match at once; match them in parts.");
}

TEST(MatchNeeds, MatchesNothingWithNothing)
{
    EXPECT_EQ(match({}, {}), Matching{});
    EXPECT_EQ(match({needOf("a")}, {}).alone.front(), (Alone{NeedId("a"), WhyAlone::NothingFits, {}, {}}));
}

TEST(CandidatesFor, AreThoseThatFitBestFirst)
{
    Availability later = availabilityOf("later");
    later.days = {day(20)};
    Availability open = availabilityOf("open");
    open.days.clear();
    const auto candidates = candidatesFor(needOf("a"), std::vector{later, open, availabilityOf("stones")});
    ASSERT_THAT(candidates, SizeIs(2));
    EXPECT_EQ(candidates[0].offer, offerId("stones"));
    EXPECT_EQ(candidates[1].offer, offerId("open"));
    EXPECT_EQ(candidates[1].fit.score(), 85);
}

} // namespace musubi::matching
