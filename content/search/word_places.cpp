#include "content/search/word_places.hpp"

#include "content/search/query.hpp"
#include "content/search/word_starts.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace musubi::search {

namespace {

constexpr std::size_t kNowhere = std::u32string::npos;

bool isOneOf(std::u32string_view letters, char32_t letter)
{
    return letters.find(letter) != kNowhere;
}

/// Katakana is folded.
bool isKana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x309F;
}

/// Whether what ends before `until` leaves the rest of a syllable behind: し of しょ.
bool splitsSyllableAt(std::u32string_view letters, std::size_t until)
{
    return until < letters.size() && isOneOf(U"ゃゅょぁぃぅぇぉゎ", letters[until]);
}

/// Whether what begins at `at` begins with the rest of a syllable: ょ of しょ, or う of しょう. A dictionary that sees
/// a word there is wrong: しょ・うちゅう.
bool beginsInSyllable(std::u32string_view letters, std::size_t at)
{
    return isOneOf(U"ゃゅょぁぃぅぇぉゎっー", letters[at]) ||
           (at > 0 && isOneOf(U"あいうえお", letters[at]) && isOneOf(U"ゃゅょ", letters[at - 1]));
}

enum class Script
{
    Hiragana,
    Katakana,
    Other,
};

/// By the bytes of UTF-8 that a letter begins with: U+3041–U+309F, U+30A0–U+30FF.
Script scriptAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    if (byte(0) != 0xE3 || byte(1) < 0x81 || byte(1) > 0x83)
        return Script::Other;
    return byte(1) == 0x83 || (byte(1) == 0x82 && byte(2) >= 0xA0) ? Script::Katakana : Script::Hiragana;
}

std::string withoutBreaks(const std::string& text)
{
    return RubyText::plain(text).base();
}

/// How a place begins.
enum class Beginning
{
    Inside,     ///< of a word
    Dictionary, ///< with a word, as far as a dictionary knows
    Seen,       ///< with a word, as everybody sees
};

class FoldedLine
{
public:
    explicit FoldedLine(std::string_view text) : m_text(text), m_folded(fold(text)) {}

    [[nodiscard]] const std::u32string& letters() const { return m_folded.letters; }
    [[nodiscard]] ByteRange bytes(std::size_t at, std::size_t length) const
    {
        return {m_folded.sources[at].from, m_folded.sources[at + length - 1].until};
    }
    [[nodiscard]] std::size_t letterAt(std::size_t byte) const
    {
        const auto& sources = m_folded.sources;
        return static_cast<std::size_t>(std::ranges::lower_bound(sources, byte, {}, &ByteRange::from) -
                                        sources.begin());
    }

    /// What goes on behind a middle dot or a space begins with a word: ナノテク is in ナノ・テクノロジー, うちゅう is
    /// not in きょう・ちゅうがく.
    [[nodiscard]] bool mayRun(std::size_t at, std::size_t length) const
    {
        bool runsOn = false;
        for (std::size_t letter = at + 1; letter < at + length && !runsOn; ++letter)
            runsOn = isGapBefore(letter);
        return !runsOn || at == 0 || isGapBefore(at) || script(at) != script(at - 1);
    }

    /// Of a place in a text as it is printed.
    [[nodiscard]] Beginning beginning(std::size_t at) const
    {
        if (at == 0 || isGapBefore(at) || !isKana(letters()[at]))
            return Beginning::Seen;
        // From kanji into hiragana a word may go on: 強い.
        if (script(at) != script(at - 1) && (script(at) == Script::Katakana || script(at - 1) == Script::Katakana))
            return Beginning::Seen;
        if (!m_starts)
            m_starts = wordStarts(std::string(m_text));
        return (*m_starts)[m_folded.sources[at].from] ? Beginning::Dictionary : Beginning::Inside;
    }

private:
    [[nodiscard]] bool isGapBefore(std::size_t at) const
    {
        return m_folded.sources[at].from > m_folded.sources[at - 1].until;
    }
    [[nodiscard]] Script script(std::size_t at) const { return scriptAt(m_text, m_folded.sources[at].from); }

    std::string_view m_text;
    FoldedText m_folded;
    mutable std::optional<std::vector<bool>> m_starts; ///< asked for by few texts
};

