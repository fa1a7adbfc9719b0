#include "kiosk/present/form_day.hpp"

#include <gtest/gtest.h>

namespace musubi::present {
namespace {

const Date kToday = Date::of(2026, 11, 21).value_or(Date());

std::string dayIn(std::string_view typed)
{
    const ReadDay read = readDay(typed, kToday);
    return read.reading == DayReading::Day         ? read.day.text()
           : read.reading == DayReading::NoSuchDay ? "no such day"
                                                   : "no day";
}

TEST(FormDay, IsReadAsPeopleWriteIt)
{
    for (const char* const typed : {"2026-12-09", "2026/12/9", "2026.12.9", "20261209", "12/9", "12-9", "１２／９",
                                    "12月9日", "2026年12月9日", " 12 / 9 "})
        EXPECT_EQ(dayIn(typed), "2026-12-09") << typed;
}

TEST(FormDay, WithoutAYearIsTheNextOne)
{
    EXPECT_EQ(dayIn("11/21"), "2026-11-21") << "today";
    EXPECT_EQ(dayIn("11/20"), "2027-11-20");
    EXPECT_EQ(dayIn("1/15"), "2027-01-15");
    EXPECT_EQ(dayIn("2/29"), "2028-02-29");
}

TEST(FormDay, HasToBeInTheCalendar)
{
    EXPECT_EQ(dayIn("2/30"), "no such day");
    EXPECT_EQ(dayIn("2027-02-29"), "no such day");
    EXPECT_EQ(dayIn("20261332"), "no such day");
    EXPECT_EQ(dayIn("13/1"), "no such day");
    EXPECT_EQ(dayIn("0/0"), "no such day");
}

TEST(FormDay, IsNothingElse)
{
    for (const char* const typed :
         {"", "9", "あした", "12/9/1/2", "26/12/9", "123456789012", "12/99999", "12:30", "-", "///"})
        EXPECT_EQ(dayIn(typed), "no day") << typed;
}

} // namespace
} // namespace musubi::present
