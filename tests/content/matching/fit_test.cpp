#include "content/matching/fit.hpp"
#include "tests/content/matching/board_samples.hpp"

#include <gmock/gmock.h>

namespace musubi::matching {

using test::availabilityOf;
using test::day;
using test::needOf;
using testing::ElementsAre;

namespace {

// The city hall of Tsukuba, and Ueno station in Tokyo: 41 km north and 27 km east of each other.
constexpr model::Coordinates kTsukuba{36.0835, 140.0764, model::Accuracy::Point};
constexpr model::Coordinates kUeno{35.7138, 139.7773, model::Accuracy::Point};

} // namespace

TEST(Fit, OfWhatAgreesInEverythingIsOneHundred)
{
    const Judgement judgement = judge(needOf("a"), availabilityOf("stones"));
    EXPECT_TRUE(judgement.fits());
    EXPECT_EQ(judgement.fit.score(), 100);
    EXPECT_THAT(judgement.fit.points, ElementsAre(Point::TopicAgrees, Point::DayAgrees));
    EXPECT_THAT(judgement.fit.days, ElementsAre(day(9), day(11)));
    EXPECT_EQ(judgement.fit.groups, 1);
}

TEST(Fit, CountsWhatTheHeaderSays)
{
    Need need = needOf("a");
    need.tags = {"robots"};
    need.pupils = 90;
    need.days.clear();
    need.wished = {test::offerId("other")};
    Availability offered = availabilityOf("stones");
    offered.groupsADay = 3;
    const Judgement judgement = judge(need, offered);
    EXPECT_TRUE(judgement.fits());
    EXPECT_EQ(judgement.fit.score(), 100 - 20 - 15 - 15 - 6 - 6);
    EXPECT_EQ(judgement.fit.groups, 3);
    EXPECT_THAT(judgement.fit.points,
                ElementsAre(Point::TopicAgreesInPart, Point::OthersWished, Point::InGroups, Point::DayToBeAgreed));
}

TEST(Fit, AsksForNoTopicOfAnOfferThatTheSchoolNamed)
{
    Need need = needOf("a");
    need.wished = {test::offerId("stones")};
    Availability offered = availabilityOf("stones");
    offered.subjects = {model::Subject::Social};
    offered.tags.clear();
    EXPECT_EQ(judge(need, offered).fit.score(), 100);
}

TEST(Fit, NamesEveryMisfitAndNotOnlyTheFirst)
{
    Need need = needOf("a");
    need.subjects = {model::Subject::Maths};
    need.tags.clear();
    need.grades = {2, 4};
    need.pupils = 41;
    need.days = {{day(1), day(8)}, {day(12), day(31)}};
    need.place = kUeno;
    Availability offered = availabilityOf("stones");
    offered.place = kTsukuba;
    offered.reachKilometres = 48;
    EXPECT_THAT(judge(need, offered).misfits, ElementsAre(Misfit::OtherTopic, Misfit::OtherGrades,
                                                          Misfit::TooManyPupils, Misfit::NoCommonDay, Misfit::TooFar));
}

TEST(Fit, TakesBothEndsOfASpanOfDays)
{
    Need need = needOf("a");
    need.days = {{day(9), day(9)}, {day(11), day(20)}};
    EXPECT_THAT(judge(need, availabilityOf("stones")).fit.days, ElementsAre(day(9), day(11)));
}

TEST(Fit, ListsTheDaysOfAnOfferOnceAndInOrderAlsoWhenTheyAreToBeAgreed)
{
    Need need = needOf("a");
    need.days.clear();
    Availability offered = availabilityOf("stones");
    offered.days = {day(11), day(9), day(11)};
    EXPECT_THAT(judge(need, offered).fit.days, ElementsAre(day(9), day(11)));
}

TEST(Fit, KnowsHowFarUenoIs)
{
    EXPECT_EQ(kilometresBetween(kTsukuba, kUeno), 49);
    EXPECT_EQ(kilometresBetween(kTsukuba, kTsukuba), 0);
    EXPECT_EQ(kilometresBetween({0, 0, {}}, {0, 180, {}}), 20015) << "half of the way around the earth";
}

TEST(Fit, CountsKilometresOnlyWhereSomebodyTravels)
{
    Need need = needOf("a");
    need.place = kUeno;
    Availability offered = availabilityOf("stones");
    offered.place = kTsukuba;
    EXPECT_EQ(judge(need, offered).fit.against, (49 - 5) * 60);
    offered.format = model::OfferFormat::Online;
    offered.reachKilometres = 1;
    const Judgement online = judge(need, offered);
    EXPECT_TRUE(online.fits());
    EXPECT_EQ(online.fit.against, 0);
    EXPECT_FALSE(online.fit.kilometres);
}

TEST(Fit, NeverFallsBelowNothing)
{
    Need need = needOf("a");
    need.pupils = 10'000;
    Availability offered = availabilityOf("stones");
    offered.pupilsAtOnce = 1;
    offered.groupsADay = 10'000;
    EXPECT_EQ(judge(need, offered).fit.score(), 0);
}

} // namespace musubi::matching
