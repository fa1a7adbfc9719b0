// What people write into cells, in the forms that lists of Japanese cities hold.
#include "content/exchange/cell_values.hpp"

#include "content/exchange/name_reading.hpp"

#include <gtest/gtest.h>

namespace musubi::exchange {
namespace {

using Days = std::vector<unsigned>;

TEST(CellValues, OneDayInAllItsForms)
{
    for (const char* const cell :
         {"2026-12-05", "2026/12/5", "2026.12.5", "20261205", "2026年12月5日", "２０２６／１２／５", "令和8年12月5日",
          "R8.12.5", "2026/12/05(土)", "2026年12月5日（土）", "46361", "2026-12-05T10:00:00", "2026/12/5 10:00",
          " 2026-12-05 "})
        EXPECT_EQ(dayOf(cell), Date::of(2026, 12, 5)) << cell;
    EXPECT_EQ(dayOf("令和元年5月1日"), Date::of(2019, 5, 1));
    EXPECT_EQ(dayOf("H31.4.30"), Date::of(2019, 4, 30));
}

TEST(CellValues, WhatIsNoDayIsNone)
{
    for (const char* const cell : {"", "未定", "2026-02-30", "12/5", "2026-12", "5/12/2026", "26-12-05", "12月上旬",
                                   "2026/12-05", "0", "123", "X8.12.5", "99999999999999999999"})
        EXPECT_EQ(dayOf(cell), std::nullopt) << cell;
}

TEST(CellValues, TimesOfDay)
{
    for (const char* const cell :
         {"13:30", "13:30:00", "1330", "13時30分", "13時半", "午後1時30分", "午後1時半", "１３：３０", "午後 1:30"})
        EXPECT_EQ(minuteOf(cell), 13 * 60 + 30) << cell;
    EXPECT_EQ(minuteOf("9時"), 540);
    EXPECT_EQ(minuteOf("900"), 540);
    EXPECT_EQ(minuteOf("24:00"), 1440);
    EXPECT_EQ(minuteOf("午前0時"), 0);
    for (const char* const cell : {"", "25:00", "24:30", "10:60", "随時", "10", "午後13時", "10-12", "10:00-12:00"})
        EXPECT_EQ(minuteOf(cell), std::nullopt) << cell;
}

TEST(CellValues, CountsOfPeople)
{
    EXPECT_EQ(countOf("20"), 20);
    EXPECT_EQ(countOf("２０名"), 20);
    EXPECT_EQ(countOf("1,000人"), 1000);
    for (const char* const cell : {"", "なし", "0", "-5", "20〜30名", "100001"})
        EXPECT_EQ(countOf(cell), std::nullopt) << cell;
}

TEST(CellValues, Degrees)
{
    EXPECT_EQ(degreesOf("36.065"), 36.065);
    EXPECT_EQ(degreesOf("-36.5"), -36.5);
    for (const char* const cell : {"36度3分54秒", "36°03′54″", "36°3'54\""})
        EXPECT_NEAR(degreesOf(cell).value_or(0), 36.065, 1e-9) << cell;
    for (const char* const cell : {"", "北緯", "36度", "nan", "inf", "36.065,140.1"})
        EXPECT_EQ(degreesOf(cell), std::nullopt) << cell;
}

TEST(CellValues, Weekdays)
{
    EXPECT_EQ(weekdaysOf("月火水木金"), (Days{1, 2, 3, 4, 5}));
    EXPECT_EQ(weekdaysOf("月～金"), (Days{1, 2, 3, 4, 5}));
    EXPECT_EQ(weekdaysOf("火曜日から日曜日"), (Days{0, 2, 3, 4, 5, 6}));
    EXPECT_EQ(weekdaysOf("月;水;金"), (Days{1, 3, 5}));
    EXPECT_EQ(weekdaysOf("年中無休").size(), 7U);
    for (const char* const cell : {"", "平日", "月～", "第2月曜", "祝"})
        EXPECT_EQ(weekdaysOf(cell), Days()) << cell;
}

// 総務省: 082201 is つくば市, 011002 札幌市, 131016 千代田区; the last digit is their own.
TEST(CellValues, CodesOfMunicipalitiesGetBackWhatASpreadsheetCut)
{
    for (const char* const cell : {"082201", "82201", "08220", "8220", "０８２２０１"}) {
        const auto code = municipalityCodeOf(cell);
        ASSERT_TRUE(code.has_value()) << cell;
        EXPECT_EQ(code->digits, "082201") << cell;
        EXPECT_TRUE(code->isRight) << cell;
    }
    EXPECT_FALSE(municipalityCodeOf("082201")->wasCut);
    EXPECT_TRUE(municipalityCodeOf("82201")->wasCut);
    EXPECT_EQ(municipalityCodeOf("11002")->digits, "011002");
    EXPECT_EQ(municipalityCodeOf("13101")->digits, "131016");
    EXPECT_FALSE(municipalityCodeOf("082202")->isRight);
    EXPECT_FALSE(municipalityCodeOf("990001")->isRight);
    for (const char* const cell : {"", "123", "0822011", "つくば市"})
        EXPECT_FALSE(municipalityCodeOf(cell).has_value()) << cell;
}

TEST(CellValues, TelephoneNumbersGetBackTheirZero)
{
    EXPECT_EQ(telephoneOf("298641111").number, "0298641111");
    EXPECT_EQ(telephoneOf("29-864-1111").number, "029-864-1111");
    EXPECT_EQ(telephoneOf("9012345678").number, "09012345678");
    for (const char* const whole : {"029-864-1111", "+81-29-864-1111", "119", ""}) {
        EXPECT_EQ(telephoneOf(whole).number, whole);
        EXPECT_FALSE(telephoneOf(whole).wasCut) << whole;
    }
}

TEST(NameReading, FindsTheKanaOfTheNameAgain)
{
    EXPECT_EQ(withReading("石の教室", "イシノキョウシツ").markup(), "{石|いし}の{教室|きょうしつ}");
    EXPECT_EQ(withReading("つくば・石の会", "ツクバ イシノカイ").markup(), "つくば・{石|いし}の{会|かい}");
    EXPECT_EQ(withReading("星を見る会", "ほしをみるかい").markup(), "{星|ほし}を{見|み}る{会|かい}");
    EXPECT_EQ(withReading("科学館", "ｶｶﾞｸｶﾝ").markup(), "{科学館|かがくかん}");
}

TEST(NameReading, StandsAboveTheWholeWhereItCouldBeCutInTwoWays)
{
    EXPECT_EQ(withReading("母の野の花", "ハハノノノハナ").markup(), "{母|はは}の{野|の}の{花|はな}");
    EXPECT_EQ(withReading("木の実の里", "キノミノノサト").markup(), "{木の実の里|きのみののさと}");
}

TEST(NameReading, IsLeftOutWhereItCannotBeOne)
{
    EXPECT_EQ(withReading("石の教室", "Stone class").markup(), "石の教室");
    EXPECT_EQ(withReading("石の教室", "イシキョウシツ").markup(), "石の教室");
    EXPECT_EQ(withReading("石の教室", "").markup(), "石の教室");
    EXPECT_EQ(withReading("ロボット{1}", "ロボット").markup(), "ロボット\\{1\\}");
}

TEST(NameReading, IsToldInKatakana)
{
    EXPECT_EQ(kanaOf(withReading("石の教室", "イシノキョウシツ")), "イシノキョウシツ");
    EXPECT_EQ(kanaOf(RubyText::plain("石の教室")), "");
}

} // namespace
} // namespace musubi::exchange
