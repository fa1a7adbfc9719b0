#include "content/base/utf8.hpp"
#include "tests/kiosk/paint/set_lines.hpp"

#include <random>

namespace musubi::paint {
namespace {

// JLREQ, classes cl-02 to cl-07 and cl-09 to cl-11 of 3.1.7 (closing brackets, hyphens, dividing marks, middle dots,
// full stops, commas, iteration marks, the prolonged sound mark, small kana), and of its 3.1.8 cl-01 (opening
// brackets).
constexpr std::u32string_view kNeverFirst = U"）〕］｝〉》」』】〙〗)]}’”‐〜゠–！？‼⁇⁈⁉・：；。．、，"
                                            U"ヽヾゝゞ々〻ーぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇷㇿ";
constexpr std::u32string_view kNeverLast = U"（〔［｛〈《「『【〘〖([{‘“";

using test::linesOf;
using test::style;

class LineBreaking : public test::SettingLines
{};

std::u32string randomText(std::mt19937& random)
{
    // As often a letter that may stand anywhere as one that may not.
    static const std::u32string alphabet = [] {
        std::u32string letters = std::u32string(kNeverFirst) + std::u32string(kNeverLast);
        while (letters.size() < 2 * (kNeverFirst.size() + kNeverLast.size()))
            letters += U"あいうえかきくけ石花山筑波大地層アイカキ \u200BA1z9";
        return letters;
    }();
    std::u32string text;
    const auto length = std::uniform_int_distribution<std::size_t>(1, 40)(random);
    std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
    while (text.size() < length)
        text.push_back(alphabet[pick(random)]);
    return text;
}

/// Kanji with readings over them, one to three letters long, so that lines end and begin inside readings too.
RubyText withReadings(const std::u32string& text, std::mt19937& random)
{
    constexpr std::u32string_view kanji = U"石花山筑波大地層";
    std::string markup;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t end = at;
        while (end < text.size() && end < at + 3 && kanji.find(text[end]) != std::u32string_view::npos)
            ++end;
        if (end == at || random() % 2 == 0) {
            if (std::u32string_view(U"{}|\\").find(text[at]) != std::u32string_view::npos)
                continue; // signs of the markup
            markup += encodeUtf8(text.substr(at, 1));
            continue;
        }
        markup += "{" + encodeUtf8(text.substr(at, end - at)) + "|";
        for (std::size_t letter = at; letter < end + random() % 4; ++letter)
            markup += "か";
        markup += "}";
        at = end - 1;
    }
    return RubyText::parse(markup).value();
}

void expectKinsoku(const std::vector<std::string>& lines, const RubyText& text)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::u32string line = decodeUtf8(lines[i]);
        if (line.empty())
            continue; // the text was one space
        if (i > 0) {
            ASSERT_EQ(kNeverFirst.find(line.front()), std::u32string_view::npos) << text.base() << " → " << lines[i];
        }
        if (i + 1 < lines.size()) {
            ASSERT_EQ(kNeverLast.find(line.back()), std::u32string_view::npos) << text.base() << " → " << lines[i];
        }
    }
}