/// A text as it is read aloud, with the way back to what is printed.
class SpokenText
{
public:
    explicit SpokenText(const RubyText& text) : m_printed(text.base())
    {
        std::size_t printed = 0;
        for (const RubyRun& run : text.runs()) {
            const std::string base = withoutBreaks(run.base);
            const std::string said = run.reading.empty() ? base : withoutBreaks(run.reading);
            m_pieces.push_back(
                {{m_text.size(), m_text.size() + said.size()}, {printed, printed + base.size()}, !run.reading.empty()});
            m_text += said;
            printed += base.size();
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

    /// The printed bytes of some spoken ones.
    [[nodiscard]] ByteRange printed(ByteRange spoken) const
    {
        std::optional<ByteRange> whole;
        for (const Piece& piece : m_pieces) {
            if (piece.spoken.until <= spoken.from || piece.spoken.from >= spoken.until)
                continue;
            ByteRange part = piece.printed;
            if (!piece.isReading) {
                part.from += std::max(spoken.from, piece.spoken.from) - piece.spoken.from;
                part.until -= piece.spoken.until - std::min(spoken.until, piece.spoken.until);
            }
            whole = ByteRange{whole ? whole->from : part.from, part.until};
        }
        return whole.value_or(ByteRange{});
    }

    /// Somebody hears words, not letters: what begins inside of a reading ends inside of it, or goes on to the end of
    /// another one, and only what begins a word may stop short of a syllable's end, in that word.
    [[nodiscard]] std::optional<Fit> fitOf(const FoldedLine& said, std::size_t at, std::size_t length) const
    {
        const ByteRange heard = said.bytes(at, length);
        const Piece& first =
            *std::ranges::find_if(m_pieces, [&](const Piece& piece) { return piece.spoken.until > heard.from; });
        const Beginning begins = beginning(first, heard.from);
        const bool endsInFirst = heard.until <= first.spoken.until;
        const bool isWhole = std::ranges::any_of(m_pieces, [&](const Piece& piece) {
            return piece.isReading && heard.from <= piece.spoken.from && piece.spoken.until <= heard.until;
        });
        if (begins == Beginning::Inside && first.isReading && !endsInFirst && !isWhole)
            return std::nullopt;
        if (begins != Beginning::Seen && beginsInSyllable(said.letters(), at))
            return std::nullopt;
        if ((begins != Beginning::Seen || !endsInFirst) && splitsSyllableAt(said.letters(), at + length))
            return std::nullopt;
        return begins != Beginning::Inside || isWhole ? Fit::Word : Fit::Inside;
    }

private:
    struct Piece
    {
        ByteRange spoken;
        ByteRange printed;
        bool isReading = false;
    };

    [[nodiscard]] Beginning beginning(const Piece& piece, std::size_t heardFrom) const
    {
        if (piece.isReading)
            return heardFrom == piece.spoken.from ? Beginning::Seen : Beginning::Inside;
        if (!m_line)
            m_line.emplace(m_printed);
        return m_line->beginning(m_line->letterAt(piece.printed.from + heardFrom - piece.spoken.from));
    }

    std::string m_printed;
    std::string m_text;
    std::vector<Piece> m_pieces;
    mutable std::optional<FoldedLine> m_line; ///< of what is printed; asked for by few texts
};

std::optional<Fit> fitInPrint(const FoldedLine& line, std::size_t at, std::size_t length)
{
    const Beginning begins = line.beginning(at);
    if (begins != Beginning::Seen && beginsInSyllable(line.letters(), at))
        return std::nullopt;
    if (begins != Beginning::Seen && splitsSyllableAt(line.letters(), at + length))
        return std::nullopt;
    return begins == Beginning::Inside ? Fit::Inside : Fit::Word;
}

/// Calls `fit` with each place of the word in `line`, and `take` with what it says.
template <typename FitOf, typename Take>
void eachPlace(const FoldedLine& line, std::u32string_view word, const FitOf& fitOf, const Take& take)
{
    for (std::size_t at = findWord(line.letters(), word); at != kNowhere;) {
        const std::optional<Fit> fit = line.mayRun(at, word.size()) ? fitOf(at) : std::nullopt;
        if (fit)
            take(line.bytes(at, word.size()), *fit);
        at = findWord(line.letters(), word, at + (fit ? word.size() : 1));
    }
}

} // namespace

std::vector<WordPlace> placesInPrint(std::string_view printed, std::u32string_view word)
{
    std::vector<WordPlace> places;
    const FoldedLine line(printed);
    eachPlace(
        line, word, [&](std::size_t at) { return fitInPrint(line, at, word.size()); },
        [&](ByteRange bytes, Fit fit) {
            places.push_back({bytes, fit});
        });
    return places;
}

std::vector<WordPlace> placesInSpeech(const RubyText& text, std::u32string_view word)
{
    std::vector<WordPlace> places;
    const SpokenText spoken(text);
    const FoldedLine said(spoken.text());
    eachPlace(
        said, word, [&](std::size_t at) { return spoken.fitOf(said, at, word.size()); },
        [&](ByteRange bytes, Fit fit) {
            places.push_back({spoken.printed(bytes), fit});
        });
    return places;
}

} // namespace musubi::search
