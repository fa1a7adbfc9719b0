#include "kiosk/speech/japanese.hpp"

#include <gtest/gtest.h>

namespace musubi::speech {
namespace {

TEST(ReadByRule, SayDatesAsOneSaysThem)
{
    EXPECT_EQ(readByRule("11月21日(土)"), "11がつ21にち(どようび)");
    EXPECT_EQ(readByRule("4月1日（水・祝）"), "4がつついたち（すいようび・しゅくじつ）");
    EXPECT_EQ(readByRule("2026年12月20日"), "2026ねん12がつはつか");
    EXPECT_EQ(readByRule("14日と24日"), "じゅうよっかとにじゅうよっか");
    EXPECT_EQ(readByRule("3日間と1日間"), "みっかかんといちにちかん");
    EXPECT_EQ(readByRule("あす 土よう"), "あす どよう");
    EXPECT_EQ(readByRule("月曜日 10:00"), "げつようび 10:00");
    EXPECT_EQ(readByRule("月"), "げつようび");
}

TEST(ReadByRule, SayDatesThatHaveTheirReadingsTheSameWay)
{
    EXPECT_EQ(readByRule("11がつ21にち(ど)"), readByRule("11月21日(土)"));
    EXPECT_EQ(readByRule("12がつついたち(か)"), readByRule("12月1日(火)"));
    EXPECT_EQ(readByRule("11がつ29にち(にち)"), readByRule("11月29日(日)"));
    EXPECT_EQ(readByRule("おにぎり(か)"), "おにぎり(か)");
}

TEST(ReadByRule, SayTimesAsOneSaysThem)
{
    EXPECT_EQ(readByRule("午前9時30分"), "ごぜんくじ30ぷん");
    EXPECT_EQ(readByRule("午後4時15分"), "ごごよじ15ふん");
    EXPECT_EQ(readByRule("7時間"), "しちじかん");
    EXPECT_EQ(readByRule("90分"), "90ぷん");
}

TEST(ReadByRule, SayPeopleAndThings)
{
    EXPECT_EQ(readByRule("1人、2人、3人"), "ひとり、ふたり、3にん");
    EXPECT_EQ(readByRule("3本、10本、2本"), "3ぼん、10ぽん、2ほん");
    EXPECT_EQ(readByRule("約3億年前"), "やく3おくねんまえ");
    EXPECT_EQ(readByRule("第20回"), "だい20かい");
    EXPECT_EQ(readByRule("小3〜中2年"), "しょう3〜ちゅう2ねん");
    EXPECT_EQ(readByRule("877.5m"), "877.5m");
}

TEST(ReadByRule, SayLanguages)
{
    EXPECT_EQ(readByRule("やさしい日本語"), "やさしいにほんご");
    EXPECT_EQ(readByRule("本文は 英語だけです"), "本文は えいごだけです");
}

TEST(ReadByRule, LeaveEveryOtherKanjiAlone)
{
    EXPECT_EQ(readByRule("日本の月と木星"), "日本の月と木星");
    EXPECT_EQ(readByRule("石 2"), "石 2");
    EXPECT_EQ(readByRule("筑波山"), "筑波山");
}

} // namespace
} // namespace musubi::speech