TEST_F(LineBreaking, NeverStartsOrEndsALineAgainstKinsokuInAHundredThousandTexts)
{
    std::mt19937 random(20261121);
    std::size_t broken = 0;
    for (int round = 0; round < 100'000; ++round) {
        const std::u32string letters = randomText(random);
        const float width = std::uniform_real_distribution<float>(30, 400)(random);
        const RubyText text = round % 2 == 0 ? RubyText::plain(encodeUtf8(letters)) : withReadings(letters, random);
        const auto lines = linesOf(*m_typesetter, text, style(), width);
        broken += lines.size() > 1 ? 1 : 0;
        ASSERT_NO_FATAL_FAILURE(expectKinsoku(lines, text));
    }
    EXPECT_GT(broken, 50'000U) << "most texts must have lines to look at";
}

/// Whether a number would go on, or what it counts would stand, at the beginning of the next line.
bool partsANumber(const std::u32string& line, const std::u32string& next)
{
    constexpr std::u32string_view kDigits = U"0123456789０１２３４５６７８９";
    constexpr std::u32string_view kScales = U"万億兆";
    constexpr std::u32string_view kCounted = U"万億兆年月日時分秒人円件回個種歳%％kmgℓ";
    const std::size_t last = line.find_last_not_of(kScales);
    const bool isNumber = last != std::u32string::npos && kDigits.find(line[last]) != std::u32string_view::npos;
    return isNumber && (kDigits.find(next.front()) != std::u32string_view::npos ||
                        kCounted.find(next.front()) != std::u32string_view::npos);
}

TEST_F(LineBreaking, NeverPartsANumberFromWhatItCountsInTwentyThousandTexts)
{
    const std::vector<std::string> pieces{"約1億4500万年前〜",
                                          "約1万1700年前〜",
                                          "{約|やく}2{億|おく}5000{万年|まんねん}",
                                          "3万km",
                                          "11月21日",
                                          "12時30分",
                                          "1500円",
                                          "2000人",
                                          "１２３４年",
                                          "0.5mm",
                                          "1,700万人",
                                          "{花崗岩|かこうがん}が",
                                          "できた",
                                          "、",
                                          "\u200B",
                                          "と"};
    std::mt19937 random(20261122);
    std::size_t broken = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string markup;
        for (int piece = 0; piece < 6; ++piece)
            markup += pieces[random() % pieces.size()];
        const float width = std::uniform_real_distribution<float>(60, 500)(random);
        const auto lines = linesOf(*m_typesetter, RubyText::parse(markup).value(), style(), width);
        broken += lines.size() > 1 ? 1 : 0;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            ASSERT_FALSE(partsANumber(decodeUtf8(lines[i]), decodeUtf8(lines[i + 1])))
                << markup << ": " << lines[i] << " / " << lines[i + 1];
    }
    EXPECT_GT(broken, 10'000U);
}

TEST_F(LineBreaking, KeepsAYearOfTheEarthInOneLineWhereItHasRoom)
{
    const RubyText text = RubyText::plain("約1億4500万年前〜");
    const float whole = m_typesetter->measure(RubyText::plain("1億4500万年"), style(), 0).size.width;
    for (float width = whole + 1; width < whole * 2; width += 5)
        for (const std::string& line : linesOf(*m_typesetter, text, style(), width))
            EXPECT_TRUE(line.find("万") == std::string::npos || line.find("1億4500万年") != std::string::npos) << line;
}

TEST_F(LineBreaking, PartsANumberWhereTheAuthorSaysSo)
{
    const RubyText text = RubyText::parse("1{億|おく}\u200b4500{万年|まんねん}{前|まえ}〜").value();
    const float behind = m_typesetter->measure(RubyText::plain("4500万年前〜"), style(), 0).size.width;
    EXPECT_EQ(linesOf(*m_typesetter, text, style(), behind + 2), (std::vector<std::string>{"1億", "4500万年前〜"}));
}

TEST_F(LineBreaking, KeepsThaiLettersWithTheMarksOverThem)
{
    // Thai has no spaces between words; U+0E31, U+0E34 to U+0E3A and U+0E47 to U+0E4E stand over or under a letter.
    const auto isMark = [](char32_t letter) {
        return letter == 0x0E31 || (letter >= 0x0E34 && letter <= 0x0E3A) || (letter >= 0x0E47 && letter <= 0x0E4E);
    };
    scene::TextStyle thai = style();
    thai.language = "th";
    const RubyText text = RubyText::plain("พิพิธภัณฑ์ธรณีวิทยาเปิดให้เด็กๆเข้าชมหินและฟอสซิลจากภูเขาใกล้บ้านทุกวันเสาร์");
    for (float width = 60; width < 700; width += 7) {
        const auto lines = linesOf(*m_typesetter, text, thai, width);
        for (const std::string& line : lines)
            EXPECT_FALSE(isMark(decodeUtf8(line).front())) << width << ": " << line;
        EXPECT_GT(lines.size(), 1U) << width;
    }
}

TEST_F(LineBreaking, FindsTheWordsOfThai)
{
    scene::TextStyle thai = style();
    thai.language = "th";
    const RubyText text = RubyText::plain("วันเสาร์เปิดทุกวันเสาร์");
    const float oneWord = m_typesetter->measure(RubyText::plain("วันเสาร์"), thai, 0).size.width;
    for (const std::string& line : linesOf(*m_typesetter, text, thai, oneWord + 2))
        EXPECT_TRUE(line == "วันเสาร์" || line == "เปิดทุก" || line == "เปิด" || line == "ทุก" || line == "เปิดทุกวัน") << line;
}

TEST_F(LineBreaking, LosesNothingButSpacesAtLineEnds)
{
    std::mt19937 random(7);
    const auto withoutSpaces = [](std::string text) {
        std::erase(text, ' ');
        return text;
    };
    for (int round = 0; round < 500; ++round) {
        const RubyText plain = RubyText::plain(encodeUtf8(randomText(random)));
        std::string joined;
        for (const std::string& line : linesOf(*m_typesetter, plain, style(), 120))
            joined += line;
        ASSERT_EQ(withoutSpaces(joined), withoutSpaces(plain.base()));
    }
}

TEST_F(LineBreaking, KeepsANumberWithItsUnit)
{
    const auto japanese = linesOf(*m_typesetter, RubyText::plain("バスで約20分かかります"), style(), 5 * 28);
    for (const std::string& line : japanese)
        EXPECT_FALSE(line.ends_with("20")) << line;
    scene::TextStyle english = style();
    english.language = "en";
    const auto walk = linesOf(*m_typesetter, RubyText::plain("about a 20 min walk"), english, 130);
    for (const std::string& line : walk)
        EXPECT_FALSE(line.ends_with("20")) << line;
}

TEST_F(LineBreaking, NeverHyphenatesAndNeverCutsALatinWord)
{
    scene::TextStyle english = style();
    english.language = "en";
    const auto lines = linesOf(*m_typesetter, RubyText::plain("Extraordinary crystallography"), english, 60);
    EXPECT_EQ(lines, (std::vector<std::string>{"Extraordinary", "crystallography"}));
    EXPECT_GT(m_typesetter->measure(RubyText::plain("Extraordinary"), english, 60).size.width, 60);
}

TEST_F(LineBreaking, DoesNotBreakAtExactlyTheMeasuredWidth)
{
    for (const char* text : {"つくばの賞", "のこり 3席", "Tsukuba Science Kiosk", "研究所と博物館", "筑波山 871m"}) {
        for (const float size : {22.0F, 28.0F, 33.7F}) {
            const RubyText plain = RubyText::plain(text);
            const float width = m_typesetter->measure(plain, style(size), 0).size.width;
            EXPECT_EQ(m_typesetter->measure(plain, style(size), width).lines, 1) << text;
        }
    }
}

TEST_F(LineBreaking, SaysWhenLinesWereLeftOutAndEndsWithAnEllipsis)
{
    scene::TextStyle two = style();
    two.maxLines = 2;
    const RubyText text = RubyText::plain("地質標本館で本物の化石を見てみましょう");
    const scene::TextExtent extent = m_typesetter->measure(text, two, 200);
    EXPECT_TRUE(extent.cut);
    EXPECT_EQ(extent.lines, 2);
    EXPECT_LE(extent.size.width, 200.5F);
    EXPECT_TRUE(linesOf(*m_typesetter, text, two, 200).back().ends_with("…"));
    EXPECT_FALSE(m_typesetter->measure(text, two, 400).cut);
}

TEST_F(LineBreaking, ObeysNewLinesInTheText)
{
    EXPECT_EQ(linesOf(*m_typesetter, RubyText::plain("人工衛星のしくみ\n見学ツアー"), style(), 0),
              (std::vector<std::string>{"人工衛星のしくみ", "見学ツアー"}));
}

TEST_F(LineBreaking, SetsInvalidBytesWithoutACrash)
{
    EXPECT_EQ(m_typesetter->measure(RubyText::plain("a\xFF\xC3 b"), style(), 200).lines, 1);
    EXPECT_EQ(m_typesetter->measure(RubyText(), style(), 200).lines, 0);
}

} // namespace
} // namespace musubi::paint
