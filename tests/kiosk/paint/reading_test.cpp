#include "kiosk/paint/reading_split.hpp"
#include "kiosk/paint/typesetter.hpp"
#include "kiosk/theme/tokens.hpp"

#include <gtest/gtest.h>

#include <random>

namespace musubi::paint {
namespace {

scene::TextStyle rubyStyle(float size = 28)
{
    scene::TextStyle style;
    style.size = size;
    style.rubyLines = true;
    return style;
}

RubyText ruby(const std::string& markup)
{
    return RubyText::parse(markup).value();
}

class Readings : public testing::Test
{
protected:
    std::unique_ptr<Typesetter> m_typesetter = Typesetter::open().value();
};

std::vector<Piece> rowOf(const SetLine& line, Piece::Row row)
{
    std::vector<Piece> pieces;
    for (const Piece& piece : line.pieces)
        if (piece.row == row)
            pieces.push_back(piece);
    return pieces;
}

void expectApart(const std::vector<Piece>& pieces)
{
    for (std::size_t i = 1; i < pieces.size(); ++i)
        ASSERT_GE(pieces[i].x, pieces[i - 1].x + pieces[i - 1].width - 0.05F)
            << pieces[i - 1].text << " / " << pieces[i].text;
}

TEST_F(Readings, NeverOverlapTheirNeighbours)
{
    constexpr const char* words[] = {"{筑波山|つくばさん}", "{頂上|ちょうじょう}", "{岩|いわ}", "{志|こころざし}",
                                     "{承|うけたまわ}",     "{本物|ほんもの}",     "{生|い}"};
    std::mt19937 random(3);
    std::uniform_int_distribution<std::size_t> pick(0, std::size(words) - 1);
    for (int round = 0; round < 500; ++round) {
        std::string markup;
        for (int word = 0; word < 8; ++word)
            markup += std::string(words[pick(random)]) + (word % 2 == 0 ? "" : "の");
        const auto paragraph = m_typesetter->set(ruby(markup), rubyStyle(), 300);
        for (const SetLine& line : paragraph->lines) {
            expectApart(rowOf(line, Piece::Row::Base));
            expectApart(rowOf(line, Piece::Row::Reading));
            ASSERT_LE(line.width, 300.5F);
        }
    }
}

TEST_F(Readings, StandCentredAboveTheirBase)
{
    const auto paragraph = m_typesetter->set(ruby("あ{地質標本館|ちしつ}い"), rubyStyle(), 0);
    const auto base = rowOf(paragraph->lines.front(), Piece::Row::Base)[1];
    const auto kana = rowOf(paragraph->lines.front(), Piece::Row::Reading);
    ASSERT_EQ(kana.size(), 3U);
    const float centre = base.x + base.width / 2;
    EXPECT_NEAR((kana.front().x + kana.back().x + kana.back().width) / 2, centre, 0.6F);
    const float inner = kana[1].x - kana[0].x - kana[0].width;
    EXPECT_NEAR(kana[0].x - base.x, inner / 2, 0.6F) << "spaces are 1:2:1";
}

TEST_F(Readings, WiderThanTheirBaseMakeRoomOnBothSides)
{
    const float plain = m_typesetter->measure(ruby("志"), rubyStyle(), 0).size.width;
    const auto paragraph = m_typesetter->set(ruby("{志|こころざし}"), rubyStyle(), 0);
    EXPECT_GT(paragraph->extent.size.width, plain + 10);
    const auto base = rowOf(paragraph->lines.front(), Piece::Row::Base).front();
    EXPECT_NEAR(base.x + base.width / 2, paragraph->extent.size.width / 2, 0.1F);
}

TEST_F(Readings, ReserveTheirRowInEveryLineOnceTheyAreOn)
{
    const auto with = m_typesetter->measure(ruby("{石|いし}をわる。つぎの ぎょう"), rubyStyle(), 120);
    const auto without = m_typesetter->measure(ruby("石をわる。つぎの ぎょう"), rubyStyle(), 120);
    EXPECT_EQ(with.lines, without.lines);
    EXPECT_FLOAT_EQ(with.size.height, without.size.height);
    EXPECT_FLOAT_EQ(with.size.height, static_cast<float>(with.lines) * 28 * theme::kRubyLeading);
}

TEST_F(Readings, StayWithTheirBaseAcrossALineBreak)
{
    const auto paragraph = m_typesetter->set(ruby("これはとてもかたい{岩石|がんせき}です"), rubyStyle(), 28 * 8);
    for (const SetLine& line : paragraph->lines) {
        const bool hasBase = baseOf(line).find("岩石") != std::string::npos;
        EXPECT_EQ(hasBase, !rowOf(line, Piece::Row::Reading).empty());
        EXPECT_EQ(baseOf(line).find("岩") != std::string::npos, hasBase) << "never between 岩 and 石";
    }
}

TEST_F(Readings, AreSharedOutWhenAWordIsLongerThanALine)
{
    const auto paragraph =
        m_typesetter->set(ruby("{筑波山地域国際博物館|つくばさんちいきこくさいはくぶつかん}"), rubyStyle(), 28 * 4);
    EXPECT_GT(paragraph->lines.size(), 2U);
    for (const SetLine& line : paragraph->lines) {
        EXPECT_LE(line.width, 28 * 4 + 0.5F);
        EXPECT_FALSE(rowOf(line, Piece::Row::Reading).empty());
    }
}

TEST_F(Readings, ShareNeverBeginsWithASmallKana)
{
    std::string joined;
    for (const RubyRun& part : splitReading({"地質標本館", "ちしつひょうほんかん"})) {
        EXPECT_FALSE(part.reading.starts_with("ょ"));
        joined += part.reading;
    }
    EXPECT_EQ(joined, "ちしつひょうほんかん");
}

TEST_F(Readings, AreSharedBySyllablesSoThatEveryCharacterHasSome)
{
    EXPECT_EQ(splitReading({"標本", "ひょうほん"}), (std::vector<RubyRun>{{"標", "ひょう"}, {"本", "ほん"}}));
    EXPECT_EQ(splitReading({"地長", "ちちょーっ"}), (std::vector<RubyRun>{{"地", "ち"}, {"長", "ちょーっ"}}));
}

TEST_F(Readings, AreNeverSmallerThanThirteenPixels)
{
    EXPECT_FLOAT_EQ(m_typesetter->set(ruby("{石|いし}"), rubyStyle(22), 0)->readingFace.size, 13);
    EXPECT_FLOAT_EQ(m_typesetter->set(ruby("{石|いし}"), rubyStyle(56), 0)->readingFace.size, 56 * theme::kRubyEm);
}

} // namespace
} // namespace musubi::paint
