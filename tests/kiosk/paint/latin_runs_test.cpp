#include "kiosk/paint/latin_runs.hpp"

#include <gmock/gmock.h>

#include <string>

namespace musubi::paint {
namespace {

std::vector<std::string> stretches(const std::string& text)
{
    std::vector<std::string> found;
    for (const ByteRange& run : latinRuns(text))
        found.push_back(text.substr(run.begin, run.end - run.begin));
    return found;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LatinRuns, AreTimesCountsAndWords)
{
    EXPECT_THAT(stretches("11月21日(土)"), ElementsAre("11", "21"));
    EXPECT_THAT(stretches("きょう 10:00"), ElementsAre("10:00"));
    EXPECT_THAT(stretches("13:30 – 15:00"), ElementsAre("13:30 – 15:00"));
    EXPECT_THAT(stretches("つくば Science Kiosk です"), ElementsAre("Science Kiosk"));
    EXPECT_THAT(stretches("約6,600万年前、A+ と 42%"), ElementsAre("6,600", "A+", "42%"));
}

TEST(LatinRuns, LeavePunctuationOfTheLanguageAlone)
{
    EXPECT_THAT(stretches("「はんれい岩」、(例)。"), IsEmpty());
    EXPECT_THAT(stretches("Ａ Ⅳ 가나"), IsEmpty());
    EXPECT_THAT(stretches(""), IsEmpty());
}

} // namespace
} // namespace musubi::paint
