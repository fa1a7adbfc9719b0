// Readings in random texts at random widths, against JLREQ 3.3: lines stay inside their width and within kinsoku, a
// reading stands over its own word and over nothing else, and a word is parted only where it has no other way.
#include "kiosk/paint/typesetter.hpp"
#include "tests/kiosk/paint/random_ruby.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace musubi::paint {
namespace {

using test::isIn;
using test::kNeverFirst;
using test::kNeverLast;
using test::mayPart;
using test::Sample;

constexpr float kSlack = 0.6F; // pixels: glyph widths are summed in another order

/// A word on a line, or the part of it that stands there, with its reading.
struct Standing
{
    std::vector<Piece> base;
    std::vector<Piece> reading;
};

std::string textOf(const std::vector<Piece>& pieces)
{
    std::string text;
    for (const Piece& piece : pieces)
        text += piece.text;
    return text;
}

float inkOf(const std::vector<Piece>& pieces)
{
    float width = 0;
    for (const Piece& piece : pieces)
        width += piece.width;
    return width;
}

float beginOf(const std::vector<Piece>& pieces)
{
    return pieces.front().x;
}

float endOf(const std::vector<Piece>& pieces)
{
    return pieces.back().x + pieces.back().width;
}

std::vector<Piece> rowOf(const SetLine& line, Piece::Row row)
{
    std::vector<Piece> pieces;
    for (const Piece& piece : line.pieces)
        if (piece.row == row)
            pieces.push_back(piece);
    return pieces;
}

void expectWithin(const Sample& sample, const SetLine& line)
{
    if (line.width <= sample.width + kSlack)
        return;
    const std::u32string base = decodeUtf8(baseOf(line));
    for (std::size_t i = 1; i < base.size(); ++i)
        ASSERT_FALSE(mayPart(base[i - 1], base[i])) << line.width << " px: " << baseOf(line);
}

void expectKinsoku(const std::vector<SetLine>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::u32string line = decodeUtf8(baseOf(lines[i]));
        ASSERT_FALSE(i > 0 && !line.empty() && isIn(kNeverFirst, line.front())) << encodeUtf8(line);
        ASSERT_FALSE(i + 1 < lines.size() && !line.empty() && isIn(kNeverLast, line.back())) << encodeUtf8(line);
    }
}

void expectApart(const std::vector<Piece>& row)
{
    for (std::size_t i = 1; i < row.size(); ++i)
        ASSERT_GE(row[i].x, row[i - 1].x + row[i - 1].width - 0.05F) << row[i - 1].text << " / " << row[i].text;
}

/// Solid, or with spaces 1:2:1 over `room` (JLREQ 3.3.6).
void expectSpread(const std::vector<Piece>& pieces, float begin, float room)
{
    const float step = (room - inkOf(pieces)) / static_cast<float>(pieces.size());
    ASSERT_NEAR(beginOf(pieces), begin + step / 2, kSlack) << textOf(pieces);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        ASSERT_NEAR(pieces[i].x - pieces[i - 1].x - pieces[i - 1].width, step, kSlack) << textOf(pieces);
}

/// Over its word, both in the room of the wider one, and over no letter beside it.
void expectOverItsWord(const Standing& word, const SetLine& line)
{
    const bool isWide = inkOf(word.reading) > inkOf(word.base);
    const std::vector<Piece>& wider = isWide ? word.reading : word.base;
    const std::vector<Piece>& narrower = isWide ? word.base : word.reading;
    ASSERT_EQ(wider.size(), 1U) << "the wider one is set solid: " << textOf(wider);
    ASSERT_NO_FATAL_FAILURE(expectSpread(narrower, beginOf(wider), inkOf(wider)));
    for (const Piece& piece : rowOf(line, Piece::Row::Base)) {
        const bool isOwn = std::ranges::any_of(word.base, [&](const Piece& own) { return own.x == piece.x; });
        ASSERT_TRUE(isOwn || piece.x + piece.width <= beginOf(wider) + 0.05F || piece.x >= endOf(wider) - 0.05F)
            << textOf(word.reading) << " over " << piece.text;
    }
}

bool isWord(const RubyRun& run)
{
    return !run.reading.empty();
}

/// The word of run `word` with all that may not be parted from it, up to where a line surely may end.
RubyText tiedTo(const RubyText& text, std::size_t word)
{
    std::vector<std::pair<char32_t, std::size_t>> letters; // with the run they are of
    for (std::size_t run = 0; run < text.runs().size(); ++run)
        for (const char32_t letter : decodeUtf8(text.runs()[run].base))
            letters.emplace_back(letter, run);
    const auto isTied = [&](const auto& before, const auto& after) {
        return (before.second == after.second && isWord(text.runs()[after.second])) ||
               !mayPart(before.first, after.first);
    };
    auto first = std::ranges::find(letters, word, &std::pair<char32_t, std::size_t>::second);
    auto last = first;
    while (first != letters.begin() && isTied(*std::prev(first), *first))
        --first;
    while (std::next(last) != letters.end() && isTied(*last, *std::next(last)))
        ++last;
    std::string markup;
    for (auto letter = first; letter != std::next(last); ++letter) {
        const RubyRun& run = text.runs()[letter->second];
        if (!isWord(run))
            markup += encodeUtf8(std::u32string(1, letter->first));
        else if (letter == first || std::prev(letter)->second != letter->second)
            markup += "{" + run.base + "|" + run.reading + "}";
    }
    return RubyText::parse(markup).value();
}

