// Dates are read as one says them, over the letters that need it.
#include "kiosk/present/date_readings.hpp"

#include <gtest/gtest.h>

namespace musubi::present {
namespace {

TEST(DateReadings, StandOverMonthDayAndWeekday)
{
    EXPECT_EQ(withDateReadings("11月21日(土)").markup(), "11{月|がつ}21{日|にち}({土|ど})");
    EXPECT_EQ(withDateReadings("2026年11月").markup(), "2026{年|ねん}11{月|がつ}");
    EXPECT_EQ(withDateReadings("10月・11月").markup(), "10{月|がつ}・11{月|がつ}");
}

TEST(DateReadings, StandOverTheWholeDayWhereItIsOneWord)
{
    EXPECT_EQ(withDateReadings("12月1日(火)").markup(), "12{月|がつ}{1日|ついたち}({火|か})");
    EXPECT_EQ(withDateReadings("1月20日").markup(), "1{月|がつ}{20日|はつか}");
    EXPECT_EQ(withDateReadings("24日").markup(), "{24日|にじゅうよっか}");
    EXPECT_EQ(withDateReadings("11日").markup(), "11{日|にち}");
}

TEST(DateReadings, KnowADayOfTheWeekAloneAndNothingElse)
{
    EXPECT_EQ(withDateReadings("月").markup(), "{月|げつ}");
    EXPECT_EQ(withDateReadings("あす 日").markup(), "あす {日|にち}");
    EXPECT_EQ(withDateReadings("9:30 – 16:30").markup(), "9:30 – 16:30");
    EXPECT_EQ(withDateReadings("").markup(), "");
}

} // namespace
} // namespace musubi::present
