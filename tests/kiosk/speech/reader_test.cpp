#include "kiosk/speech/reader.hpp"

#include <gtest/gtest.h>

namespace musubi::speech {
namespace {

std::vector<Utterance> page()
{
    return {
        {"title", "ja", "いし"}, {"story", "ja", "かたい。"}, {"story", "ja", "おもい。"}, {"back", "ja", "もどる"}};
}

Reader reading()
{
    Reader reader;
    reader.start(page());
    return reader;
}

std::string saidBy(const Reader& reader)
{
    return reader.current() == nullptr ? "" : reader.current()->text;
}

TEST(Reader, IsSilentBeforeItStarts)
{
    const Reader reader;
    EXPECT_FALSE(reader.isReading());
    EXPECT_EQ(reader.current(), nullptr);
    EXPECT_EQ(reader.ring(), "");
}

TEST(Reader, GoesThroughThePageAndEnds)
{
    Reader reader = reading();
    std::string rings;
    while (reader.isReading()) {
        rings += reader.ring() + " ";
        reader.finished(reader.turn());
    }
    EXPECT_EQ(rings, "title story story back ");
    EXPECT_EQ(reader.ring(), "");
}

TEST(Reader, RepeatsAnItemFromItsFirstSentence)
{
    Reader reader = reading();
    reader.skip();
    reader.finished(reader.turn());
    ASSERT_EQ(saidBy(reader), "おもい。");
    const std::uint64_t before = reader.turn();
    reader.repeat();
    EXPECT_EQ(saidBy(reader), "かたい。");
    EXPECT_GT(reader.turn(), before);
}

TEST(Reader, SkipsTheSentencesThatAreLeftOfAnItem)
{
    Reader reader = reading();
    reader.skip();
    ASSERT_EQ(saidBy(reader), "かたい。");
    reader.skip();
    EXPECT_EQ(saidBy(reader), "もどる");
    reader.skip();
    EXPECT_FALSE(reader.isReading());
}

TEST(Reader, TakesNoNoticeOfAnUtteranceThatIsOver)
{
    Reader reader = reading();
    const std::uint64_t first = reader.turn();
    reader.skip(); // a touch, while the voice finishes by itself
    reader.finished(first);
    EXPECT_EQ(saidBy(reader), "かたい。");
}

TEST(Reader, StopsAndStaysStopped)
{
    Reader reader = reading();
    const std::uint64_t first = reader.turn();
    reader.stop();
    EXPECT_FALSE(reader.isReading());
    EXPECT_GT(reader.turn(), first) << "the voice falls silent";
    reader.finished(first);
    reader.repeat();
    reader.skip();
    EXPECT_FALSE(reader.isReading());
}

TEST(Reader, BeginsAnewWithAnotherPage)
{
    Reader reader = reading();
    reader.skip();
    const std::uint64_t before = reader.turn();
    reader.start({{"other", "en", "Rock"}});
    EXPECT_EQ(saidBy(reader), "Rock");
    EXPECT_GT(reader.turn(), before);
    reader.start({});
    EXPECT_FALSE(reader.isReading());
}

TEST(Reader, AsksInBetweenAndGoesOnWithTheItemAtItsBeginning)
{
    Reader reader = reading();
    reader.finished(reader.turn());
    reader.finished(reader.turn());
    EXPECT_EQ(saidBy(reader), "おもい。");
    reader.interrupt({{"question", "ja", "いますか"}});
    EXPECT_EQ(saidBy(reader), "いますか");
    EXPECT_EQ(reader.ring(), "question");
    reader.interrupt({{"question", "ja", "もういちど"}});
    EXPECT_EQ(saidBy(reader), "いますか") << "one question at a time";
    reader.finished(reader.turn());
    EXPECT_TRUE(reader.isReading()) << "it waits";
    EXPECT_EQ(reader.current(), nullptr);
    EXPECT_EQ(reader.ring(), "");
    reader.skip();
    reader.repeat();
    EXPECT_EQ(reader.current(), nullptr);
    reader.resume();
    EXPECT_EQ(saidBy(reader), "かたい。");
    reader.resume();
    EXPECT_EQ(saidBy(reader), "かたい。");
}

TEST(Reader, StopsWithAQuestionOpen)
{
    Reader reader = reading();
    reader.interrupt({{"question", "ja", "いますか"}});
    reader.finished(reader.turn());
    reader.stop();
    EXPECT_FALSE(reader.isReading());
    reader.resume();
    EXPECT_FALSE(reader.isReading());
    reader.interrupt({{"question", "ja", "いますか"}});
    EXPECT_EQ(reader.current(), nullptr) << "nobody listens";
}

} // namespace
} // namespace musubi::speech
