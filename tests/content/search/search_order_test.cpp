// What stands first in an answer, and what does not belong into it.
#include "tests/content/search/built_index.hpp"

#include <gmock/gmock.h>

namespace musubi::search {
namespace {

using model::EntryKind;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(Search, LooksInsideOfWordsOnlyWhereNoneBeginsSo)
{
    build({titled("event/a", "{小中学校|しょうちゅうがっこう}"), titled("event/b", "{学校|がっこう}"),
           titled("event/c", "{環境|かんきょう}に{強|つよ}い{植物|しょくぶつ}"),
           titled("award/a", "{石|いし}の{話|はなし}")});
    EXPECT_THAT(found("がっこう"), ElementsAre("event/b"));
    EXPECT_THAT(found("ちゅうがっこう"), ElementsAre("event/a"));
    EXPECT_THAT(found("いし"), ElementsAre("award/a"));
    EXPECT_THAT(found("い"), ElementsAre("award/a"));
    EXPECT_THAT(found("うちゅう"), IsEmpty()) << "half of a syllable is nothing that anybody hears";
}

TEST_F(Search, CountsWhatItWouldShow)
{
    std::vector<model::Entry> entries;
    for (int i = 0; i < 9; ++i) {
        entries.push_back(titled("event/inside-" + std::to_string(i), "{小中学校|しょうちゅうがっこう}"));
        entries.push_back(titled("event/word-" + std::to_string(i), "{学校|がっこう}"));
    }
    build(std::move(entries));
    const Answer answer = ask({"がっこう", Language("ja"), test::day("2026-11-21"), 3});
    ASSERT_EQ(answer.size(), 1U);
    EXPECT_EQ(answer[0].hits.size(), 3U);
    EXPECT_EQ(answer[0].count, 9U);
}

TEST_F(Search, PutsTitlesBeforeReadingsOfThePages)
{
    model::Entry inBody = titled("event/a", "{夜|よる}の{空|そら}");
    inBody.body = japanese("{石|いし}の{話|はなし}");
    build({inBody, titled("event/b", "{青|あお}い{石|いし}"), titled("event/c", "{石|いし}を{割|わ}る"),
           titled("award/a", "{石|いし}")});
    EXPECT_THAT(found("石"), ElementsAre("event/c", "event/b", "event/a", "award/a"));
    const Answer answer = ask("いし");
    ASSERT_EQ(answer.size(), 2U);
    EXPECT_EQ(answer[0].kind, EntryKind::Event);
    EXPECT_EQ(answer[0].hits[0].foundIn, FoundIn::Reading);
    EXPECT_EQ(answer[0].hits[2].foundIn, FoundIn::Body);
    EXPECT_EQ(answer[1].kind, EntryKind::Award);
}

TEST_F(Search, OfALongWordWantsTheWordAndNotItsPieces)
{
    model::Entry pieces = titled("event/a", "ろぼっ ぼっと");
    pieces.body = japanese("ぶつか。つかん。くぶつ。はくぶ。");
    model::Entry whole = titled("event/b", "やかた");
    whole.body = japanese("{博物館|はくぶつかん}へ");
    build({pieces, whole});
    EXPECT_THAT(found("はくぶつかん"), ElementsAre("event/b"));
    EXPECT_EQ(ask("はくぶつかん")[0].count, 1U);
}

TEST_F(Search, CountsUpToALimitAndShowsAsManyAsAskedFor)
{
    std::vector<model::Entry> entries;
    for (int i = 0; i < 101; ++i)
        entries.push_back(titled("event/a-" + std::to_string(i), "{石|いし}"));
    for (int i = 0; i < 100; ++i)
        entries.push_back(titled("award/a-" + std::to_string(i), "{石|いし}"));
    build(std::move(entries));
    const Answer answer = ask({"石", Language("ja"), test::day("2026-11-21"), 3});
    ASSERT_EQ(answer.size(), 2U);
    EXPECT_EQ(answer[0].count, kCountLimit);
    EXPECT_TRUE(answer[0].isMore);
    EXPECT_EQ(answer[0].hits.size(), 3U);
    EXPECT_EQ(answer[1].count, 100U);
    EXPECT_FALSE(answer[1].isMore);
    EXPECT_EQ(ask({"石", Language("ja"), test::day("2026-11-21"), 1000})[0].hits.size(), kCountLimit);
}

} // namespace
} // namespace musubi::search