/// The words of a text in their order, each found again on the lines, whole or in parts.
class Words
{
public:
    Words(const Sample& sample, const Typesetter& typesetter) : m_sample(sample), m_typesetter(typesetter) { next(); }

    void expectOn(const SetLine& line)
    {
        std::vector<Piece> before;
        for (auto piece = line.pieces.begin(); piece != line.pieces.end();) {
            if (piece->row == Piece::Row::Base) {
                before.push_back(*piece++);
                continue;
            }
            const auto end =
                std::find_if(piece, line.pieces.end(), [](const Piece& one) { return one.row == Piece::Row::Base; });
            ASSERT_NO_FATAL_FAILURE(expect(before, {piece, end}, line));
            before.clear();
            piece = end;
        }
    }

    void expectAllFound() const { ASSERT_EQ(m_run, m_sample.text.runs().size()) << "a reading is missing"; }
    [[nodiscard]] std::size_t parted() const { return m_parted; }

private:
    void next()
    {
        m_said.clear();
        const std::vector<RubyRun>& runs = m_sample.text.runs();
        while (m_run < runs.size() && !isWord(runs[m_run]))
            ++m_run;
    }

    /// `before` ends with the word of `reading`; what stands in front of it belongs to nobody.
    void expect(std::vector<Piece> before, const std::vector<Piece>& reading, const SetLine& line)
    {
        ASSERT_LT(m_run, m_sample.text.runs().size());
        const RubyRun& run = m_sample.text.runs()[m_run];
        const bool isWhole = textOf(reading) == run.reading;
        const std::string base = isWhole ? run.base : before.back().text;
        ASSERT_TRUE(isWhole || (decodeUtf8(base).size() == 1 && run.base.find(base) != std::string::npos)) << base;
        Standing word{{}, reading};
        for (; !before.empty() && textOf(word.base).size() < base.size(); before.pop_back())
            word.base.insert(word.base.begin(), before.back());
        ASSERT_EQ(textOf(word.base), base) << textOf(reading);
        ASSERT_NO_FATAL_FAILURE(expectOverItsWord(word, line));
        m_said += textOf(reading);
        ASSERT_TRUE(run.reading.starts_with(m_said)) << run.reading << " → " << m_said;
        if (m_said != run.reading)
            return;
        if (!isWhole) {
            ++m_parted;
            // Latin letters cut out of a text may be of another font: not more than an em wider.
            const float tied = m_typesetter.measure(tiedTo(m_sample.text, m_run), m_sample.style, 0).size.width;
            ASSERT_GT(tied + m_sample.style.size, m_sample.width) << run.base << " has room as a whole";
        }
        ++m_run;
        next();
    }

    const Sample& m_sample;
    const Typesetter& m_typesetter;
    std::size_t m_run = 0; // the word that comes next
    std::string m_said;    // of its reading
    std::size_t m_parted = 0;
};

class RubySetting : public testing::Test
{
protected:
    std::unique_ptr<Typesetter> m_typesetter = Typesetter::open().value();
};

TEST_F(RubySetting, KeepsWidthsKinsokuAndWordsInAHundredThousandTexts)
{
    test::Chance chance(20261130);
    std::size_t broken = 0;
    std::size_t parted = 0;
    for (int round = 0; round < 100'000; ++round) {
        const Sample sample = chance.sample();
        SCOPED_TRACE(sample.text.markup() + " in " + std::to_string(sample.width));
        const auto paragraph = m_typesetter->set(sample.text, sample.style, sample.width);
        Words words(sample, *m_typesetter);
        ASSERT_NO_FATAL_FAILURE(expectKinsoku(paragraph->lines));
        for (const SetLine& line : paragraph->lines) {
            ASSERT_NO_FATAL_FAILURE(expectWithin(sample, line));
            ASSERT_NO_FATAL_FAILURE(expectApart(rowOf(line, Piece::Row::Base)));
            ASSERT_NO_FATAL_FAILURE(expectApart(rowOf(line, Piece::Row::Reading)));
            ASSERT_NO_FATAL_FAILURE(words.expectOn(line));
        }
        ASSERT_NO_FATAL_FAILURE(words.expectAllFound());
        broken += paragraph->lines.size() > 1 ? 1 : 0;
        parted += words.parted();
    }
    EXPECT_GT(broken, 50'000U) << "most texts must have lines to look at";
    EXPECT_GT(parted, 5'000U) << "and some words must be longer than a line";
}

TEST_F(RubySetting, PartsAWordThatHasNoRoomWithTheBracketsBehindIt)
{
    scene::TextStyle style;
    style.size = 40;
    const RubyText text = RubyText::parse("{生学生石|せいがくせいせき}」、」」").value();
    const float word =
        m_typesetter->measure(RubyText::parse("{生学生石|せいがくせいせき}").value(), style, 0).size.width;
    const auto paragraph = m_typesetter->set(text, style, word + 40);
    ASSERT_EQ(paragraph->lines.size(), 2U);
    EXPECT_LE(paragraph->extent.size.width, word + 40);
    EXPECT_TRUE(baseOf(paragraph->lines[1]).ends_with("石」、」」"));
}

} // namespace
} // namespace musubi::paint
