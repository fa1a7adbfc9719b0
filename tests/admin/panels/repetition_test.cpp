#include "admin/panels/repetition.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace musubi::panels {

namespace {

Words wordsIn(const std::string& language)
{
    std::ifstream file(std::string(MUSUBI_SOURCE_DIR) + "/assets/admin/strings/" + language + ".json");
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return {present::Strings::parse({{Language(language), bytes.str()}}).value(), Language(language)};
}

} // namespace

TEST(Repetition, IsSaidAsPeopleSayIt)
{
    const Words japanese = wordsIn("ja");
    EXPECT_EQ(repetitionInWords(japanese, "FREQ=WEEKLY;BYDAY=SA"), "毎週 土曜");
    EXPECT_EQ(repetitionInWords(japanese, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"), "2週ごとに 月・水曜");
    EXPECT_EQ(repetitionInWords(japanese, "FREQ=MONTHLY;BYMONTH=9,10,11;BYDAY=1SA,-1SU"),
              "毎月 9・10・11月の 第1土・最後の日曜");
    EXPECT_EQ(repetitionInWords(japanese, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=28,29"), "毎年 12月の 28・29日");
    EXPECT_EQ(repetitionInWords(wordsIn("en"), "FREQ=WEEKLY;BYDAY=SA;COUNT=3"), "every week on Sat 3 times");
    EXPECT_EQ(repetitionInWords(wordsIn("en"), "FREQ=MONTHLY;BYDAY=2SU;UNTIL=20261130T235900"),
              "every month on the second Sun until 30 Nov 2026");
}

TEST(Repetition, OfWhichAPartIsNotUnderstoodIsNotSaidAtAll)
{
    const Words words = wordsIn("ja");
    for (const char* const rule : {"", "weekly", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=1",
                                   "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=9SA", "FREQ=MONTHLY;BYMONTHDAY=-1",
                                   "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;COUNT=many"})
        EXPECT_EQ(repetitionInWords(words, rule), "") << rule;
}

} // namespace musubi::panels
