#include "kiosk/present/dates.hpp"

#include <gtest/gtest.h>

namespace musubi::present {

namespace {

const char* const kJapaneseWords =
    R"({"day.today": "きょう", "day.tomorrow": "あす {weekday}曜", "day.weekday": "{weekday}曜",
                                       "day.weekday-holiday": "{weekday}曜・祝日", "day.holiday": "{weekday}・祝",
                                       "day.holiday-spoken": "{date} {holiday}"})";
const char* const kEnglishWords = R"({"day.today": "Today", "day.tomorrow": "Tomorrow", "day.weekday": "{weekdayLong}",
                                      "day.weekday-holiday": "{weekday}, holiday"})";

Date on(unsigned month, unsigned day)
{
    return *Date::of(2026, month, day);
}

class DatesTest : public testing::Test
{
protected:
    [[nodiscard]] Context context(const std::string& language) const
    {
        return {*m_catalogue, m_strings, {Language(language), Switch::Off}, Address("home"), {on(11, 21), 581}};
    }

    static model::CatalogueParts parts()
    {
        model::CatalogueParts parts;
        parts.info.holidays[on(11, 23)] = LocalisedText({{Language("ja"), RubyText::plain("勤労感謝の日")}});
        parts.info.holidays[on(12, 31)] = {};
        return parts;
    }

    std::shared_ptr<const model::Catalogue> m_catalogue = model::Catalogue::build(parts());
    Strings m_strings = Strings::parse({{Language("ja"), kJapaneseWords}, {Language("en"), kEnglishWords}}).value();
};

} // namespace

TEST_F(DatesTest, WriteADayAsEachLanguageDoes)
{
    EXPECT_EQ(dateWords(context("ja"), on(11, 21)).text.base(), "11月21日(土)");
    EXPECT_EQ(dateWords(context("ja-easy"), on(11, 21)).text.base(), "11月21日(土)");
    EXPECT_EQ(dateWords(context("en"), on(11, 21)).text.base(), "Sat 21 Nov");
    EXPECT_EQ(dateWords(context("zh"), on(11, 21)).text.base(), "11月21日周六");
    EXPECT_EQ(dateWords(context("ko"), on(11, 21)).text.base(), "11월 21일 (토)");
}

TEST_F(DatesTest, WriteAMonthAsEachLanguageDoes)
{
    EXPECT_EQ(monthWords(context("ja"), on(11, 1)).text.base(), "2026年11月");
    EXPECT_EQ(monthWords(context("en"), on(11, 1)).text.base(), "November 2026");
}

TEST_F(DatesTest, WriteAWeekdayShort)
{
    EXPECT_EQ(weekdayWords(context("ja"), on(11, 21)).text.base(), "土");
    EXPECT_EQ(weekdayWords(context("en"), on(11, 21)).text.base(), "Sat");
    EXPECT_EQ(weekdayWords(context("en"), on(11, 21)).language, "en");
}

TEST_F(DatesTest, NameAPublicHolidayInWords)
{
    EXPECT_EQ(weekdayOrHolidayWords(context("ja"), on(11, 22)).text.base(), "日");
    EXPECT_EQ(weekdayOrHolidayWords(context("ja"), on(11, 23)).text.base(), "月・祝");
    EXPECT_EQ(dateAndHolidayWords(context("ja"), on(11, 22)).text.base(), "11月22日(日)");
    EXPECT_EQ(dateAndHolidayWords(context("ja"), on(11, 23)).text.base(), "11月23日(月) 勤労感謝の日");
    EXPECT_EQ(dateAndHolidayWords(context("ja"), on(12, 31)).text.base(), "12月31日(木)") << "it has no name";
}

TEST_F(DatesTest, NameTheDaysOfTheComingWeek)
{
    EXPECT_EQ(dayWords(context("ja"), on(11, 21)).text.base(), "きょう");
    EXPECT_EQ(dayWords(context("ja"), on(11, 22)).text.base(), "あす 日曜");
    EXPECT_EQ(dayWords(context("ja"), on(11, 23)).text.base(), "月曜・祝日");
    EXPECT_EQ(dayWords(context("ja"), on(11, 27)).text.base(), "金曜");
    EXPECT_EQ(dayWords(context("en"), on(11, 23)).text.base(), "Mon, holiday");
    EXPECT_EQ(dayWords(context("en"), on(11, 24)).text.base(), "Tuesday");
}

TEST_F(DatesTest, WriteTheDateOfADayFurtherAwayOrPast)
{
    EXPECT_EQ(dayWords(context("ja"), on(11, 28)).text.base(), "11月28日(土)");
    EXPECT_EQ(dayWords(context("ja"), on(12, 31)).text.base(), "12月31日(木)");
    EXPECT_EQ(dayWords(context("ja"), on(11, 20)).text.base(), "11月20日(金)");
}

TEST(RangeText, WritesTheTwentyFourHourClock)
{
    const Date day = on(11, 21);
    EXPECT_EQ(rangeText({day, 13 * 60 + 30}, {day, 15 * 60}), "13:30 – 15:00");
    EXPECT_EQ(rangeText({day, 9 * 60 + 5}, {day, 24 * 60}), "9:05 – 24:00");
}

} // namespace musubi::present
