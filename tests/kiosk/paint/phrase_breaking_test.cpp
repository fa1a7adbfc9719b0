// Japanese phrases (文節) stay whole on a line: those that the author marks, and those that are found where none are.
#include "content/base/utf8.hpp"
#include "tests/kiosk/paint/set_lines.hpp"

namespace musubi::paint {
namespace {

using Lines = std::vector<std::string>;

RubyText ruby(const char* markup)
{
    return RubyText::parse(markup).value();
}

using test::linesOf;
using test::style;

class PhraseBreaking : public test::SettingLines
{};

TEST_F(PhraseBreaking, BreaksBetweenPhrasesWhenEachPhraseFits)
{
    const RubyText text = ruby("石を\u200Bわってみよう\u200B化石さがし\u200B教室");
    EXPECT_EQ(linesOf(*m_typesetter, text, style(), 8 * 28), (Lines{"石をわってみよう", "化石さがし教室"}));
    EXPECT_EQ(linesOf(*m_typesetter, text, style(), 6.5F * 28), (Lines{"石を", "わってみよう", "化石さがし", "教室"}));
}

TEST_F(PhraseBreaking, BreaksAnywhereAllowedWhenAPhraseIsTooLong)
{
    const auto lines = linesOf(*m_typesetter, ruby("石を わってみようかせきさがしきょうしつ"), style(), 5 * 28);
    EXPECT_GT(lines.size(), 3U);
    for (const std::string& line : lines)
        EXPECT_GE(decodeUtf8(line).size(), 3U) << line;
}

TEST_F(PhraseBreaking, KeepsTheOtherPhrasesWholeWhenOneIsTooLong)
{
    const auto lines = linesOf(*m_typesetter, ruby("石を わってみようかせきさがし つくばで"), style(), 4 * 28);
    EXPECT_EQ(lines.front(), "石を");
    EXPECT_EQ(lines.back(), "つくばで");
}

TEST_F(PhraseBreaking, FindsThePhrasesOfUnmarkedJapanese)
{
    const RubyText text = ruby("{石|いし}をわってみよう{化石|かせき}さがし{教室|きょうしつ}");
    EXPECT_EQ(linesOf(*m_typesetter, text, style(), 8.5F * 28), (Lines{"石をわってみよう", "化石さがし教室"}));
    EXPECT_EQ(linesOf(*m_typesetter, ruby("標本をいつでも見られる博物館です。"), style(), 6.5F * 28),
              (Lines{"標本を", "いつでも", "見られる", "博物館です。"}));
    EXPECT_FALSE(m_typesetter->measure(text, style(), 8.5F * 28).split);
    EXPECT_TRUE(m_typesetter->measure(text, style(), 3 * 28).split);
}

TEST_F(PhraseBreaking, LeavesThePhrasesOfAnAuthorAsTheyAre)
{
    // U+200B stands in the middle of what ICU would keep together.
    EXPECT_EQ(linesOf(*m_typesetter, ruby("標本をいつ\u200Bでも見られる"), style(), 6.5F * 28),
              (Lines{"標本をいつ", "でも見られる"}));
}

TEST_F(PhraseBreaking, KeepsTheWordsOfEasyJapaneseWholeBetweenItsSpaces)
{
    // Without the spaces a dictionary would part them: 標本|館, か|せき.
    EXPECT_EQ(linesOf(*m_typesetter, ruby("ちしつ ひょうほんかん"), style(), 8 * 28),
              (Lines{"ちしつ", "ひょうほんかん"}));
    EXPECT_EQ(linesOf(*m_typesetter, ruby("さきはまの かせき"), style(), 8 * 28), (Lines{"さきはまの", "かせき"}));
    EXPECT_EQ(linesOf(*m_typesetter, ruby("{新|あたら}しい しょくぶつ"), style(), 6 * 28),
              (Lines{"新しい", "しょくぶつ"}));
    // A space beside a name in Latin letters, or within a long title, does not say where its phrases end.
    EXPECT_EQ(linesOf(*m_typesetter, ruby("JAXA 標本をいつでも見られる博物館です。"), style(), 6.5F * 28),
              (Lines{"JAXA 標本を", "いつでも", "見られる", "博物館です。"}));
    EXPECT_EQ(linesOf(*m_typesetter, ruby("特別展 標本をいつでも見られる博物館です。"), style(), 6.5F * 28),
              (Lines{"特別展 標本を", "いつでも", "見られる", "博物館です。"}));
}

} // namespace
} // namespace musubi::paint
