// What a page claims about open doors around New Year.
#include "kiosk/present/institution_view.hpp"
#include "kiosk/present/institutions_view.hpp"
#include "tests/kiosk/present/made_up_catalogue.hpp"

namespace musubi::present {
namespace {

/// Every day but Monday, nine to five.
model::OpeningHours nineToFive(model::NewYear newYear)
{
    model::OpeningHours hours;
    hours.weekly = {{{0, 2, 3, 4, 5, 6}, {9 * 60, 17 * 60, std::nullopt}, std::nullopt}};
    hours.newYear = newYear;
    return hours;
}

MadeUpCatalogue townWith(const model::OpeningHours& hours)
{
    model::Institution museum;
    museum.hours = hours;
    return MadeUpCatalogue({madeUp("institution/museum", museum)});
}

Opening openingAt(const std::string& now, const model::OpeningHours& hours)
{
    return institutionView(townWith(hours).at("institution/museum", now)).opening;
}

TEST(OpeningAtNewYear, IsNeverClaimedWhenOnlyTheDatesAreMissing)
{
    const auto hours = nineToFive(model::NewYear::ClosedSomeDays);
    EXPECT_EQ(openingAt("2026-12-27T10:00", hours).state, OpenState::Open);
    for (const char* unsure : {"2026-12-29T10:00", "2026-12-31T08:00", "2027-01-01T10:00", "2027-01-03T20:00"}) {
        const Opening opening = openingAt(unsure, hours);
        EXPECT_EQ(opening.state, OpenState::CheckFirst) << unsure;
        EXPECT_EQ(opening.status.text.base(), "Check first");
        EXPECT_TRUE(opening.times.empty() && opening.spans.empty()) << "no hours that may not hold";
    }
    EXPECT_EQ(openingAt("2027-01-04T10:00", hours).state, OpenState::ClosedToday) << "a Monday like any other";
    EXPECT_EQ(openingAt("2027-01-05T10:00", hours).state, OpenState::Open);
}

TEST(OpeningAtNewYear, IsNotClaimedWhenTheSourcesSayNothing)
{
    const auto hours = nineToFive(model::NewYear::Unsaid);
    EXPECT_EQ(openingAt("2027-01-01T10:00", hours).state, OpenState::CheckFirst);
    EXPECT_EQ(openingAt("2026-12-27T10:00", hours).state, OpenState::Open);
}

TEST(OpeningAtNewYear, IsClaimedWhenThePackSaysSo)
{
    EXPECT_EQ(openingAt("2027-01-01T10:00", nineToFive(model::NewYear::AsUsual)).state, OpenState::Open);
}

TEST(OpeningAtNewYear, PromisesNoNextDayBehindDaysThatAreNotCertain)
{
    const auto hours = nineToFive(model::NewYear::ClosedSomeDays);
    EXPECT_TRUE(openingAt("2026-12-27T18:00", hours).next.empty()) << "the 29th may be open, or not";
    EXPECT_FALSE(openingAt("2026-12-20T18:00", hours).next.empty());
}

TEST(OpeningAtNewYear, IsSaidInWordsInsteadOfTheBarOfTheDay)
{
    const auto town = townWith(nineToFive(model::NewYear::ClosedSomeDays));
    for (const char* language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        const auto view = institutionView(town.at("institution/museum", "2027-01-01T10:00", language));
        EXPECT_FALSE(view.hoursUnknown.empty()) << language;
        EXPECT_EQ(view.hoursUnknown.text, view.opening.note.text) << language;
    }
    EXPECT_TRUE(institutionView(town.at("institution/museum", "2026-12-20T10:00")).hoursUnknown.empty());
}

TEST(OpeningAtNewYear, DoesNotCountAsOpenToday)
{
    const auto town = townWith(nineToFive(model::NewYear::Unsaid));
    EXPECT_TRUE(institutionsView(town.at("institutions?open=1", "2027-01-01T10:00")).cards.empty());
    EXPECT_EQ(institutionsView(town.at("institutions?open=1", "2026-12-20T10:00")).cards.size(), 1U);
}

MadeUpCatalogue townWithHolidays(model::HolidayRule rule)
{
    model::Institution museum;
    museum.hours = nineToFive(model::NewYear::AsUsual);
    museum.hours->holidayRule = rule;
    model::PackInfo info;
    info.holidays = {{Date::parse("2026-11-23").value(), english("Labour Day")},
                     {Date::parse("2027-11-23").value(), english("Labour Day")}};
    return MadeUpCatalogue({madeUp("institution/museum", museum)}, info);
}

TEST(OpeningBeyondTheHolidays, IsNotClaimedWhereHolidaysDecide)
{
    for (const auto rule : {model::HolidayRule::Closed, model::HolidayRule::OpenThenClosedNextDay,
                            model::HolidayRule::ClosedAfterHoliday})
    {
        const auto town = townWithHolidays(rule);
        for (const char* now : {"2028-01-10T11:00", "2028-01-11T11:00"}) { // Coming of Age Day, a Monday; the day after
            const auto view = institutionView(town.at("institution/museum", now));
            EXPECT_EQ(view.opening.state, OpenState::CheckFirst) << now;
            EXPECT_EQ(view.opening.status.text.base(), "Check first") << now;
            EXPECT_FALSE(view.opening.note.empty()) << now;
            EXPECT_TRUE(view.opening.spans.empty() && view.opening.times.empty() && view.opening.next.empty()) << now;
        }
        EXPECT_TRUE(institutionsView(town.at("institutions?open=1", "2028-01-11T11:00")).cards.empty());
        const auto late = institutionView(town.at("institution/museum", "2027-12-31T18:00"));
        EXPECT_EQ(late.opening.state, OpenState::Over) << "the list is of whole years";
        EXPECT_TRUE(late.opening.next.empty()) << "a day of the year after is not promised";
    }
}

TEST(OpeningBeyondTheHolidays, IsClaimedWhereHolidaysAreDaysLikeOthers)
{
    const auto town = townWithHolidays(model::HolidayRule::AsUsual);
    EXPECT_EQ(institutionView(town.at("institution/museum", "2028-01-11T11:00")).opening.state, OpenState::Open);
}

} // namespace
} // namespace musubi::present
